import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api, body } from "@/shared/api/client";
import type { OrderStatus, Phase } from "@/shared/api/types";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button } from "@/shared/ui/Button";
import { Chip, SelectField } from "@/shared/ui/Field";
import { Empty, ErrorNotice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { hostKeys, useHostSpaces } from "../queries";
import { HostOrderRow } from "./HostOrderRow";
import styles from "./HostOrders.module.css";

const FILTERS = {
  all: {},
  UPCOMING: { phase: "UPCOMING" },
  IN_USE: { phase: "IN_USE" },
  FINISHED: { phase: "FINISHED" },
  WAITING: { status: "WAITING" },
  CANCELLED: { status: "CANCELLED" },
  REJECTED: { status: "REJECTED" },
} as const satisfies Record<string, { phase?: Phase; status?: OrderStatus }>;
type Filter = keyof typeof FILTERS;

const NAMES: readonly Filter[] = [
  "UPCOMING",
  "WAITING",
  "IN_USE",
  "FINISHED",
  "CANCELLED",
  "REJECTED",
  "all",
];
const POLL_MILLIS = 10_000;

/** The orders on the host's spaces; what is looked for is in the address. */
export function HostOrdersPage() {
  const { t } = useTranslation("host");
  const [search, setSearch] = useSearchParams();
  const filter = NAMES.find((name) => name === search.get("show")) ?? "UPCOMING";
  const spaceId = Number(search.get("space") ?? "");
  const spaces = useHostSpaces();
  const orders = useInfiniteQuery({
    queryKey: [...hostKeys.orders, filter, spaceId],
    initialPageParam: undefined,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      body(
        api.GET("/v1/host/orders", {
          params: {
            query: {
              ...FILTERS[filter],
              ...(spaceId > 0 ? { spaceId } : {}),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: POLL_MILLIS,
  });
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (name: string, value: string) =>
    setSearch(
      (before) => {
        before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <Page title={t("orders.heading")}>
      <div className={styles.filters}>
        {/* biome-ignore lint/a11y/useSemanticElements: chips are buttons, and a fieldset is for fields */}
        <div className={styles.chips} role="group" aria-label={t("orders.filters")}>
          {NAMES.map((name) => (
            <Chip key={name} pressed={name === filter} onPress={() => change("show", name)}>
              {t(`orders.filter.${name}`)}
            </Chip>
          ))}
        </div>
        {(spaces.data?.length ?? 0) > 1 && (
          <SelectField
            label={t("orders.space")}
            value={spaceId > 0 ? spaceId : ""}
            onChange={(event) => change("space", event.target.value)}
          >
            <option value="">{t("orders.allSpaces")}</option>
            {spaces.data?.map((space) => (
              <option key={space.id} value={space.id}>
                {space.title}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      {orders.isPending && (
        <>
          <LoadingLabel />
          <Skeleton height="8rem" />
          <Skeleton height="8rem" />
        </>
      )}
      {orders.isError && <ErrorNotice error={orders.error} onRetry={() => void orders.refetch()} />}
      {orders.isSuccess && items.length === 0 && <Empty title={t("orders.empty")} />}
      <ul className={styles.list}>
        {items.map((order) => (
          <li key={order.id}>
            <HostOrderRow order={order} />
          </li>
        ))}
      </ul>
      {orders.hasNextPage && (
        <Button busy={orders.isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>
          {t("load.more")}
        </Button>
      )}
    </Page>
  );
}
