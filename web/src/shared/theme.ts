/** Light, dark, or as the device says. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const STORED = "ourspace.theme";

export function isTheme(value: unknown): value is Theme {
  return value === "system" || value === "light" || value === "dark";
}

export function currentTheme(): Theme {
  try {
    const stored = localStorage.getItem(STORED);
    return isTheme(stored) ? stored : "system";
  } catch {
    return "system";
  }
}

/** Shows the theme; `tokens.css` reads the attribute. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}

export function rememberTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    localStorage.setItem(STORED, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
