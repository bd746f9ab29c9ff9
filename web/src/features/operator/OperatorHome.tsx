import { useTranslation } from "react-i18next";
import { Page } from "@/shared/ui/Page";

export function OperatorHome() {
  const { t } = useTranslation("operator");
  return <Page title={t("title")}>{null}</Page>;
}
