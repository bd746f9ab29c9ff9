import type { QueryClient } from "@tanstack/react-query";
import { LIKED, SHOWN, tonight } from "@/features/home/lists";
import { readFilters } from "@/features/search/filters";
import { fewSpacesOf, spacesOf } from "@/features/search/useSpaces";
import { CATEGORIES, DISTRICTS } from "@/shared/catalog/catalog";

/** Asks for what the page of an address shows first, before that page is drawn; a failure is met again by the page. */
export function prefetchPage(client: QueryClient, { pathname, search }: Location): void {
  if (pathname === "/") {
    void client.prefetchQuery(fewSpacesOf(tonight(Date.now()).filters, SHOWN));
    void client.prefetchQuery(fewSpacesOf(LIKED, SHOWN));
  } else if (pathname === "/spaces") {
    void client.prefetchInfiniteQuery(spacesOf(readFilters(new URLSearchParams(search))));
  } else {
    return;
  }
  void client.prefetchQuery(CATEGORIES);
  void client.prefetchQuery(DISTRICTS);
}
