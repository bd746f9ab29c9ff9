import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { api, body } from "@/shared/api/client";
import { hasCode } from "@/shared/api/problem";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Empty, ErrorNotice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { hostKeys } from "../queries";
import { HostOrderRow } from "./HostOrderRow";

/** One order, as the calendar leads to it. */
export function HostOrderPage() {
  const { t } = useTranslation("host");
  const { id = "" } = useParams();
  const order = useQuery({
    queryKey: [...hostKeys.orders, "one", id],
    queryFn: () => body(api.GET("/v1/host/orders/{id}", { params: { path: { id } } })),
  });
  return (
    <Page narrow title={t("orders.heading")} aside={<Link to="/host/orders">{t("orders.back")}</Link>}>
      {order.isPending && (
        <>
          <LoadingLabel />
          <Skeleton height="14rem" />
        </>
      )}
      {order.isError &&
        (hasCode(order.error, "ORDER_NOT_FOUND") ? (
          <Empty title={t("orders.notFound")} />
        ) : (
          <ErrorNotice error={order.error} onRetry={() => void order.refetch()} />
        ))}
      {order.data !== undefined && <HostOrderRow order={order.data} isPage />}
    </Page>
  );
}
