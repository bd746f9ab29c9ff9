import { useSyncExternalStore } from "react";
import { subscribeToTexts, type Translation, translation } from "./i18n";
import type { Namespace } from "./texts";

/** The words of the page; those of guests, or of a feature with texts of its own. */
export function useTranslation(): Translation<"guest">;
export function useTranslation<N extends Namespace>(namespace: N): Translation<N>;
export function useTranslation(namespace: Namespace = "guest"): unknown {
  const texts = () => translation(namespace);
  return useSyncExternalStore(subscribeToTexts, texts, texts);
}
