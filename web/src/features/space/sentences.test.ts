import { describe, expect, it } from "vitest";
import en from "@/shared/i18n/en";
import { formatOf } from "@/shared/i18n/format";
import ko from "@/shared/i18n/ko";
import { translate } from "@/shared/i18n/translate";
import { sentencesOf } from "./sentences";

describe("the calendar, read aloud", () => {
  const texts = { ko, en };
  const sentences = (language: "ko" | "en") =>
    sentencesOf((key, values) => translate([texts[language]], key, values), formatOf(language));

  it("says date, state and price of both halves in one sentence", () => {
    const looks = {
      DAY: { kind: "free", price: 58_000 },
      NIGHT: { kind: "held", until: "2026-12-04T12:10:00Z" },
    } as const;
    expect(sentences("ko").cell("2026-12-04", looks, false)).toBe(
      "2026년 12월 4일 금요일. 낮 예약 가능 58,000원. 밤 다른 분이 결제 중, 21:10까지",
    );
    expect(sentences("en").cell("2026-12-04", looks, true)).toBe(
      "Today, Friday, 4 December 2026. Day: free, ₩58,000. Night: somebody is paying, until 21:10",
    );
  });

  it("says what cannot be booked, and why", () => {
    const looks = { DAY: { kind: "off" }, NIGHT: { kind: "closed" } } as const;
    expect(sentences("ko").cell("2026-12-04", looks, false)).toBe(
      "2026년 12월 4일 금요일. 낮 운영 안 함. 밤 예약 마감",
    );
  });

  it("says a change that came by itself", () => {
    expect(sentences("ko").change("2026-12-04", "NIGHT", { kind: "booked" })).toBe(
      "방금, 12월 4일 (금) 밤: 예약됨",
    );
    expect(sentences("en").change("2026-12-04", "DAY", { kind: "free", price: 10_000 })).toBe(
      "Just now, Fri, 4 Dec, Day: free, ₩10,000",
    );
  });
});
