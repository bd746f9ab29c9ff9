import type { IsoDate } from "@/shared/text/time";
import type { HostCalendar, HostCalendarHalf, HostCalendarState, HostSpace } from "../hostTypes";

export const HALVES = ["DAY", "NIGHT"] as const;
export type HalfName = (typeof HALVES)[number];

/** One space on one date, as the host's calendar shows it. */
export interface SpaceDay {
  readonly space: HostSpace;
  readonly halves: Readonly<Record<HalfName, HostCalendarHalf>>;
}

/** The spaces of a date in the order of the list; a space whose calendar is not loaded is left out. */
export function spacesOn(
  date: IsoDate,
  spaces: readonly HostSpace[],
  calendars: readonly (HostCalendar | undefined)[],
): SpaceDay[] {
  return spaces.flatMap((space, index) => {
    const day = calendars[index]?.dates.find((one) => one.date === date);
    return day === undefined ? [] : [{ space, halves: day.halves }];
  });
}

export type Counts = Readonly<Record<HostCalendarState, number>>;

/** How many halves of a date are in each state. */
export function countsOf(days: readonly SpaceDay[]): Counts {
  const counts = { FREE: 0, HELD: 0, BOOKED: 0, BLOCKED: 0 };
  for (const day of days) {
    for (const half of HALVES) {
      counts[day.halves[half].state] += 1;
    }
  }
  return counts;
}

/** The date that an arrow key leads to, in days; undefined for any other key. */
export function stepOf(key: string): number | undefined {
  return { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
}
