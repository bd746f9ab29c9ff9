import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, body } from "@/shared/api/client";

const PAUSE_MILLIS = 120;
const LIMIT = 8;

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setPaused(value), PAUSE_MILLIS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return paused;
}

/** What the typed words may become, asked for when the typing pauses. */
export function useSuggestions(typed: string) {
  const q = usePaused(typed.trim());
  return useQuery({
    queryKey: ["suggestions", q],
    queryFn: ({ signal }) =>
      body(api.GET("/v1/spaces/suggestions", { params: { query: { q, limit: LIMIT } }, signal })),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
}
