import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Navigate, useNavigate, useParams, useSearchParams } from "react-router";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import { intents } from "@/shared/api/intents";
import { hasCode, isUndecided } from "@/shared/api/problem";
import type { OrderRequest, SpaceDetail } from "@/shared/api/types";
import { useRetryUndecided } from "@/shared/api/useRetryUndecided";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { isDate } from "@/shared/text/time";
import { Button, ButtonLink } from "@/shared/ui/Button";
import { ErrorNotice, Notice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { useOnline } from "@/shared/useOnline";
import { rememberOrder } from "../orders/useOrder";
import { isSlot } from "../search/filters";
import { useSpace } from "../space/useSpace";
import styles from "./BookingPage.module.css";
import { PointsLine } from "./PointsLine";
import { QuoteView } from "./QuoteView";
import { StaySummary } from "./StaySummary";

type Stay = Pick<OrderRequest, "useDate" | "slot" | "headCount">;

function readStay(address: URLSearchParams): Stay | undefined {
  const date = address.get("date");
  const slot = address.get("slot");
  const headCount = Number(address.get("count") ?? Number.NaN);
  return date !== null && isDate(date) && isSlot(slot) && Number.isInteger(headCount) && headCount > 0
    ? { useDate: date, slot, headCount }
    : undefined;
}

/** The last look before a request: the stay, its price, every rule, the refund, and one button. */
export default function BookingPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const [address] = useSearchParams();
  const stay = readStay(address);
  const space = useSpace(Number(id));
  if (stay === undefined) {
    return <Navigate to={`/spaces/${id}`} replace />;
  }
  return (
    <Page narrow title={t("booking.title")}>
      {space.isError && <ErrorNotice error={space.error} onRetry={() => void space.refetch()} />}
      {space.isPending && (
        <>
          <LoadingLabel />
          <Skeleton height="8rem" radius="0.875rem" />
          <Skeleton height="14rem" />
        </>
      )}
      {space.data !== undefined && <Request space={space.data} stay={stay} />}
    </Page>
  );
}

function useQuote(space: SpaceDetail, stay: Stay) {
  return useQuery({
    queryKey: ["mine", "quote", space.id, stay],
    queryFn: ({ signal }) =>
      body(
        api.POST("/v1/spaces/{spaceId}/quotes", {
          params: { path: { spaceId: space.id } },
          body: stay,
          signal,
        }),
      ),
    staleTime: 0,
  });
}

/** Sends the request once, however often it has to be sent: after a lost answer, a reload, or time without a network. */
function useRequest(space: SpaceDetail) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const name = `order.${space.id}`;
  const request = useMutation({
    mutationFn: (order: OrderRequest) =>
      sendOnce(name, order, (key) =>
        body(
          api.POST("/v1/spaces/{spaceId}/orders", {
            params: { path: { spaceId: space.id }, header: { "Idempotency-Key": key, Prefer: "wait=3" } },
            body: order,
          }),
        ),
      ),
    onSuccess: (order) => {
      rememberOrder(client, order);
      void client.invalidateQueries({ queryKey: ["mine", "orders"] });
      void navigate(`/orders/${order.id}`, { replace: true });
    },
  });
  return { ...request, name };
}

function Request({ space, stay }: { space: SpaceDetail; stay: Stay }) {
  const { t } = useTranslation();
  const format = useFormat();
  const online = useOnline();
  const quote = useQuote(space, stay);
  const request = useRequest(space);
  const { mutate, isPending, error } = request;
  const price = quote.data?.price;
  const order: OrderRequest | undefined = price === undefined ? undefined : { ...stay, expectedPrice: price };

  // A request that nobody knows the fate of goes on by itself, under the same key, also after a reload.
  const unsure = isUndecided(error);
  useRetryUndecided(error, () => order !== undefined && mutate(order));
  const resumed = useRef(false);
  useEffect(() => {
    if (order !== undefined && online && !resumed.current) {
      resumed.current = true;
      if (intents.undecided(request.name)?.body === JSON.stringify(order)) {
        mutate(order);
      }
    }
  }, [order, online, mutate, request.name]);
  const { refetch } = quote;
  useEffect(() => {
    if (hasCode(error, "PRICE_CHANGED")) {
      void refetch();
    }
  }, [error, refetch]);

  return (
    <>
      <StaySummary space={space} useDate={stay.useDate} slot={stay.slot} headCount={stay.headCount} />
      {quote.isError && <ErrorNotice error={quote.error} onRetry={() => void quote.refetch()} />}
      {quote.isPending && <Skeleton height="14rem" />}
      {quote.data !== undefined && <QuoteView quote={quote.data} />}
      {price !== undefined && quote.data?.bookable === true && <PointsLine price={price} />}
      {error !== null && !unsure && <ErrorNotice error={error} />}
      {unsure && (
        <Notice tone="sun" role="status" title={t("booking.unsure")}>
          <p>{t("booking.unsureText")}</p>
          {order !== undefined && <Button onClick={() => mutate(order)}>{t("common.retry")}</Button>}
        </Notice>
      )}
      {isPending && (
        <Notice role="status" title={t("booking.pending")}>
          <p>{t("booking.pendingText")}</p>
        </Notice>
      )}
      <div className={styles.actions}>
        <Button
          look="action"
          wide
          busy={isPending}
          disabled={order === undefined || quote.data?.bookable !== true}
          onClick={() => order !== undefined && mutate(order)}
        >
          {price === undefined ? t("booking.request") : t("booking.requestFor", { price: format.won(price) })}
        </Button>
        <ButtonLink
          look="bare"
          to={`/spaces/${space.id}?date=${stay.useDate}&slot=${stay.slot}&count=${stay.headCount}`}
        >
          {t("booking.change")}
        </ButtonLink>
      </div>
      <p className={styles.small}>{t("booking.holdHint")}</p>
    </>
  );
}
