import { describe, expect, it } from "vitest";
import type { SlotState } from "@/shared/api/types";
import type { LiveDate } from "@/shared/live/calendar";
import { canWait, slotLook } from "./halves";

const space = {
  offers: [
    { slot: "DAY" as const, price: 50_000, enabled: true },
    { slot: "NIGHT" as const, price: 70_000, enabled: false },
  ],
  maxAdvanceDays: 30,
  minNoticeMinutes: 120,
};
const date = (day: string, state: SlotState, heldUntil?: string): LiveDate => ({
  date: day,
  slots: {
    DAY: { state, ...(heldUntil === undefined ? {} : { heldUntil }) },
    NIGHT: { state: "AVAILABLE" },
    ALL: { state },
  },
  position: 3,
});
const today = "2026-12-04";
const nine = Date.parse("2026-12-04T00:00:00Z");
const look = (day: LiveDate | undefined, slot: "DAY" | "NIGHT" | "ALL" = "DAY", now = nine - 3 * 3_600_000) =>
  slotLook(space, day, slot, today, now);

describe("a slot of a date", () => {
  it("is free with its price until the notice that the host wants", () => {
    expect(look(date(today, "AVAILABLE"))).toEqual({ kind: "free", price: 50_000 });
    expect(look(date(today, "AVAILABLE"), "DAY", nine - 120 * 60_000)).toEqual({
      kind: "free",
      price: 50_000,
    });
    expect(look(date(today, "AVAILABLE"), "DAY", nine - 120 * 60_000 + 1)).toEqual({ kind: "closed" });
  });

  it("opens so many days ahead", () => {
    expect(look(date("2027-01-03", "AVAILABLE")).kind).toBe("free");
    expect(look(date("2027-01-04", "AVAILABLE")).kind).toBe("later");
  });

  it("is not offered if its offer is off or missing", () => {
    expect(look(date(today, "AVAILABLE"), "NIGHT").kind).toBe("off");
    expect(look(date(today, "AVAILABLE"), "ALL").kind).toBe("off");
    expect(look(date(today, "NOT_OFFERED")).kind).toBe("off");
  });

  it("says what the API says of it", () => {
    expect(look(date(today, "HELD", "2026-12-03T21:00:00Z"))).toEqual({
      kind: "held",
      until: "2026-12-03T21:00:00Z",
    });
    expect(look(date(today, "BOOKED")).kind).toBe("booked");
    expect(look(date(today, "BLOCKED")).kind).toBe("blocked");
    expect(look(date(today, "PAST")).kind).toBe("past");
    expect(look(undefined).kind).toBe("past");
    expect(look(date("2026-12-03", "AVAILABLE")).kind).toBe("past");
  });

  it("can be waited for while somebody has it", () => {
    expect(canWait({ kind: "booked" })).toBe(true);
    expect(canWait({ kind: "held", until: undefined })).toBe(true);
    expect(canWait({ kind: "blocked" })).toBe(false);
    expect(canWait({ kind: "free", price: 1 })).toBe(false);
  });
});
