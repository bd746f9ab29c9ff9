import * as money from "../text/money";
import * as time from "../text/time";

/** Money, dates and times in a language. */
export function formatOf(language: string) {
  return {
    language,
    won: (amount: number) => money.won(amount, language),
    points: money.points,
    shortDate: (date: string) => time.shortDate(date, language),
    longDate: (date: string) => time.longDate(date, language),
    monthName: (date: string) => time.monthName(date, language),
    weekday: (index: number) => time.weekdayName(index, language),
    dateTime: (instant: string) => time.seoulDateTime(instant, language),
    time: time.seoulTime,
    elapsed: (millis: number) => time.elapsed(millis, language),
    /** The name of a district, category or facility. */
    name: (named: { nameKo: string; nameEn: string }) => (language === "ko" ? named.nameKo : named.nameEn),
  };
}

export type Format = ReturnType<typeof formatOf>;
