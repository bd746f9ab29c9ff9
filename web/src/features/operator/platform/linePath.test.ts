import { describe, expect, it } from "vitest";
import { linePath } from "./linePath";

describe("the line of a chart", () => {
  it("is empty until there are two values", () => {
    expect(linePath([], 100, 50)).toBe("");
    expect(linePath([1], 100, 50)).toBe("");
  });

  it("is scaled to the highest value, and lies low when nothing happens", () => {
    expect(linePath([0, 10], 100, 46)).toBe("M0.0 43.0 L100.0 3.0");
    expect(linePath([0, 0, 0], 100, 46)).toBe("M0.0 43.0 L50.0 43.0 L100.0 43.0");
  });
});
