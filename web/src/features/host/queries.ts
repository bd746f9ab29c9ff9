import { useQueries, useQuery } from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";
import { type IsoDate, lastOfMonth } from "@/shared/text/time";
import type { HostCalendar, HostSpace } from "./hostTypes";

export const hostKeys = {
  all: ["mine", "host"],
  spaces: ["mine", "host", "spaces"],
  space: (id: number) => ["mine", "host", "space", id],
  calendars: ["mine", "host", "calendar"],
  calendar: (id: number, month: IsoDate) => ["mine", "host", "calendar", id, month],
  orders: ["mine", "host", "orders"],
  reviews: (id: number) => ["mine", "host", "reviews", id],
} as const;

const PAGE = 50;
/** A host with more spaces than this sees the newest of them. */
const MAX_PAGES = 10;
/** Orders of guests arrive by themselves; the calendar looks for them so often while it is shown. */
const CALENDAR_MILLIS = 5_000;

async function allSpaces(): Promise<HostSpace[]> {
  const spaces: HostSpace[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { items, nextCursor } = await body(
      api.GET("/v1/host/spaces", {
        params: { query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } },
      }),
    );
    spaces.push(...items);
    if (nextCursor === null) {
      break;
    }
    cursor = nextCursor;
  }
  return spaces;
}

const isProcessing = (space: HostSpace) => space.images.some((image) => image.status === "PENDING");

/** All spaces of the host; looked at again while a picture of one is in preparation. */
export function useHostSpaces() {
  return useQuery({
    queryKey: hostKeys.spaces,
    queryFn: allSpaces,
    refetchInterval: (query) => (query.state.data?.some(isProcessing) ? 1_000 : false),
  });
}

/** What guests see of the space, which has everything that can be edited. */
export function useSpaceDetail(id: number) {
  return useQuery({
    queryKey: hostKeys.space(id),
    queryFn: () => body(api.GET("/v1/spaces/{id}", { params: { path: { id } } })),
  });
}

/** The month's calendar of each space, in the order of the spaces; undefined where it is not loaded. */
export function useHostCalendars(spaces: readonly HostSpace[], month: IsoDate) {
  return useQueries({
    queries: spaces.map((space) => ({
      queryKey: hostKeys.calendar(space.id, month),
      queryFn: () =>
        body(
          api.GET("/v1/host/calendar", {
            params: { query: { spaceId: space.id, from: month, to: lastOfMonth(month) } },
          }),
        ),
      refetchInterval: CALENDAR_MILLIS,
    })),
    combine: (results) => ({
      calendars: results.map((result): HostCalendar | undefined => result.data),
      isLoading: results.some((result) => result.isLoading),
      error: results.find((result) => result.error !== null)?.error ?? undefined,
      retry: () => {
        for (const result of results) {
          void result.refetch();
        }
      },
    }),
  });
}
