import { describe, expect, it } from "vitest";
import {
  countFilters,
  NO_FILTERS,
  queryOf,
  readFilters,
  sortOf,
  sortsOf,
  toggled,
  writeFilters,
} from "./filters";

const read = (address: string) => readFilters(new URLSearchParams(address));

describe("the filters of the list", () => {
  it("survive the address", () => {
    const address =
      "q=파티+룸&district=gangbuk&district=gangnam&category=party-room&count=8&date=2026-12-04&slot=NIGHT&priceMin=10000&priceMax=90000&sort=price_asc";
    expect(writeFilters(read(address)).toString()).toBe(new URLSearchParams(address).toString());
  });

  it("are in one order, whatever the order of the address", () => {
    expect(writeFilters(read("slot=DAY&district=b&district=a&district=b")).toString()).toBe(
      "district=a&district=b&slot=DAY",
    );
  });

  it("leave out what the API would refuse", () => {
    expect(read("slot=EVENING&date=2026-02-30&count=0&priceMin=-1&sort=best&district=%3Cb%3E")).toEqual(
      NO_FILTERS,
    );
    expect(read("priceMin=50000&priceMax=10000")).toEqual({ ...NO_FILTERS, priceMin: 50000 });
    expect([...read(`q=${"방".repeat(80)}`).q]).toHaveLength(50);
  });

  it("ask the API for what is set, and nothing else", () => {
    expect(queryOf(NO_FILTERS)).toEqual({});
    expect(queryOf(read("count=4&slot=ALL"))).toEqual({ count: 4, slot: "ALL" });
  });

  it("are sorted by the best match only if there are words", () => {
    expect(sortOf(read("q=a"))).toBe("relevance");
    expect(sortOf(read(""))).toBe("likes");
    expect(queryOf(read("sort=relevance"))).toEqual({ sort: "likes" });
    expect(sortsOf(read("")).includes("relevance")).toBe(false);
    expect(sortOf(read("q=a&sort=rating"))).toBe("rating");
  });

  it("are counted without the words and the order", () => {
    expect(countFilters(read("q=a&sort=rating"))).toBe(0);
    expect(countFilters(read("district=a&district=b&slot=DAY&count=2"))).toBe(4);
  });

  it("are switched on and off", () => {
    expect(toggled(["a"], "b")).toEqual(["a", "b"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  });
});
