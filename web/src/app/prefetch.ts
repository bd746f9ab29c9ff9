import type { QueryClient } from "@tanstack/react-query";
import { LIKED, SHOWN, tonight } from "@/features/home/lists";
import { readFilters } from "@/features/search/filters";
import { fewSpacesOf, spacesOf } from "@/features/search/useSpaces";
import { firstWindow } from "@/features/space/calendarWindow";
import { spaceOf } from "@/features/space/useSpace";
import { CATEGORIES, DISTRICTS, FACILITIES } from "@/shared/catalog/catalog";
import { calendarOf } from "@/shared/live/useLiveCalendar";
import { pause } from "@/shared/pause";

/**
 * Asks for what the page of an address shows first, before that page is drawn, and waits for it; a failure is met again by
 * the page.
 */
export async function prefetchPage(client: QueryClient, address: Location): Promise<void> {
  const asked: Promise<void>[] = [];
  for (const ask of questionsOf(client, address)) {
    asked.push(ask());
    await pause();
  }
  await Promise.all(asked);
}

function questionsOf(client: QueryClient, { pathname, search }: Location): (() => Promise<void>)[] {
  const names = [() => client.prefetchQuery(CATEGORIES), () => client.prefetchQuery(DISTRICTS)];
  if (pathname === "/") {
    return [
      () => client.prefetchQuery(fewSpacesOf(tonight(Date.now()).filters, SHOWN)),
      () => client.prefetchQuery(fewSpacesOf(LIKED, SHOWN)),
      ...names,
    ];
  }
  if (pathname === "/spaces") {
    const filters = readFilters(new URLSearchParams(search));
    return [() => client.prefetchInfiniteQuery(spacesOf(filters)), ...names];
  }
  const space = Number(/^\/spaces\/(\d{1,15})$/.exec(pathname)?.[1] ?? 0);
  if (space > 0) {
    const { from, to } = firstWindow(search, Date.now());
    return [
      () => client.prefetchQuery(spaceOf(space)),
      () => client.prefetchQuery(calendarOf(client, space, from, to)),
      ...names,
      () => client.prefetchQuery(FACILITIES),
    ];
  }
  return [];
}
