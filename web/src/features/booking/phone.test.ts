import { describe, expect, it } from "vitest";
import { toE164 } from "./phone";

describe("a phone number", () => {
  it("may be typed as Koreans write it", () => {
    expect(toE164("010-1234-5678")).toBe("+821012345678");
    expect(toE164("02 123 4567")).toBe("+8221234567");
    expect(toE164("(010) 1234.5678")).toBe("+821012345678");
  });

  it("may be international", () => {
    expect(toE164("+82 10-1234-5678")).toBe("+821012345678");
    expect(toE164("0049 30 123456")).toBe("+4930123456");
  });

  it("is refused if it is none", () => {
    expect(toE164("")).toBeUndefined();
    expect(toE164("12345")).toBeUndefined();
    expect(toE164("010-abcd-5678")).toBeUndefined();
    expect(toE164("+0123456789")).toBeUndefined();
  });
});
