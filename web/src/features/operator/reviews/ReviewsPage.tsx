import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api, body } from "@/shared/api/client";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button } from "@/shared/ui/Button";
import { Chip } from "@/shared/ui/Field";
import { Empty, ErrorNotice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import styles from "../Operator.module.css";
import { operatorKeys } from "../operatorKeys";
import { ModeratedReviewRow } from "./ModeratedReviewRow";

const STATUSES = ["PUBLISHED", "HIDDEN", "DELETED"] as const;

/** The reviews of all spaces, newest first, to hide what must not be seen. */
export function ReviewsPage() {
  const { t } = useTranslation("operator");
  const [search, setSearch] = useSearchParams();
  const status = STATUSES.find((one) => one === search.get("status"));
  const reviews = useInfiniteQuery({
    queryKey: [...operatorKeys.reviews, status],
    initialPageParam: undefined,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      body(
        api.GET("/v1/admin/reviews", {
          params: {
            query: {
              ...(status === undefined ? {} : { status }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const items = reviews.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t("reviews.heading")}>
      {/* biome-ignore lint/a11y/useSemanticElements: chips are buttons, and a fieldset is for fields */}
      <div className={styles.actions} role="group" aria-label={t("reviews.status")}>
        <Chip pressed={status === undefined} onPress={() => setSearch({}, { replace: true })}>
          {t("reviews.all")}
        </Chip>
        {STATUSES.map((one) => (
          <Chip
            key={one}
            pressed={status === one}
            onPress={() => setSearch({ status: one }, { replace: true })}
          >
            {t(`reviews.state.${one}`)}
          </Chip>
        ))}
      </div>
      {reviews.isPending && (
        <>
          <LoadingLabel />
          <Skeleton height="12rem" />
        </>
      )}
      {reviews.isError && <ErrorNotice error={reviews.error} onRetry={() => void reviews.refetch()} />}
      {reviews.isSuccess && items.length === 0 && <Empty title={t("reviews.empty")} />}
      <ul className={styles.list}>
        {items.map((review) => (
          <li key={review.id}>
            <ModeratedReviewRow review={review} />
          </li>
        ))}
      </ul>
      {reviews.hasNextPage && (
        <Button busy={reviews.isFetchingNextPage} onClick={() => void reviews.fetchNextPage()}>
          {t("load.more")}
        </Button>
      )}
    </Page>
  );
}
