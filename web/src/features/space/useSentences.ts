import { useMemo } from "react";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { sentencesOf } from "./sentences";

/** The sentences of the calendar in the language of the page. */
export function useSentences() {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => sentencesOf(t, format), [t, format]);
}
