import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, body } from "@/shared/api/client";
import { hasCode } from "@/shared/api/problem";
import type { Order, ReviewView } from "@/shared/api/types";
import { Notice } from "@/shared/ui/Notice";
import { Stars } from "@/shared/ui/Rating";
import styles from "./OrderReview.module.css";
import { ReviewForm } from "./ReviewForm";

export function reviewKey(orderId: string) {
  return ["mine", "review", orderId] as const;
}

/** The guest's review of a stay, or the form for it. */
export function OrderReview({ order }: { order: Order }) {
  const { t } = useTranslation();
  const review = useQuery({
    queryKey: reviewKey(order.id),
    queryFn: async ({ signal }): Promise<ReviewView | null> => {
      try {
        return await body(
          api.GET("/v1/orders/{orderId}/review", { params: { path: { orderId: order.id } }, signal }),
        );
      } catch (error) {
        if (hasCode(error, "REVIEW_NOT_FOUND")) {
          return null;
        }
        throw error;
      }
    },
  });
  if (review.data === undefined) {
    return null;
  }
  if (review.data === null) {
    return <ReviewForm order={order} />;
  }
  return (
    <Notice tone="yours" title={t("orders.reviewYours")}>
      <Stars rating={review.data.rating} />
      <p className={styles.text}>{review.data.content}</p>
    </Notice>
  );
}
