import { chosenLanguage, preferredLanguage } from "@/shared/i18n/language";
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

const page = document.currentScript?.dataset.page ?? "";

function start(): void {
  // After the frame that is about to be painted.
  setTimeout(() => void import(/* @vite-ignore */ page), 0);
}

function startAfterPaint(): void {
  // A tab in the background paints nothing.
  if (document.hidden) {
    start();
  } else {
    requestAnimationFrame(start);
  }
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", startAfterPaint);
} else {
  startAfterPaint();
}
