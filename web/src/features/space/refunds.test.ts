import { describe, expect, it } from "vitest";
import { refundRows } from "./refunds";

describe("the refund table of a date", () => {
  it("has a row for each step that is still ahead", () => {
    expect(refundRows("FLEXIBLE", "2026-12-20", "2026-12-04", 50_001)).toEqual([
      { from: "2026-12-04", until: "2026-12-13", percent: 100, amount: 50_001 },
      { from: "2026-12-14", until: "2026-12-19", percent: 50, amount: 25_000 },
      { from: "2026-12-20", until: "2026-12-20", percent: 0, amount: 0 },
    ]);
  });

  it("leaves out steps that have passed", () => {
    expect(refundRows("STRICT", "2026-12-20", "2026-12-04", 10_000).map((row) => row.percent)).toEqual([
      50, 0,
    ]);
    expect(refundRows("STANDARD", "2026-12-06", "2026-12-04", 10_000)).toEqual([
      { from: "2026-12-04", until: "2026-12-06", percent: 0, amount: 0 },
    ]);
  });

  it("covers every day from today to the stay once", () => {
    const rows = refundRows("STANDARD", "2026-12-20", "2026-12-04", 72_000);
    expect(rows.map((row) => row.percent)).toEqual([100, 90, 80, 70, 60, 50, 0]);
    expect(rows[0]?.from).toBe("2026-12-04");
    expect(rows.at(-1)?.until).toBe("2026-12-20");
  });
});
