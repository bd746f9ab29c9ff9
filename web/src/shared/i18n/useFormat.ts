import { useMemo } from "react";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { type Format, formatOf } from "./format";

export type { Format };

/** Money, dates and times in the language of the page. */
export function useFormat(): Format {
  const { language } = useTranslation();
  return useMemo(() => formatOf(language), [language]);
}
