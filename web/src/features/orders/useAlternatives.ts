import { useQuery } from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";

/** Who was first, and what is free instead; asked for once, right after the refusal. */
export function useAlternatives(orderId: string) {
  return useQuery({
    queryKey: ["mine", "alternatives", orderId],
    queryFn: ({ signal }) =>
      body(api.GET("/v1/orders/{id}/alternatives", { params: { path: { id: orderId } }, signal })),
    staleTime: 60_000,
  });
}
