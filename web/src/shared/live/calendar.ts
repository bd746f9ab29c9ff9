import type { AvailabilityView, DateAvailability } from "../api/types";

/**
 * A calendar with the position at which each date was told. Positions are the ids of the stream's events, which grow with
 * every change of the space; a date that only the REST snapshot told has position 0.
 */
export type LiveDate = DateAvailability & { readonly position: number };
export type LiveCalendar = {
  readonly spaceId: number;
  readonly today: string;
  readonly dates: Readonly<Record<string, LiveDate>>;
  /** The largest position seen. */
  readonly position: number;
};

function datesOf(view: AvailabilityView, position: number): Record<string, LiveDate> {
  return Object.fromEntries(view.dates.map((date) => [date.date, { ...date, position }]));
}

/** A snapshot of the stream replaces everything that it is newer than. */
export function withSnapshot(
  calendar: LiveCalendar | undefined,
  view: AvailabilityView,
  position: number,
): LiveCalendar {
  if (calendar === undefined) {
    return { spaceId: view.spaceId, today: view.today, dates: datesOf(view, position), position };
  }
  const dates: Record<string, LiveDate> = { ...calendar.dates };
  for (const [date, told] of Object.entries(datesOf(view, position))) {
    const known = dates[date];
    if (known === undefined || known.position <= position) {
      dates[date] = told;
    }
  }
  return { ...calendar, today: view.today, dates, position: Math.max(calendar.position, position) };
}

/** One changed date counts only if it is newer than what is known of that date, so that nothing flickers back. */
export function withChange(
  calendar: LiveCalendar,
  changed: DateAvailability,
  position: number,
): LiveCalendar {
  const known = calendar.dates[changed.date];
  if (known !== undefined && known.position >= position) {
    return calendar;
  }
  return {
    ...calendar,
    dates: { ...calendar.dates, [changed.date]: { ...changed, position } },
    position: Math.max(calendar.position, position),
  };
}

/**
 * A REST snapshot, which has no position: it holds at least what was known when it was asked for, so it replaces every
 * date but those that the stream has told since.
 */
export function withRest(
  calendar: LiveCalendar | undefined,
  view: AvailabilityView,
  askedAt: number,
): LiveCalendar {
  if (calendar === undefined) {
    return withSnapshot(undefined, view, 0);
  }
  const dates: Record<string, LiveDate> = { ...calendar.dates };
  for (const date of view.dates) {
    const known = dates[date.date];
    if (known === undefined || known.position <= askedAt) {
      dates[date.date] = { ...date, position: known?.position ?? 0 };
    }
  }
  return { ...calendar, today: view.today, dates };
}
