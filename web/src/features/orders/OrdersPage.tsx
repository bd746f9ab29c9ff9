import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { api, body } from "@/shared/api/client";
import type { Order } from "@/shared/api/types";
import { platformNow } from "@/shared/clock";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { countdown } from "@/shared/text/time";
import { ButtonLink } from "@/shared/ui/Button";
import { Chip } from "@/shared/ui/Field";
import { SlotTag } from "@/shared/ui/Half";
import { Icon } from "@/shared/ui/Icon";
import { Empty, ErrorNotice, useProblemWords } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { Poster, TwoPartTitle } from "@/shared/ui/Poster";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { useNow } from "@/shared/useNow";
import { LoadMore } from "../search/LoadMore";
import { useSpace } from "../space/useSpace";
import styles from "./OrdersPage.module.css";

const TABS = ["ALL", "WAITING", "UPCOMING", "FINISHED", "CANCELLED"] as const;
type Tab = (typeof TABS)[number];

function queryOf(tab: Tab) {
  switch (tab) {
    case "ALL":
      return {};
    case "UPCOMING":
    case "FINISHED":
      return { phase: tab };
    case "WAITING":
    case "CANCELLED":
      return { status: tab };
  }
}

/** Every booking of the guest, the latest first, with what to do next. */
export default function OrdersPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const tab = TABS.find((one) => one === address.get("tab")) ?? "ALL";
  const orders = useInfiniteQuery({
    queryKey: ["mine", "orders", tab],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET("/v1/orders", {
          params: { query: { ...queryOf(tab), ...(pageParam === "" ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 0,
  });
  const items = orders.data?.pages.flatMap((page) => page.items);
  return (
    <Page narrow title={t("orders.title")}>
      <div className={styles.tabs}>
        {TABS.map((one) => (
          <Chip key={one} pressed={one === tab} onPress={() => setAddress(one === "ALL" ? {} : { tab: one })}>
            {t(`orders.tabs.${one}`)}
          </Chip>
        ))}
      </div>
      {orders.isError && items === undefined && (
        <ErrorNotice error={orders.error} onRetry={() => void orders.refetch()} />
      )}
      {orders.isPending && (
        <div className={styles.list}>
          <LoadingLabel />
          {[1, 2, 3].map((row) => (
            <Skeleton key={row} height="8rem" radius="0.875rem" />
          ))}
        </div>
      )}
      {items?.length === 0 && (
        <Empty
          title={tab === "ALL" ? t("orders.empty") : t("orders.emptyTab")}
          sign={<Icon name="ticket" size={40} />}
        >
          <p>{t("orders.emptyText")}</p>
          <ButtonLink look={tab === "ALL" ? "action" : "quiet"} to="/spaces">
            {t("nav.search")}
          </ButtonLink>
        </Empty>
      )}
      {items !== undefined && items.length > 0 && (
        <>
          <ul className={styles.list}>
            {items.map((order) => (
              <li key={order.id}>
                <OrderRow order={order} />
              </li>
            ))}
          </ul>
          <LoadMore
            hasMore={orders.hasNextPage}
            busy={orders.isFetchingNextPage}
            error={orders.isFetchNextPageError ? orders.error : undefined}
            onMore={() => void orders.fetchNextPage()}
          />
        </>
      )}
    </Page>
  );
}

function OrderRow({ order }: { order: Order }) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemWords = useProblemWords();
  const space = useSpace(order.spaceId ?? 0).data;
  return (
    <article className={styles.row} data-status={order.status}>
      <Poster variants={space?.images[0]?.variants ?? []} alt="" sizes="8rem" ratio="4 / 3" framed={false} />
      <div className={styles.what}>
        <p className={styles.status}>
          {order.status === "COMPLETED" && order.phase !== undefined
            ? t(`orders.phases.${order.phase}`)
            : t(`orders.statuses.${order.status}`)}
          {order.status === "WAITING" && order.holdExpiresAt !== undefined && (
            <Left until={order.holdExpiresAt} />
          )}
        </p>
        <h2>
          <Link to={`/orders/${order.id}`}>
            {space === undefined ? (
              <Skeleton width="12rem" height="1.4rem" />
            ) : (
              <TwoPartTitle title={space.title} />
            )}
          </Link>
        </h2>
        <p className={styles.when}>
          {order.useDate !== undefined && (
            <strong className="figures">{format.shortDate(order.useDate)}</strong>
          )}
          {order.slot !== undefined && <SlotTag slot={order.slot} />}
          {order.price !== undefined && <span className="figures">{format.won(order.price)}</span>}
        </p>
        {order.rejection !== undefined && (
          <p className={styles.reason}>{problemWords(order.rejection.code, order.rejection).title}</p>
        )}
      </div>
    </article>
  );
}

function Left({ until }: { until: string }) {
  const left = Date.parse(until) - platformNow(useNow(1000));
  return <span className="figures">{countdown(left)}</span>;
}
