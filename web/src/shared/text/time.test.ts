import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  countdown,
  daysBetween,
  elapsed,
  isDate,
  lastOfMonth,
  longDate,
  monthName,
  seoulDate,
  seoulDateTime,
  seoulTimeSeconds,
  shortDate,
  slotHours,
  slotStart,
  weeksOf,
} from "./time";

describe("time", () => {
  it("is the time of Seoul, also around midnight", () => {
    expect(seoulDate(Date.parse("2026-12-03T14:59:59Z"))).toBe("2026-12-03");
    expect(seoulDate(Date.parse("2026-12-03T15:00:00Z"))).toBe("2026-12-04");
    expect(seoulDateTime("2026-12-03T15:04:00Z", "ko")).toBe("12월 4일 (금) 00:04");
    expect(seoulDateTime("2026-12-03T15:04:00Z", "en")).toBe("Fri, 4 Dec, 00:04");
    expect(seoulTimeSeconds("2026-12-03T00:00:09.871Z")).toBe("09:00:09");
  });

  it("writes dates as each language does", () => {
    expect(shortDate("2026-12-04", "ko")).toBe("12월 4일 (금)");
    expect(shortDate("2026-12-04", "en")).toBe("Fri, 4 Dec");
    expect(longDate("2026-12-04", "ko")).toBe("2026년 12월 4일 금요일");
    expect(longDate("2026-12-04", "en")).toBe("Friday, 4 December 2026");
    expect(monthName("2026-12-04", "ko")).toBe("2026년 12월");
    expect(monthName("2026-12-04", "en")).toBe("December 2026");
  });

  it("crosses months, years and leap days", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addMonths("2026-12-31", 1)).toBe("2027-01-01");
    expect(addMonths("2026-01-31", -1)).toBe("2025-12-01");
    expect(lastOfMonth("2028-02-10")).toBe("2028-02-29");
    expect(daysBetween("2026-12-30", "2027-01-02")).toBe(3);
  });

  it("knows dates that do not exist", () => {
    expect(isDate("2026-02-29")).toBe(false);
    expect(isDate("2026-2-9")).toBe(false);
    expect(isDate("2026-02-28")).toBe(true);
    expect(isDate("tomorrow")).toBe(false);
  });

  it("lays a month out in whole weeks from Sunday", () => {
    const weeks = weeksOf("2026-12-15");
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([
      null,
      null,
      "2026-12-01",
      "2026-12-02",
      "2026-12-03",
      "2026-12-04",
      "2026-12-05",
    ]);
    expect(weeks.at(-1)?.at(4)).toBe("2026-12-31");
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  it("knows when slots start", () => {
    expect(slotStart("2026-12-04", "DAY")).toBe(Date.parse("2026-12-04T00:00:00Z"));
    expect(slotStart("2026-12-04", "NIGHT")).toBe(Date.parse("2026-12-04T06:00:00Z"));
    expect(slotHours("DAY")).toBe("09:00–15:00");
    expect(slotHours("ALL")).toBe("09:00–22:00");
  });

  it("counts down to zero and no further", () => {
    expect(countdown(600_000)).toBe("10:00");
    expect(countdown(581_001)).toBe("9:42");
    expect(countdown(1)).toBe("0:01");
    expect(countdown(-5)).toBe("0:00");
    expect(countdown(3_723_000)).toBe("1:02:03");
  });

  it("says how long something took", () => {
    expect(elapsed(4, "ko")).toBe("0.004초");
    expect(elapsed(1380, "en")).toBe("1.4 s");
    expect(elapsed(42_000, "ko")).toBe("42초");
  });
});
