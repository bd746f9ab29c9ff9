import { describe, expect, it } from "vitest";
import { observed, ratesOf } from "./rates";

const at = (second: number) => `2026-12-01T00:00:${String(second).padStart(2, "0")}.000Z`;

describe("decisions per second", () => {
  it("are the difference of two answers over the time between them", () => {
    expect(
      ratesOf([
        { at: at(0), decisions: 100 },
        { at: at(2), decisions: 150 },
        { at: at(4), decisions: 150 },
      ]),
    ).toEqual([25, 0]);
    expect(ratesOf([{ at: at(0), decisions: 100 }])).toEqual([]);
  });

  it("are never negative, if another platform answers under the same address", () => {
    expect(
      ratesOf([
        { at: at(0), decisions: 100 },
        { at: at(2), decisions: 3 },
      ]),
    ).toEqual([0]);
  });

  it("come from answers that are newer each time, and not from all that ever came", () => {
    const first = observed([], { at: at(1), decisions: 1 });
    expect(observed(first, { at: at(1), decisions: 9 })).toBe(first);
    let many = first;
    for (let second = 2; second < 59; second++) {
      many = observed(many, { at: at(second), decisions: second });
    }
    for (let minute = 1; minute < 10; minute++) {
      many = observed(many, { at: `2026-12-01T00:0${minute}:00.000Z`, decisions: 100 + minute });
    }
    expect(many).toHaveLength(60);
    expect(many.at(-1)?.decisions).toBe(109);
  });
});
