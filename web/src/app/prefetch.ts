import type { QueryClient } from "@tanstack/react-query";
import { LIKED, SHOWN, tonight } from "@/features/home/lists";
import { readFilters } from "@/features/search/filters";
import { fewSpacesOf, spacesOf } from "@/features/search/useSpaces";
import { spaceOf } from "@/features/space/useSpace";
import { CATEGORIES, DISTRICTS, FACILITIES } from "@/shared/catalog/catalog";

/**
 * Asks for what the page of an address shows first, before that page is drawn, and waits for it; a failure is met again by
 * the page.
 */
export async function prefetchPage(client: QueryClient, { pathname, search }: Location): Promise<void> {
  const space = /^\/spaces\/(\d{1,15})$/.exec(pathname)?.[1];
  if (pathname === "/") {
    await Promise.all([
      client.prefetchQuery(fewSpacesOf(tonight(Date.now()).filters, SHOWN)),
      client.prefetchQuery(fewSpacesOf(LIKED, SHOWN)),
      client.prefetchQuery(CATEGORIES),
      client.prefetchQuery(DISTRICTS),
    ]);
  } else if (pathname === "/spaces") {
    await Promise.all([
      client.prefetchInfiniteQuery(spacesOf(readFilters(new URLSearchParams(search)))),
      client.prefetchQuery(CATEGORIES),
      client.prefetchQuery(DISTRICTS),
    ]);
  } else if (space !== undefined) {
    await Promise.all([
      client.prefetchQuery(spaceOf(Number(space))),
      client.prefetchQuery(CATEGORIES),
      client.prefetchQuery(DISTRICTS),
      client.prefetchQuery(FACILITIES),
    ]);
  }
}
