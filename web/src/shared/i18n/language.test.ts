import { describe, expect, it } from "vitest";
import { preferredLanguage } from "./language";

describe("the language of the page", () => {
  it("is the one that was chosen", () => {
    expect(preferredLanguage("en", ["ko-KR"])).toBe("en");
  });

  it("is else the first of the browser's that the page has", () => {
    expect(preferredLanguage(null, ["fr-FR", "en-GB", "ko"])).toBe("en");
    expect(preferredLanguage("tlh", ["KO-kr", "en"])).toBe("ko");
  });

  it("is else Korean", () => {
    expect(preferredLanguage(null, ["ja-JP"])).toBe("ko");
    expect(preferredLanguage(null, [])).toBe("ko");
  });
});
