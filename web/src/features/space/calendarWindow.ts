import { addDays, firstOfMonth, isDate, lastOfMonth, seoulDate } from "@/shared/text/time";

/** The API answers at most so many days at a time. */
const WINDOW_DAYS = 91;

/** The month that is shown first: that of the chosen date, unless it is past. */
export function firstMonth(date: string | undefined, today: string): string {
  return firstOfMonth(date !== undefined && date > today ? date : today);
}

/** A window of days around the shown month: from today as long as the month is within it. */
export function windowOf(month: string, today: string): { from: string; to: string } {
  const near = addDays(today, WINDOW_DAYS);
  if (lastOfMonth(month) <= near) {
    return { from: today, to: near };
  }
  const from = firstOfMonth(month) < today ? today : firstOfMonth(month);
  return { from, to: addDays(from, WINDOW_DAYS) };
}

/** The date that an address has chosen. */
export function dateIn(address: URLSearchParams): string | undefined {
  const date = address.get("date");
  return date !== null && isDate(date) ? date : undefined;
}

/** The window of days that the page of a space begins with. */
export function firstWindow(search: string, now: number): { from: string; to: string } {
  const today = seoulDate(now);
  return windowOf(firstMonth(dateIn(new URLSearchParams(search)), today), today);
}
