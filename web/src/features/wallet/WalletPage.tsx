import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { api, body } from "@/shared/api/client";
import type { LedgerEntry } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Empty, ErrorNotice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { LoadMore } from "../search/LoadMore";
import styles from "./WalletPage.module.css";

function usePoints() {
  return useInfiniteQuery({
    queryKey: ["mine", "points", "ledger"],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET("/v1/me/points", {
          params: { query: pageParam === "" ? {} : { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

/** The balance and every movement of it. */
export default function WalletPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const points = usePoints();
  if (points.isError) {
    return (
      <Page narrow title={t("account.wallet.title")}>
        <ErrorNotice error={points.error} onRetry={() => void points.refetch()} />
      </Page>
    );
  }
  const entries = points.data?.pages.flatMap((page) => page.items);
  const balance = points.data?.pages[0]?.balance;
  return (
    <Page narrow title={t("account.wallet.title")}>
      <div className={styles.balance}>
        <p>{t("account.wallet.balance")}</p>
        {balance === undefined ? (
          <>
            <LoadingLabel />
            <Skeleton width="14rem" height="3.5rem" />
          </>
        ) : (
          <strong className="figures">{format.points(balance)}</strong>
        )}
        <p>{t("account.wallet.rate")}</p>
      </div>
      <h2>{t("account.wallet.ledger")}</h2>
      {entries?.length === 0 && <Empty title={t("account.wallet.empty")} />}
      <ol className={styles.ledger}>
        {entries?.map((entry) => (
          <Entry key={`${entry.at}${entry.kind}${entry.amount}`} entry={entry} />
        ))}
      </ol>
      {entries !== undefined && entries.length > 0 && (
        <LoadMore
          hasMore={points.hasNextPage}
          busy={points.isFetchingNextPage}
          error={undefined}
          onMore={() => void points.fetchNextPage()}
        />
      )}
    </Page>
  );
}

function Entry({ entry }: { entry: LedgerEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li>
      <div>
        <strong>{t(`account.wallet.kinds.${entry.kind}`)}</strong>
        <span>
          <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
          {entry.orderId !== undefined && (
            <Link to={`/orders/${entry.orderId}`}>{t("account.wallet.order")}</Link>
          )}
        </span>
      </div>
      <div className={styles.amounts}>
        <strong className="figures" data-more={entry.amount > 0 || undefined}>
          {entry.amount > 0 ? "+" : ""}
          {format.points(entry.amount)}
        </strong>
        <span className="figures">
          {t("account.wallet.after", { balance: format.points(entry.balanceAfter) })}
        </span>
      </div>
    </li>
  );
}
