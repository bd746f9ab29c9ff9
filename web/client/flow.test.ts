import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** That it compiles is checked with everything else: tsconfig.json names this folder. */
describe("a client of the generated types", () => {
  it("needs no cast on a guest's whole way", () => {
    const source = readFileSync(new URL("flow.ts", import.meta.url), "utf8");

    expect(source).toContain("createClient<paths>");
    expect(source).not.toMatch(/\bas (?!const\b)|\bany\b|[\w)\]]!|@ts-/);
  });
});
