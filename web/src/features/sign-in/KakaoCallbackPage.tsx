import { useEffect, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { finishSignIn } from "@/shared/session/kakao";
import { openSession } from "@/shared/session/session";
import { ButtonLink } from "@/shared/ui/Button";
import { useTitle } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import styles from "./SignIn.module.css";

type Failure = "refused" | "unreachable" | "cancelled" | "stale";

/** Where Kakao sends the browser back to. A code is good once, so it is exchanged once. */
export default function KakaoCallbackPage() {
  const { t } = useTranslation();
  useTitle(t("account.signIn.title"));
  const [answer] = useSearchParams();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<Failure>();
  const begun = useRef(false);

  useEffect(() => {
    if (begun.current) {
      return;
    }
    begun.current = true;
    void finishSignIn(answer).then((result) => {
      if (typeof result === "string") {
        setFailure(result);
      } else {
        openSession(result.tokens);
        void navigate(result.returnTo, { replace: true });
      }
    });
  }, [answer, navigate]);

  if (failure === undefined) {
    return (
      <div className={styles.page}>
        <LoadingLabel />
        <h1>{t("account.signIn.finishing")}</h1>
        <Skeleton height="2.75rem" radius="999px" />
      </div>
    );
  }
  return (
    <div className={styles.page} role="alert">
      <h1>{failure === "unreachable" ? t("offline.unreachable") : t(`account.signIn.${failure}`)}</h1>
      <ButtonLink look="action" to="/sign-in">
        {t("account.signIn.again")}
      </ButtonLink>
    </div>
  );
}
