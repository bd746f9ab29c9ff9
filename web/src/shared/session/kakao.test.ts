import { describe, expect, it } from "vitest";
import { safeReturn } from "./kakao";

describe("the way back after a sign-in", () => {
  it("leads to a page of this origin only", () => {
    expect(safeReturn("/spaces/7?date=2026-12-04")).toBe("/spaces/7?date=2026-12-04");
    expect(safeReturn("//elsewhere.example/")).toBe("/");
    expect(safeReturn("https://elsewhere.example/")).toBe("/");
    expect(safeReturn("/\\elsewhere.example")).toBe("/");
    expect(safeReturn(null)).toBe("/");
  });

  it("does not lead back to the sign-in", () => {
    expect(safeReturn("/sign-in?to=/orders")).toBe("/");
  });
});
