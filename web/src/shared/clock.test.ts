import { afterEach, describe, expect, it } from "vitest";
import { learnClock, platformNow } from "./clock";

const now = Date.parse("2026-12-04T10:00:00.400Z");

describe("the platform's clock", () => {
  afterEach(() => learnClock(new Date(now).toUTCString(), now));

  it("corrects a device whose clock is wrong", () => {
    learnClock("Fri, 04 Dec 2026 10:05:00 GMT", now);
    expect(platformNow(now) - Date.parse("2026-12-04T10:05:00Z")).toBe(0);
  });

  it("ignores the rounding of the header, and headers it cannot read", () => {
    learnClock("Fri, 04 Dec 2026 10:00:00 GMT", now);
    expect(platformNow(now)).toBe(now);
    learnClock(null, now);
    learnClock("yesterday", now);
    expect(platformNow(now)).toBe(now);
  });
});
