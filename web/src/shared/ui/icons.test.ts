import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

describe("the icons", () => {
  it("are drawn for every name that the page may use, and for no other", () => {
    const named = [...read("./Icon.tsx").matchAll(/^ {2}\| "(\w+)"/gm)].map((match) => match[1]);
    const drawn = [...read("./icons.svg").matchAll(/<symbol id="(\w+)"/g)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(10);
    expect(drawn).toEqual(named);
  });
});
