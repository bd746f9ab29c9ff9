import { describe, expect, it } from "vitest";
import hostEn from "@/features/host/texts/en";
import hostKo from "@/features/host/texts/ko";
import operatorEn from "@/features/operator/texts/en";
import operatorKo from "@/features/operator/texts/ko";
import en from "./en";
import ko from "./ko";

/** Every text with its key, such as `problem.SLOT_HELD.title`. */
function flatten(texts: object, prefix = ""): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (typeof value === "string") {
      all.set(path, value);
    } else {
      for (const [inner, text] of flatten(value, path)) {
        all.set(inner, text);
      }
    }
  }
  return all;
}

/** English has plural forms where Korean has one text. */
const PLURAL = /_(one|other)$/;
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1]).sort();

/** Everything that is written in the page's own sources but the texts themselves. */
const SOURCES = Object.values(
  import.meta.glob<string>(["/src/**/*.{ts,tsx}", "!/src/**/{ko,en,texts}/**", "!/src/**/*.test.ts"], {
    eager: true,
    query: "?raw",
    import: "default",
  }),
).join("\n");

/** Whether a source names the key, or the beginning of it before a value that is put in. */
function isNamed(key: string): boolean {
  const beginnings = [...key.matchAll(/\./g)].map(({ index }) => key.slice(0, index + 1));
  return (
    SOURCES.includes(`"${key}"`) || beginnings.some((beginning) => SOURCES.includes(`\`${beginning}\${`))
  );
}

describe("the texts", () => {
  const korean = flatten({ ...ko, host: hostKo, operator: operatorKo });
  const english = flatten({ ...en, host: hostEn, operator: operatorEn });

  it("have the same keys in both languages", () => {
    expect([...english.keys()].sort()).toEqual([...korean.keys()].sort());
  });

  it("name the same values in both languages", () => {
    for (const [key, text] of korean) {
      if (!PLURAL.test(key)) {
        expect(new Set(placeholders(english.get(key) ?? "")), key).toEqual(new Set(placeholders(text)));
      }
    }
  });

  it("are never empty, and never have markup", () => {
    for (const [key, text] of [...korean, ...english]) {
      expect(text.trim(), key).not.toBe("");
      expect(text, key).not.toMatch(/<[a-z/]/i);
    }
  });

  it("mark particles in Korean only", () => {
    for (const [key, text] of english) {
      expect(text, key).not.toMatch(/\{[가-힣]+\/[가-힣]+\}/);
    }
  });

  it("are all shown somewhere", () => {
    const keys = [ko, hostKo, operatorKo].flatMap((texts) => [...flatten(texts).keys()]);
    expect(keys.filter((key) => !isNamed(key))).toEqual([]);
  });
});
