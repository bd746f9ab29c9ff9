import { useQuery } from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";

/** The points that can be spent now. */
export function useBalance() {
  return useQuery({
    queryKey: ["mine", "points", "balance"],
    queryFn: async ({ signal }) =>
      (await body(api.GET("/v1/me/points", { params: { query: { limit: 1 } }, signal }))).balance,
  });
}
