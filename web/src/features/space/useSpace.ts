import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";

/** A space with everything a guest decides on. */
export function spaceOf(id: number) {
  return queryOptions({
    queryKey: ["space", id],
    queryFn: ({ signal }) => body(api.GET("/v1/spaces/{id}", { params: { path: { id } }, signal })),
    enabled: Number.isSafeInteger(id) && id > 0,
  });
}

export function useSpace(id: number) {
  return useQuery(spaceOf(id));
}
