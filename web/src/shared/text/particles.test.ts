import { describe, expect, it } from "vitest";
import { particle, withParticles } from "./particles";

describe("particles", () => {
  it("follow the final consonant of Hangul", () => {
    expect(particle("파티룸", "을/를")).toBe("을");
    expect(particle("스튜디오", "을/를")).toBe("를");
    expect(particle("강남", "이/가")).toBe("이");
    expect(particle("한강", "은/는")).toBe("은");
    expect(particle("하루", "과/와")).toBe("와");
  });

  it("use 로 after a vowel and after ㄹ", () => {
    expect(particle("하루", "으로/로")).toBe("로");
    expect(particle("연습실", "으로/로")).toBe("로");
    expect(particle("밤", "으로/로")).toBe("으로");
  });

  it("read digits and letters as they are spoken", () => {
    expect(particle("3", "을/를")).toBe("을");
    expect(particle("2", "을/를")).toBe("를");
    expect(particle("1", "으로/로")).toBe("로");
    expect(particle("Film", "이/가")).toBe("이");
    expect(particle("Studio", "이/가")).toBe("가");
  });

  it("ignore what is not spoken, and decomposed Hangul", () => {
    expect(particle("달빛 파티룸 (강남)", "을/를")).toBe("을");
    expect(particle("방".normalize("NFD"), "을/를")).toBe("을");
    expect(particle("", "을/를")).toBe("를");
  });

  it("replace the marks of a text", () => {
    expect(withParticles("달빛 파티룸{을/를} 12월 4일{으로/로} 예약했어요")).toBe(
      "달빛 파티룸을 12월 4일로 예약했어요",
    );
    expect(withParticles("표시 없는 글")).toBe("표시 없는 글");
  });
});
