import { describe, expect, it } from "vitest";
import { NO_FILTERS } from "./filters";
import { withSuggestion } from "./SearchHints";

const filters = { ...NO_FILTERS, q: "강남 파티룸 20명" };

describe("a filter that was recognised in the words", () => {
  it("is taken out of them when it is chosen", () => {
    expect(
      withSuggestion(filters, { parameter: "district", value: "gangnam", text: "강남", start: 0, end: 2 }),
    ).toEqual({
      ...filters,
      q: "파티룸 20명",
      district: ["gangnam"],
    });
    expect(
      withSuggestion(filters, { parameter: "count", value: "20", text: "20명", start: 7, end: 10 }),
    ).toEqual({
      ...filters,
      q: "강남 파티룸",
      count: 20,
    });
  });

  it("keeps the other words also if the API counted other spaces than the guest typed", () => {
    const typed = { ...NO_FILTERS, q: "강남  파티룸 20명" };
    expect(
      withSuggestion(typed, { parameter: "count", value: "20", text: "20명", start: 7, end: 10 })?.q,
    ).toBe("강남 파티룸");
    expect(
      withSuggestion(typed, { parameter: "count", value: "20", text: "스무 명", start: 7, end: 11 })?.q,
    ).toBe("강남 파티룸 20명");
  });

  it("is left out if the page has no such filter", () => {
    expect(
      withSuggestion(filters, { parameter: "colour", value: "red", text: "", start: 0, end: 0 }),
    ).toBeUndefined();
    expect(
      withSuggestion(filters, { parameter: "count", value: "many", text: "", start: 0, end: 0 }),
    ).toBeUndefined();
  });
});
