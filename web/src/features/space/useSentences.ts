import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/i18n/useFormat";
import { sentencesOf } from "./sentences";

/** The sentences of the calendar in the language of the page. */
export function useSentences() {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => sentencesOf(t, format), [t, format]);
}
