import { describe, expect, it } from "vitest";
import {
  changesBetween,
  EMPTY_DRAFT,
  faultsOf,
  fieldAt,
  type SpaceDraft,
  toForm,
  wholeNumber,
} from "./draft";

const whole: SpaceDraft = {
  ...EMPTY_DRAFT,
  category: "party-room",
  district: "gangnam",
  title: "달빛 파티룸",
  address: "서울 강남구 테헤란로 1",
  maxCount: "8",
  offers: {
    DAY: { enabled: true, price: "48,000" },
    NIGHT: { enabled: true, price: "72000" },
    ALL: { enabled: false, price: "" },
  },
};

describe("a draft of a space", () => {
  it("names every fault at once", () => {
    expect(faultsOf(EMPTY_DRAFT)).toEqual({
      category: "required",
      district: "required",
      title: "titleLength",
      address: "addressLength",
      maxCount: "count",
      "price.DAY": "price",
      "price.NIGHT": "price",
      "price.ALL": "price",
    });
    expect(faultsOf(whole)).toEqual({});
  });

  it("counts characters as people see them", () => {
    expect(faultsOf({ ...whole, title: "👩‍👩‍👧‍👦" }).title).toBe("titleLength");
    expect(faultsOf({ ...whole, title: "👩‍👩‍👧‍👦".repeat(60) }).title).toBeUndefined();
    expect(faultsOf({ ...whole, title: "   가   " }).title).toBe("titleLength");
  });

  it("has head counts in order", () => {
    expect(faultsOf({ ...whole, minCount: "9" }).maxCount).toBe("countOrder");
    expect(faultsOf({ ...whole, minCount: "8" }).maxCount).toBeUndefined();
    expect(faultsOf({ ...whole, maxCount: "501" }).maxCount).toBe("count");
  });

  it("offers at least one slot", () => {
    const off = { enabled: false, price: "1000" };
    expect(faultsOf({ ...whole, offers: { DAY: off, NIGHT: off, ALL: off } })).toEqual({ offers: "noOffer" });
  });

  it("is sent with numbers, and without a slot that was never priced", () => {
    expect(toForm(whole).offers).toEqual([
      { slot: "DAY", price: 48_000, enabled: true },
      { slot: "NIGHT", price: 72_000, enabled: true },
    ]);
  });

  it("is changed by what differs alone", () => {
    const before = toForm(whole);
    expect(changesBetween(before, toForm(whole))).toBeUndefined();
    expect(changesBetween(before, toForm({ ...whole, title: "새벽 파티룸" }))).toEqual({
      title: "새벽 파티룸",
    });
    expect(
      Object.keys(
        changesBetween(before, toForm({ ...whole, facilities: ["tv"], maxCount: "9" })) ?? {},
      ).sort(),
    ).toEqual(["facilities", "maxCount"]);
  });

  it("finds the field of a refusal", () => {
    const form = toForm(whole);
    expect(fieldAt("/title", form)).toBe("title");
    expect(fieldAt("/offers/1/price", form)).toBe("price.NIGHT");
    expect(fieldAt("/offers", form)).toBe("offers");
    expect(fieldAt("/nothing", form)).toBeUndefined();
  });

  it("reads whole numbers alone", () => {
    expect(["12", "1,200", "", "1.5", "-1", "1e3", " 7 "].map(wholeNumber)).toEqual([
      12,
      1200,
      undefined,
      undefined,
      undefined,
      undefined,
      7,
    ]);
  });
});
