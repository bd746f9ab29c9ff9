import { addDays, seoulDate, slotStart } from "@/shared/text/time";
import { type Filters, NO_FILTERS } from "../search/filters";

/** How many spaces each list of the first page shows. */
export const SHOWN = 6;

/** Spaces by their likes. */
export const LIKED: Filters = { ...NO_FILTERS, sort: "likes" };

/** Spaces that are free tonight, or tomorrow once tonight has begun. */
export function tonight(now: number): { begun: boolean; filters: Filters } {
  const today = seoulDate(now);
  const begun = slotStart(today, "NIGHT") <= now;
  return { begun, filters: { ...NO_FILTERS, date: begun ? addDays(today, 1) : today, slot: "NIGHT" } };
}
