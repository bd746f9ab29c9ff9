import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";
import { type Filters, queryOf } from "./filters";

const PAGE_SIZE = 24;
/** The first page brings how many spaces each further filter would leave. */
const FACETS = "district,category,facility";

/** The list for these filters, page after page. */
export function spacesOf(filters: Filters) {
  const query = queryOf(filters);
  return infiniteQueryOptions({
    queryKey: ["spaces", query],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET("/v1/spaces", {
          params: {
            query: {
              ...query,
              limit: PAGE_SIZE,
              ...(pageParam === "" ? { facets: FACETS } : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

export function useSpaces(filters: Filters) {
  return useInfiniteQuery({ ...spacesOf(filters), placeholderData: keepPreviousData });
}

/** The first few of a list. */
export function fewSpacesOf(filters: Filters, limit: number) {
  const query = { ...queryOf(filters), limit };
  return queryOptions({
    queryKey: ["spaces", "few", query],
    queryFn: ({ signal }) => body(api.GET("/v1/spaces", { params: { query }, signal })),
  });
}

export function useFewSpaces(filters: Filters, limit: number) {
  return useQuery(fewSpacesOf(filters, limit));
}
