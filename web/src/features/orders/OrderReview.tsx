import { useQuery } from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";
import { hasCode } from "@/shared/api/problem";
import type { Order, ReviewView } from "@/shared/api/types";
import { OwnReview } from "./OwnReview";
import { ReviewForm } from "./ReviewForm";
import { reviewKey } from "./reviewKey";

const PHOTO_MILLIS = 1_500;

/** The guest's review of a stay, or the form for it. */
export function OrderReview({ order }: { order: Order }) {
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
    // Photos are being processed: asked again until each is ready or refused.
    refetchInterval: ({ state }) =>
      state.data?.photos.some((photo) => photo.status === "PENDING") === true ? PHOTO_MILLIS : false,
  });
  if (review.data === undefined) {
    return null;
  }
  return review.data === null ? (
    <ReviewForm order={order} />
  ) : (
    <OwnReview order={order} review={review.data} />
  );
}
