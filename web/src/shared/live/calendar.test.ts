import { describe, expect, it } from "vitest";
import type { AvailabilityView, DateAvailability, SlotState } from "../api/types";
import { type LiveCalendar, withChange, withRest, withSnapshot } from "./calendar";

const day = (date: string, state: SlotState): DateAvailability => ({
  date,
  slots: { DAY: { state }, NIGHT: { state: "AVAILABLE" }, ALL: { state } },
});
const view = (...dates: DateAvailability[]): AvailabilityView => ({
  spaceId: 7,
  from: "2026-12-01",
  to: "2026-12-31",
  today: "2026-12-01",
  dates,
});
const stateOf = (calendar: LiveCalendar, date: string) => calendar.dates[date]?.slots.DAY.state;

describe("the live calendar", () => {
  const snapshot = withSnapshot(
    undefined,
    view(day("2026-12-04", "AVAILABLE"), day("2026-12-05", "BOOKED")),
    10,
  );

  it("takes a change that is newer, and only that date", () => {
    const changed = withChange(snapshot, day("2026-12-04", "HELD"), 11);
    expect(stateOf(changed, "2026-12-04")).toBe("HELD");
    expect(stateOf(changed, "2026-12-05")).toBe("BOOKED");
    expect(changed.position).toBe(11);
  });

  it("never goes back to an older event, whatever order events arrive in", () => {
    const booked = withChange(snapshot, day("2026-12-04", "BOOKED"), 13);
    expect(withChange(booked, day("2026-12-04", "HELD"), 12)).toBe(booked);
    expect(withChange(booked, day("2026-12-04", "HELD"), 13)).toBe(booked);
  });

  it("keeps what is newer than a snapshot that comes late", () => {
    const booked = withChange(snapshot, day("2026-12-04", "BOOKED"), 13);
    const late = withSnapshot(
      booked,
      view(day("2026-12-04", "AVAILABLE"), day("2026-12-05", "AVAILABLE")),
      12,
    );
    expect(stateOf(late, "2026-12-04")).toBe("BOOKED");
    expect(stateOf(late, "2026-12-05")).toBe("AVAILABLE");
    expect(late.position).toBe(13);
  });

  it("adds the dates of another month", () => {
    const more = withSnapshot(snapshot, view(day("2027-01-02", "BLOCKED")), 10);
    expect(Object.keys(more.dates)).toEqual(["2026-12-04", "2026-12-05", "2027-01-02"]);
  });

  it("lets a REST snapshot correct what was known when it was asked for, and nothing newer", () => {
    const during = withChange(snapshot, day("2026-12-04", "HELD"), 11);
    const answered = withRest(
      during,
      view(day("2026-12-04", "AVAILABLE"), day("2026-12-05", "AVAILABLE")),
      10,
    );
    expect(stateOf(answered, "2026-12-04")).toBe("HELD");
    expect(stateOf(answered, "2026-12-05")).toBe("AVAILABLE");
    expect(stateOf(withRest(undefined, view(day("2026-12-04", "PAST")), 0), "2026-12-04")).toBe("PAST");
  });
});
