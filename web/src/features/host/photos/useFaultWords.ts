import { useTranslation } from "@/shared/i18n/useTranslation";
import type { PhotoFault } from "./photo";

const FAULTS: readonly string[] = [
  "IMAGE_TYPE_UNSUPPORTED",
  "IMAGE_TOO_LARGE",
  "IMAGE_DIMENSIONS",
  "IMAGE_UNREADABLE",
] satisfies readonly PhotoFault[];

function isFault(code: string | undefined): code is PhotoFault {
  return code !== undefined && FAULTS.includes(code);
}

/** What is wrong with a photo, in words, by the code of the page or of the API. */
export function useFaultWords() {
  const { t } = useTranslation("host");
  return (code: string | undefined) => (isFault(code) ? t(`photos.fault.${code}`) : t("photos.fault.other"));
}
