import { useTranslation } from "@/shared/i18n/useTranslation";
import { ButtonLink } from "@/shared/ui/Button";
import { Page } from "@/shared/ui/Page";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page narrow title={t("error.notFoundTitle")} lead={t("error.notFoundText")}>
      <p>
        <ButtonLink look="action" to="/">
          {t("error.notFoundAction")}
        </ButtonLink>
      </p>
    </Page>
  );
}
