import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { api, done } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import { hasCode } from "@/shared/api/problem";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { signOut } from "@/shared/session/session";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button, ButtonLink } from "@/shared/ui/Button";
import { Dialog } from "@/shared/ui/Dialog";
import { TextField } from "@/shared/ui/Field";
import { ErrorNotice } from "@/shared/ui/Notice";
import styles from "./SettingsPage.module.css";

/** Erases the account after the guest has typed the word for it. */
export function EraseAccount() {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const word = t("account.settings.eraseWord");
  const erase = useMutation({
    mutationFn: () =>
      sendOnce("erase", {}, (key) =>
        done(api.DELETE("/v1/me", { params: { header: { "Idempotency-Key": key } } })),
      ),
    onSuccess: async () => {
      await signOut();
      announce(t("account.settings.erased"));
      void navigate("/");
    },
  });
  return (
    <div className={styles.erase}>
      <h3>{t("account.settings.eraseTitle")}</h3>
      <p>{t("account.settings.eraseText")}</p>
      <Button look="danger" onClick={() => setOpen(true)}>
        {t("account.settings.erase")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("account.settings.eraseTitle")}>
        <form
          className={styles.eraseForm}
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() === word) {
              erase.mutate();
            }
          }}
        >
          <p>{t("account.settings.eraseText")}</p>
          <TextField
            label={t("account.settings.eraseConfirm", { word })}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
          {erase.isError && <ErrorNotice error={erase.error} />}
          {hasCode(erase.error, "ACCOUNT_HAS_BOOKINGS") && (
            <ButtonLink to="/orders">{t("account.settings.blockingOrders")}</ButtonLink>
          )}
          <Button look="danger" type="submit" disabled={typed.trim() !== word} busy={erase.isPending}>
            {t("account.settings.eraseNow")}
          </Button>
        </form>
      </Dialog>
    </div>
  );
}
