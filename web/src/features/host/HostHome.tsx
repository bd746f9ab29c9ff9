import { useTranslation } from "react-i18next";
import { Page } from "@/shared/ui/Page";

export function HostHome() {
  const { t } = useTranslation("host");
  return <Page title={t("title")}>{null}</Page>;
}
