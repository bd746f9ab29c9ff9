import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api, body } from "@/shared/api/client";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button } from "@/shared/ui/Button";
import { SelectField } from "@/shared/ui/Field";
import { Empty, ErrorNotice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import type { HostSpace } from "../hostTypes";
import { hostKeys, useHostSpaces } from "../queries";
import styles from "./HostReviews.module.css";
import { ReviewWithReply } from "./ReviewWithReply";

/** The reviews of one space, newest first, with a reply to each. */
export function HostReviewsPage() {
  const { t } = useTranslation("host");
  const [search, setSearch] = useSearchParams();
  const spaces = useHostSpaces();
  const listed = spaces.data?.filter((space) => space.status !== "DRAFT" && space.status !== "REMOVED") ?? [];
  const space = listed.find((one) => String(one.id) === search.get("space")) ?? listed[0];
  return (
    <Page title={t("reviews.heading")}>
      <div className={styles.column}>
        {spaces.isPending && <LoadingLabel />}
        {spaces.isError && <ErrorNotice error={spaces.error} onRetry={() => void spaces.refetch()} />}
        {spaces.isSuccess && space === undefined && <Empty title={t("reviews.empty")} />}
        {listed.length > 1 && space !== undefined && (
          <SelectField
            label={t("orders.space")}
            value={space.id}
            onChange={(event) => setSearch({ space: event.target.value }, { replace: true })}
          >
            {listed.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </SelectField>
        )}
        {space !== undefined && <Reviews key={space.id} space={space} />}
      </div>
    </Page>
  );
}

function Reviews({ space }: { space: HostSpace }) {
  const { t } = useTranslation("host");
  const reviews = useInfiniteQuery({
    queryKey: hostKeys.reviews(space.id),
    initialPageParam: undefined,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      body(
        api.GET("/v1/spaces/{spaceId}/reviews", {
          params: {
            path: { spaceId: space.id },
            query: { sort: "newest", ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const first = reviews.data?.pages[0];
  const items = reviews.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {reviews.isPending && <Skeleton height="10rem" />}
      {reviews.isError && <ErrorNotice error={reviews.error} onRetry={() => void reviews.refetch()} />}
      {first !== undefined && first.count > 0 && (
        <p className={styles.average}>
          {t("reviews.average", { count: first.count, average: first.average.toFixed(1) })}
        </p>
      )}
      {reviews.isSuccess && items.length === 0 && <Empty title={t("reviews.empty")} />}
      <ul>
        {items.map((review) => (
          <li key={review.id}>
            <ReviewWithReply review={review} spaceId={space.id} />
          </li>
        ))}
      </ul>
      {reviews.hasNextPage && (
        <Button busy={reviews.isFetchingNextPage} onClick={() => void reviews.fetchNextPage()}>
          {t("load.more")}
        </Button>
      )}
    </>
  );
}
