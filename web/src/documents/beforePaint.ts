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

/**
 * Shows a document whose scripts did not come as what it is: its links work, and lead to a document that asks for the
 * scripts again. Otherwise it would look like the page and answer to nothing.
 */
function leaveTheLinks(): void {
  delete dataset.hideDrawn;
  const drawn = document.querySelector("[data-drawn]");
  drawn?.removeAttribute("inert");
  drawn?.removeAttribute("aria-hidden");
}

/** The longest time that the pictures of the first screen are waited for, in milliseconds. */
const PICTURES_LIMIT = 400;

/**
 * Waits until the pictures of the first screen are decoded, and the next frame shows them: while a script is evaluated,
 * nothing is painted. Those that are on a slow way are not waited for.
 */
async function picturesArePainted(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>("img[fetchpriority=high]")];
  if (pictures.length > 0) {
    await Promise.race([
      Promise.allSettled(pictures.map((picture) => picture.decode())),
      new Promise((resolve) => setTimeout(resolve, PICTURES_LIMIT)),
    ]);
    await new Promise(requestAnimationFrame);
  }
}

function startAfterPaint(): void {
  const begin = () => void start().catch(leaveTheLinks);
  // A tab in the background paints nothing.
  if (document.hidden) {
    begin();
  } else {
    requestAnimationFrame(() => void picturesArePainted().then(begin));
  }
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", startAfterPaint);
} else {
  startAfterPaint();
}
