import { describe, expect, it } from "vitest";
import { moved } from "./order";
import { dimensionFault, isSupported, shrunkSize } from "./photo";
import { progressOfParts } from "./upload";

describe("photos", () => {
  it("are known by their first bytes", () => {
    expect(isSupported(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1))).toBe(true);
    expect(isSupported(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe(true);
    expect(isSupported(new TextEncoder().encode("GIF89a  "))).toBe(false);
    expect(isSupported(new Uint8Array())).toBe(false);
  });

  it("have a least and a largest size", () => {
    expect(dimensionFault(320, 180)).toBeUndefined();
    expect(dimensionFault(319, 180)).toBe("IMAGE_DIMENSIONS");
    expect(dimensionFault(320, 179)).toBe("IMAGE_DIMENSIONS");
    expect(dimensionFault(8000, 5001)).toBe("IMAGE_DIMENSIONS");
  });

  it("are shrunk to the longer side, and never grow", () => {
    expect(shrunkSize(4000, 3000)).toEqual({ width: 2560, height: 1920 });
    expect(shrunkSize(3000, 4000)).toEqual({ width: 1920, height: 2560 });
    expect(shrunkSize(800, 600)).toEqual({ width: 800, height: 600 });
  });

  it("move among the others, and stay where there is no place", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b", "c"], 2, 3)).toEqual(["a", "b", "c"]);
  });

  it("are sent one after the other", () => {
    expect(progressOfParts([100, 200], 0, 330)).toEqual([0, 0]);
    expect(progressOfParts([100, 200], 80, 330)).toEqual([0.5, 0]);
    expect(progressOfParts([100, 200], 230, 330)).toEqual([1, 0.5]);
    expect(progressOfParts([100, 200], 330, 330)).toEqual([1, 1]);
  });
});
