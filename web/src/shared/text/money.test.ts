import { describe, expect, it } from "vitest";
import { grouped, points, savingPercent, won } from "./money";

describe("money", () => {
  it("has separators and the unit of the language", () => {
    expect(won(72000, "ko")).toBe("72,000원");
    expect(won(72000, "en")).toBe("₩72,000");
    expect(won(0, "ko")).toBe("0원");
    expect(grouped(10_000_000)).toBe("10,000,000");
  });

  it("shows a debit with a minus sign, not a hyphen", () => {
    expect(won(-5000, "en")).toBe("−₩5,000");
    expect(points(-1500)).toBe("−1,500P");
  });

  it("never exaggerates the saving of the whole day", () => {
    expect(savingPercent(58_000, 84_000, 127_800)).toBe(10);
    expect(savingPercent(50_000, 50_000, 90_001)).toBe(9);
    expect(savingPercent(50_000, 50_000, 120_000)).toBe(0);
    expect(savingPercent(undefined, 50_000, 40_000)).toBe(0);
    expect(savingPercent(0, 0, 0)).toBe(0);
  });
});
