import { describe, expect, it } from "vitest";
import { dateIn, firstWindow } from "./calendarWindow";

/** Half past midnight of the second of March in Seoul. */
const NOW = Date.parse("2026-03-01T15:30:00Z");

describe("the days that a calendar begins with", () => {
  it("are those from today on, as many as the API answers at a time", () => {
    expect(firstWindow("", NOW)).toEqual({ from: "2026-03-02", to: "2026-06-01" });
    expect(firstWindow("?date=2026-04-05", NOW)).toEqual({ from: "2026-03-02", to: "2026-06-01" });
  });

  it("are around a chosen date that is later", () => {
    expect(firstWindow("?date=2026-09-15", NOW)).toEqual({ from: "2026-09-01", to: "2026-12-01" });
  });

  it("do not follow a date that is past, or none", () => {
    expect(firstWindow("?date=2025-09-15", NOW)).toEqual(firstWindow("", NOW));
    expect(dateIn(new URLSearchParams("date=2026-02-30"))).toBeUndefined();
  });
});
