import { Outlet, useLocation } from "react-router";
import type { UserView } from "@/shared/api/types";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useSession } from "@/shared/session/useSession";
import { ButtonLink } from "@/shared/ui/Button";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";

/** The pages of an account. Others see why they cannot go on, and come back here after signing in. */
export function SignedIn({ as: role }: { as?: UserView["role"] }) {
  const { t } = useTranslation();
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.status === "unknown") {
    return (
      <Page title="OURSPACE">
        <LoadingLabel />
        <Skeleton height="16rem" />
      </Page>
    );
  }
  // A session that has ended keeps its page, so that nothing typed is lost; the layout offers to sign in again.
  if (session.status === "anonymous") {
    return (
      <Page narrow title={t("session.neededTitle")} lead={t("session.neededText")}>
        <p>
          <ButtonLink look="action" to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>
            {t("session.neededAction")}
          </ButtonLink>
        </p>
      </Page>
    );
  }
  if (role !== undefined && session.status === "signedIn" && session.user.role !== role) {
    return (
      <Page narrow title={t("problem.FORBIDDEN.title")} lead={t("problem.FORBIDDEN.next")}>
        <p>
          <ButtonLink to="/">{t("error.notFoundAction")}</ButtonLink>
        </p>
      </Page>
    );
  }
  return <Outlet />;
}
