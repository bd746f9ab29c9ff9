/**
 * Korean particles depend on whether the word before them ends in a consonant: 공간을, 파티룸이, 하루로.
 * A text marks them by the pair in braces after the value: `{{title}}{을/를}`.
 */
const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const FINALS = 28;
/** The final consonant ㄹ, after which 로 is used and not 으로. */
const FINAL_RIEUL = 8;
/** How a digit ends when it is read aloud in Korean: 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔 end in a consonant. */
const DIGIT_FINALS = [21, 8, 0, 16, 0, 0, 1, 8, 8, 0];
/** Latin letters whose Korean names end in a consonant: L 엘, M 엠, N 엔, R 알. */
const LETTER_FINALS: Readonly<Record<string, number>> = { l: 8, m: 16, n: 4, r: 8 };

/** The number of the final consonant of the last spoken character; 0 if it ends in a vowel. */
function finalOf(text: string): number {
  const spoken = text.normalize("NFC").replace(/[\s\p{P}\p{S}]+$/u, "");
  const last = [...spoken].at(-1);
  if (last === undefined) {
    return 0;
  }
  const code = last.codePointAt(0) ?? 0;
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) {
    return (code - HANGUL_FIRST) % FINALS;
  }
  if (/^[0-9]$/.test(last)) {
    return DIGIT_FINALS[Number(last)] ?? 0;
  }
  return LETTER_FINALS[last.toLowerCase()] ?? 0;
}

/** The form of the pair that fits after the text: `particle("방", "을/를")` is `을`. */
export function particle(text: string, pair: string): string {
  const [afterConsonant = "", afterVowel = ""] = pair.split("/");
  const final = finalOf(text);
  if (afterConsonant === "으로") {
    return final === 0 || final === FINAL_RIEUL ? afterVowel : afterConsonant;
  }
  return final === 0 ? afterVowel : afterConsonant;
}

const MARK = /\{(을\/를|이\/가|은\/는|과\/와|으로\/로|이에요\/예요)\}/gu;

/** Replaces each marked pair of a text by the form that fits what stands before it. */
export function withParticles(text: string): string {
  return text.replace(MARK, (_mark, pair: string, offset: number, whole: string) =>
    particle(whole.slice(0, offset).replace(MARK, ""), pair),
  );
}
