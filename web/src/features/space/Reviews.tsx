import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, body } from "@/shared/api/client";
import type { ReviewView } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { seoulDate } from "@/shared/text/time";
import { Button } from "@/shared/ui/Button";
import { ErrorNotice } from "@/shared/ui/Notice";
import { Poster } from "@/shared/ui/Poster";
import { Stars } from "@/shared/ui/Rating";
import { Skeleton } from "@/shared/ui/Skeleton";
import styles from "./Reviews.module.css";

const SORTS = ["newest", "rating_high", "rating_low", "with_photo"] as const;
type Sort = (typeof SORTS)[number];

/** The reviews of a space: how they spread, then each with its photos and the host's reply. */
export function Reviews({ spaceId }: { spaceId: number }) {
  const { t } = useTranslation();
  const [sort, setSort] = useState<Sort>("newest");
  const reviews = useInfiniteQuery({
    queryKey: ["reviews", spaceId, sort],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET("/v1/spaces/{spaceId}/reviews", {
          params: {
            path: { spaceId },
            query: { sort, limit: 5, ...(pageParam === "" ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const first = reviews.data?.pages[0];
  return (
    <section className={styles.reviews}>
      <h2>{t("space.reviews")}</h2>
      {reviews.isError && <ErrorNotice error={reviews.error} onRetry={() => void reviews.refetch()} />}
      {reviews.isPending && <Skeleton height="8rem" />}
      {first?.count === 0 && <p className={styles.none}>{t("space.noReviews")}</p>}
      {first !== undefined && first.count > 0 && (
        <>
          <Histogram average={first.average} count={first.count} histogram={first.histogram} />
          <label className={styles.sort}>
            <span className="visually-hidden">{t("search.sort")}</span>
            <select
              value={sort}
              onChange={(event) => setSort(SORTS.find((one) => one === event.target.value) ?? "newest")}
            >
              {SORTS.map((one) => (
                <option key={one} value={one}>
                  {t(`space.reviewSorts.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <ul className={styles.list}>
            {reviews.data?.pages
              .flatMap((page) => page.items)
              .map((review) => (
                <Review key={review.id} review={review} />
              ))}
          </ul>
          {reviews.hasNextPage && (
            <Button busy={reviews.isFetchingNextPage} onClick={() => void reviews.fetchNextPage()}>
              {t("common.more")}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function Histogram({
  average,
  count,
  histogram,
}: {
  average: number;
  count: number;
  histogram: Record<string, number>;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.histogram}>
      <p>
        <strong className="figures">{average.toFixed(1)}</strong>
        <span>{t("common.reviews", { count })}</span>
      </p>
      <ul>
        {[5, 4, 3, 2, 1].map((rating) => {
          const number = histogram[String(rating)] ?? 0;
          return (
            <li key={rating}>
              <span className="visually-hidden">{t("space.histogramRow", { rating, count: number })}</span>
              <span aria-hidden="true" className="figures">
                {rating}
              </span>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${(number / count) * 100}%` }} />
              </span>
              <span aria-hidden="true" className="figures">
                {number}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Review({ review }: { review: ReviewView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const photos = review.photos.filter((photo) => photo.status === "READY");
  return (
    <li>
      <div className={styles.by}>
        <strong>{review.author}</strong>
        <Stars rating={review.rating} />
        <time dateTime={review.createdAt}>{format.shortDate(seoulDate(Date.parse(review.createdAt)))}</time>
      </div>
      <p className={styles.text}>{review.content}</p>
      {photos.length > 0 && (
        <ul className={styles.photos}>
          {photos.map((photo) => (
            <li key={photo.imageId}>
              <Poster
                variants={photo.variants}
                alt={t("space.reviewPhoto", { name: review.author })}
                sizes="10rem"
                ratio="1"
              />
            </li>
          ))}
        </ul>
      )}
      {review.reply !== undefined && (
        <div className={styles.reply}>
          <strong>{t("space.reply")}</strong>
          <p className={styles.text}>{review.reply.content}</p>
        </div>
      )}
    </li>
  );
}
