import { describe, expect, it } from "vitest";
import { outcomeOf } from "./outcomes";

describe("the outcome of a decision", () => {
  it("is known with and without its version", () => {
    expect(outcomeOf("reservation-held")).toBe("reservation-held");
    expect(outcomeOf("hold-expired.v1")).toBe("hold-expired");
  });

  it("may be one that this page does not know", () => {
    expect(outcomeOf("reservation-moved")).toBeUndefined();
  });
});
