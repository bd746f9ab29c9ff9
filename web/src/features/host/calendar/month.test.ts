import { describe, expect, it } from "vitest";
import type { HostCalendar, HostSpace } from "../hostTypes";
import { countsOf, spacesOn, stepOf } from "./month";

const space = (id: number): HostSpace => ({
  id,
  title: `공간 ${id}`,
  subTitle: "",
  status: "ACTIVE",
  category: "party-room",
  district: "gangnam",
  offers: [],
  images: [],
  version: 0,
  createdAt: "2026-12-01T00:00:00Z",
});

const calendar = (spaceId: number): HostCalendar => ({
  spaceId,
  from: "2026-12-01",
  to: "2026-12-31",
  dates: [
    {
      date: "2026-12-04",
      halves: { DAY: { state: "BOOKED", orderId: "o" }, NIGHT: { state: "FREE" } },
    },
  ],
});

describe("the host's month", () => {
  it("shows the spaces of a date in the order of the list", () => {
    const days = spacesOn("2026-12-04", [space(1), space(2)], [calendar(1), calendar(2)]);
    expect(days.map((day) => day.space.id)).toEqual([1, 2]);
    expect(countsOf(days)).toEqual({ FREE: 2, HELD: 0, BOOKED: 2, BLOCKED: 0 });
  });

  it("leaves out what is not loaded", () => {
    expect(
      spacesOn("2026-12-04", [space(1), space(2)], [undefined, calendar(2)]).map((day) => day.space.id),
    ).toEqual([2]);
    expect(spacesOn("2026-12-05", [space(1)], [calendar(1)])).toEqual([]);
  });

  it("is walked by arrow keys, a week up and down", () => {
    expect(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Enter"].map(stepOf)).toEqual([
      -1,
      1,
      -7,
      7,
      undefined,
    ]);
  });
});
