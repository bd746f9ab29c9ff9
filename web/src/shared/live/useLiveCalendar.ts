import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, body } from "../api/client";
import type { AvailabilityView, DateAvailability } from "../api/types";
import { type LiveCalendar, withChange, withRest, withSnapshot } from "./calendar";

/** How the page hears of changes: by the stream, or, while that is away, by asking again. */
export type LiveStatus = "connecting" | "live" | "interrupted";

const ASK_AGAIN_MILLIS = 10_000;
/** Before a stream that the server has refused is opened anew. */
const REOPEN_MILLIS = 5_000;

export function calendarKey(spaceId: number, from: string, to: string) {
  return ["calendar", spaceId, from, to] as const;
}

function isView(value: unknown): value is AvailabilityView {
  return (
    typeof value === "object" &&
    value !== null &&
    "dates" in value &&
    Array.isArray(value.dates) &&
    "today" in value
  );
}

function isDateAvailability(value: unknown): value is DateAvailability {
  return typeof value === "object" && value !== null && "date" in value && "slots" in value;
}

type Listener = {
  onEvent: (update: (calendar: LiveCalendar | undefined) => LiveCalendar | undefined) => void;
  onStatus: (status: LiveStatus) => void;
};

/** One native stream, which resumes after the last event by itself, and is opened anew if the server ends it for good. */
function openStream(url: string, { onEvent, onStatus }: Listener): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  const open = () => {
    source = new EventSource(url);
    source.onopen = () => onStatus("live");
    source.onerror = () => {
      onStatus("interrupted");
      if (source?.readyState === EventSource.CLOSED) {
        window.clearTimeout(timer);
        timer = window.setTimeout(open, REOPEN_MILLIS);
      }
    };
    source.addEventListener("snapshot", ({ data, lastEventId }) => {
      const view: unknown = JSON.parse(data);
      if (isView(view)) {
        onEvent((calendar) => withSnapshot(calendar, view, Number(lastEventId)));
      }
    });
    source.addEventListener("change", ({ data, lastEventId }) => {
      const changed: unknown = JSON.parse(data);
      if (isDateAvailability(changed)) {
        onEvent((calendar) =>
          calendar === undefined ? calendar : withChange(calendar, changed, Number(lastEventId)),
        );
      }
    });
  };
  open();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}

function known(client: QueryClient, key: ReturnType<typeof calendarKey>): LiveCalendar | undefined {
  return client.getQueryData<LiveCalendar>(key);
}

/** The calendar as REST tells it. */
export function calendarOf(client: QueryClient, spaceId: number, from: string, to: string) {
  const key = calendarKey(spaceId, from, to);
  return queryOptions({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const askedAt = known(client, key)?.position ?? 0;
      const view = await body(
        api.GET("/v1/spaces/{id}/availability", {
          params: { path: { id: spaceId }, query: { from, to } },
          signal,
        }),
      );
      return withRest(known(client, key), view, askedAt);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The calendar of a space between two dates (at most 92 days), kept up to date as long as it is shown. */
export function useLiveCalendar(spaceId: number, from: string, to: string) {
  const client = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>("connecting");
  const query = useQuery({
    ...calendarOf(client, spaceId, from, to),
    refetchInterval: status === "interrupted" ? ASK_AGAIN_MILLIS : false,
  });

  useEffect(() => {
    const key = calendarKey(spaceId, from, to);
    return openStream(`/v1/spaces/${spaceId}/availability/stream?from=${from}&to=${to}`, {
      onEvent: (update) => client.setQueryData<LiveCalendar>(key, update),
      onStatus: setStatus,
    });
  }, [client, spaceId, from, to]);

  return { ...query, status };
}
