/** The languages of the page, Korean first. */
export const LANGUAGES = ["ko", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED = "ourspace.language";

export function isLanguage(value: unknown): value is Language {
  return value === "ko" || value === "en";
}

/** What the guest has chosen here, if anything. */
export function chosenLanguage(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/** What was chosen, else the first of the browser's languages that the page has, else Korean. */
export function preferredLanguage(chosen: string | null, wanted: readonly string[]): Language {
  if (isLanguage(chosen)) {
    return chosen;
  }
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? "ko";
}

let language: Language | undefined;

export function currentLanguage(): Language {
  language ??= preferredLanguage(chosenLanguage(), navigator.languages);
  return language;
}

export function rememberLanguage(next: Language): void {
  language = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
