import { describe, expect, it } from "vitest";
import { bookerOf, refusedFields, wrongFields } from "./booker";

const draft = {
  name: " 김여름 ",
  phone: "010-1234-5678",
  email: "summer@example.com",
  purpose: "",
  request: " 의자 8개 ",
};

describe("the booker of a payment", () => {
  it("is sent trimmed, with an international number, and without what was left empty", () => {
    expect(bookerOf(draft)).toEqual({
      name: "김여름",
      phone: "+821012345678",
      email: "summer@example.com",
      request: "의자 8개",
    });
  });

  it("is not sent while a field is wrong", () => {
    expect(bookerOf({ ...draft, name: "  " })).toBeUndefined();
    expect([...wrongFields({ ...draft, name: "", phone: "1", email: "summer@" })]).toEqual([
      "name",
      "phone",
      "email",
    ]);
    expect([...wrongFields({ ...draft, purpose: "가".repeat(201) })]).toEqual(["purpose"]);
    expect(wrongFields(draft).size).toBe(0);
  });

  it("shows the refusals of the API at their fields", () => {
    expect([
      ...refusedFields([
        { pointer: "/booker/phone", detail: "" },
        { pointer: "#/booker/email", detail: "" },
      ]),
    ]).toEqual(["phone", "email"]);
    expect(refusedFields([{ pointer: "/amount", detail: "" }]).size).toBe(0);
  });
});
