import { describe, expect, it } from "vitest";
import { textOf, translate } from "./translate";

const first = { nav: { home: "홈" }, closed: "“{{title}}”{을/를} 닫았어요. {{count}}건은 그대로예요." };
const rest = { problem: { SLOT_HELD: { title: "{{name}} 먼저" } } };

describe("a text", () => {
  it("is found by its key in any of the bundles", () => {
    expect(translate([first, rest], "nav.home")).toBe("홈");
    expect(translate([first, rest], "problem.SLOT_HELD.title", { name: "누가" })).toBe("누가 먼저");
  });

  it("has its values, and particles that fit them", () => {
    expect(translate([first], "closed", { title: "달빛", count: 2 })).toBe(
      "“달빛”을 닫았어요. 2건은 그대로예요.",
    );
    expect(translate([first], "closed", { title: "루프 $1 {{count}}", count: 0 })).toBe(
      "“루프 $1 {{count}}”를 닫았어요. 0건은 그대로예요.",
    );
  });

  it("is its key while no bundle has it", () => {
    expect(translate([first], "problem.SLOT_HELD.title")).toBe("problem.SLOT_HELD.title");
    expect(translate([first], "nav")).toBe("nav");
    expect(textOf([first], "constructor.name")).toBeUndefined();
  });
});
