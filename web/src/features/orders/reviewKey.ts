import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { Order, ReviewView } from "@/shared/api/types";

/** Where the review of an order is kept. */
export function reviewKey(orderId: string) {
  return ["mine", "review", orderId] as const;
}

function remember(client: QueryClient, order: Order, review: ReviewView | undefined): void {
  if (review !== undefined) {
    client.setQueryData(reviewKey(order.id), review);
  }
  void client.invalidateQueries({ queryKey: ["reviews", order.spaceId] });
  void client.invalidateQueries({ queryKey: ["space", order.spaceId] });
}

/** Keeps what a review has become, and has the space's reviews and average asked for again. */
export function useRememberReview(order: Order) {
  const client = useQueryClient();
  return (review?: ReviewView) => remember(client, order, review);
}
