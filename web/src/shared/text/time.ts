/**
 * Dates and times as people in Seoul read them, whatever the zone of the device. A date is `YYYY-MM-DD`, an instant is
 * RFC 3339. Korea has no daylight saving time, so Seoul is always nine hours ahead of UTC.
 */
const SEOUL_OFFSET_MILLIS = 9 * 60 * 60 * 1000;
const DAY_MILLIS = 24 * 60 * 60 * 1000;

export type IsoDate = string;

/** The start and the end of each slot, in hours of the day in Seoul. */
export const SLOT_HOURS = { DAY: [9, 15], NIGHT: [15, 22], ALL: [9, 22] } as const;

function utc(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function iso(millis: number): IsoDate {
  return new Date(millis).toISOString().slice(0, 10);
}

/** The date in Seoul at this instant. */
export function seoulDate(now: number): IsoDate {
  return iso(now + SEOUL_OFFSET_MILLIS);
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text)) && iso(utc(text)) === text;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return iso(utc(date) + days * DAY_MILLIS);
}

export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utc(to) - utc(from)) / DAY_MILLIS);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: IsoDate): number {
  return new Date(utc(date)).getUTCDay();
}

/** The month of a date as `YYYY-MM`. */
export function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

export function firstOfMonth(date: IsoDate): IsoDate {
  return `${date.slice(0, 7)}-01`;
}

/** The first date of the month that is so many months later. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const day = new Date(utc(firstOfMonth(date)));
  day.setUTCMonth(day.getUTCMonth() + months);
  return iso(day.getTime());
}

export function lastOfMonth(date: IsoDate): IsoDate {
  return addDays(addMonths(date, 1), -1);
}

/** The weeks of a month, from Sunday; null stands for the days of other months. */
export function weeksOf(month: IsoDate): (IsoDate | null)[][] {
  const first = firstOfMonth(month);
  const last = lastOfMonth(first);
  const cells: (IsoDate | null)[] = Array.from({ length: weekday(first) }, () => null);
  for (let date = first; date <= last; date = addDays(date, 1)) {
    cells.push(date);
  }
  while (cells.length % 7 !== 0) {
    cells.push(null);
  }
  return Array.from({ length: cells.length / 7 }, (_week, index) => cells.slice(index * 7, index * 7 + 7));
}

/** The instant at which a slot starts, in milliseconds. */
export function slotStart(date: IsoDate, slot: keyof typeof SLOT_HOURS): number {
  return utc(date) + SLOT_HOURS[slot][0] * 3_600_000 - SEOUL_OFFSET_MILLIS;
}

/** The hours of a slot: `09:00–15:00`. */
export function slotHours(slot: keyof typeof SLOT_HOURS): string {
  const [from, to] = SLOT_HOURS[slot];
  return `${String(from).padStart(2, "0")}:00–${to}:00`;
}

const KO_WEEKDAYS = ["일", "월", "화", "수", "목", "금", "토"];
const EN_WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const EN_LONG_WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const EN_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const EN_LONG_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function parts(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function weekdayName(index: number, language: string): string {
  return (language === "ko" ? KO_WEEKDAYS : EN_WEEKDAYS)[index] ?? "";
}

/** `12월 4일 (금)` or `Fri, 4 Dec`. */
export function shortDate(date: IsoDate, language: string): string {
  const { month, day } = parts(date);
  const name = weekdayName(weekday(date), language);
  return language === "ko" ? `${month}월 ${day}일 (${name})` : `${name}, ${day} ${EN_MONTHS[month - 1]}`;
}

/** `2026년 12월 4일 금요일` or `Friday, 4 December 2026`; for screen readers and receipts. */
export function longDate(date: IsoDate, language: string): string {
  const { year, month, day } = parts(date);
  return language === "ko"
    ? `${year}년 ${month}월 ${day}일 ${KO_WEEKDAYS[weekday(date)]}요일`
    : `${EN_LONG_WEEKDAYS[weekday(date)]}, ${day} ${EN_LONG_MONTHS[month - 1]} ${year}`;
}

/** `2026년 12월` or `December 2026`. */
export function monthName(date: IsoDate, language: string): string {
  const { year, month } = parts(date);
  return language === "ko" ? `${year}년 ${month}월` : `${EN_LONG_MONTHS[month - 1]} ${year}`;
}

/** The time of an instant in Seoul: `21:10`. */
export function seoulTime(instant: string): string {
  return new Date(Date.parse(instant) + SEOUL_OFFSET_MILLIS).toISOString().slice(11, 16);
}

/** The time with seconds: `21:10:53`. */
export function seoulTimeSeconds(instant: string): string {
  return new Date(Date.parse(instant) + SEOUL_OFFSET_MILLIS).toISOString().slice(11, 19);
}

/** `12월 4일 (금) 21:10` or `Fri, 4 Dec, 21:10`. */
export function seoulDateTime(instant: string, language: string): string {
  const date = shortDate(seoulDate(Date.parse(instant)), language);
  return language === "ko" ? `${date} ${seoulTime(instant)}` : `${date}, ${seoulTime(instant)}`;
}

/** The time left as `9:41`, or `1:02:03` from an hour on; never below `0:00`. Started seconds count whole. */
export function countdown(millis: number): string {
  const seconds = Math.max(0, Math.ceil(millis / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = String(seconds % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

/** The time between two instants in words: `0.004초`, `0.38 s`, `12초`. */
export function elapsed(millis: number, language: string): string {
  const unit = language === "ko" ? "초" : " s";
  const seconds = Math.abs(millis) / 1000;
  const figures =
    seconds >= 10 ? Math.round(seconds).toString() : seconds >= 1 ? seconds.toFixed(1) : seconds.toFixed(3);
  return `${figures}${unit}`;
}
