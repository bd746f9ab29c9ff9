import { useInfiniteQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { api, body } from "@/shared/api/client";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { isDate } from "@/shared/text/time";
import { Button } from "@/shared/ui/Button";
import { TextField } from "@/shared/ui/Field";
import { Empty, ErrorNotice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import styles from "../Operator.module.css";
import { Story } from "./Story";

const POLL_MILLIS = 2_000;

/** The story of a space-date, which the address names. */
export function StoryPage() {
  const { t } = useTranslation("operator");
  const [search, setSearch] = useSearchParams();
  const [space, setSpace] = useState(search.get("space") ?? "");
  const [date, setDate] = useState(search.get("date") ?? "");
  const [isWrong, setWrong] = useState(false);
  const show = (event: FormEvent) => {
    event.preventDefault();
    const isWhole = isSpace(space) && isDate(date);
    setWrong(!isWhole);
    if (isWhole) {
      setSearch({ space, date });
    }
  };
  const shownSpace = search.get("space") ?? "";
  const shownDate = search.get("date") ?? "";
  return (
    <Page title={t("story.heading")} lead={t("story.lead")}>
      <form className={styles.form} onSubmit={show} noValidate>
        <TextField
          label={t("story.space")}
          inputMode="numeric"
          value={space}
          onChange={(event) => setSpace(event.target.value)}
        />
        <TextField
          label={t("story.date")}
          type="date"
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <Button type="submit" look="action">
          {t("story.show")}
        </Button>
      </form>
      {isWrong && <p role="alert">{t("story.invalid")}</p>}
      {isSpace(shownSpace) && isDate(shownDate) && (
        <Decisions spaceId={Number(shownSpace)} useDate={shownDate} />
      )}
    </Page>
  );
}

function isSpace(text: string): boolean {
  return /^[1-9]\d{0,15}$/.test(text);
}

function Decisions({ spaceId, useDate }: { spaceId: number; useDate: string }) {
  const { t } = useTranslation("operator");
  const decisions = useInfiniteQuery({
    queryKey: ["mine", "operator", "decisions", spaceId, useDate],
    initialPageParam: undefined,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      body(
        api.GET("/v1/admin/decisions", {
          params: { query: { spaceId, useDate, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: POLL_MILLIS,
  });
  const items = decisions.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={styles.section}>
      {decisions.isPending && (
        <>
          <LoadingLabel />
          <Skeleton height="12rem" />
        </>
      )}
      {decisions.isError && <ErrorNotice error={decisions.error} onRetry={() => void decisions.refetch()} />}
      {decisions.isSuccess && items.length === 0 && <Empty title={t("story.empty")} />}
      {items.length > 0 && (
        <>
          <p className={styles.hint}>
            {t("story.count", { count: items.length })} ·{" "}
            <Link to={`/spaces/${spaceId}`}>
              {t("orders.space")} {spaceId}
            </Link>
          </p>
          <Story decisions={items} />
        </>
      )}
      {decisions.hasNextPage && (
        <Button busy={decisions.isFetchingNextPage} onClick={() => void decisions.fetchNextPage()}>
          {t("load.more")}
        </Button>
      )}
    </section>
  );
}
