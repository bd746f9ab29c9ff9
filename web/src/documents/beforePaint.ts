import { chosenLanguage, preferredLanguage } from "@/shared/i18n/language";
import { pause } from "@/shared/pause";
import { mayHaveSession } from "@/shared/session/mark";
import { applyTheme, currentTheme } from "@/shared/theme";

/**
 * Runs in the head of a drawn document, before anything is painted: shows the guest's own theme, and hides what was drawn
 * in another language than theirs. Then it leaves the browser the time to paint, and starts the page.
 */
applyTheme(currentTheme());
const { dataset, lang } = document.documentElement;
if (preferredLanguage(chosenLanguage(), navigator.languages) !== lang) {
  dataset.hideDrawn = "all";
} else if (mayHaveSession()) {
  dataset.hideDrawn = "sign-in";
}

const scripts = document.currentScript?.dataset.scripts?.split(" ") ?? [];

/** After the frame that is about to be painted, and each script in a task of its own: one that is imported by another comes before it. */
async function start(): Promise<void> {
  for (const script of scripts) {
    await pause();
    await import(/* @vite-ignore */ script);
  }
}

function startAfterPaint(): void {
  // A tab in the background paints nothing.
  if (document.hidden) {
    void start();
  } else {
    requestAnimationFrame(() => void start());
  }
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", startAfterPaint);
} else {
  startAfterPaint();
}
