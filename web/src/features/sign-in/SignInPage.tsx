import { useState } from "react";
import { Navigate, useSearchParams } from "react-router";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { beginSignIn, safeReturn } from "@/shared/session/kakao";
import { useSession } from "@/shared/session/useSession";
import { Button } from "@/shared/ui/Button";
import { HalfSign } from "@/shared/ui/Half";
import { Notice } from "@/shared/ui/Notice";
import { useTitle } from "@/shared/ui/Page";
import styles from "./SignIn.module.css";

type State = "ready" | "going" | "none" | "unreachable";

/** Sends the guest to Kakao, and back to where they were. */
export default function SignInPage() {
  const { t } = useTranslation();
  useTitle(t("account.signIn.title"));
  const [address] = useSearchParams();
  const [state, setState] = useState<State>("ready");
  const returnTo = safeReturn(address.get("to"));
  const session = useSession();
  if (session.status === "signedIn") {
    return <Navigate to={returnTo} replace />;
  }

  const go = async () => {
    setState("going");
    try {
      const kakao = await beginSignIn(returnTo);
      if (kakao === undefined) {
        setState("none");
      } else {
        location.assign(kakao);
      }
    } catch {
      setState("unreachable");
    }
  };

  return (
    <div className={styles.page}>
      <div className={styles.signs} aria-hidden="true">
        <HalfSign slot="DAY" size={72} />
        <HalfSign slot="NIGHT" size={72} />
      </div>
      <h1>{t("account.signIn.title")}</h1>
      <p>{t("account.signIn.lead")}</p>
      <Button look="action" wide busy={state === "going"} onClick={() => void go()}>
        {state === "going" ? t("account.signIn.going") : t("account.signIn.kakao")}
      </Button>
      {state === "none" && <Notice tone="wrong" role="alert" title={t("account.signIn.none")} />}
      {state === "unreachable" && (
        <Notice tone="wrong" role="alert" title={t("offline.unreachable")}>
          <p>{t("offline.unreachableNext")}</p>
        </Notice>
      )}
      <p className={styles.small}>{t("account.signIn.keeps")}</p>
    </div>
  );
}
