import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button } from "@/shared/ui/Button";
import { TextField } from "@/shared/ui/Field";
import { ErrorNotice } from "@/shared/ui/Notice";
import styles from "../Operator.module.css";
import { operatorKeys } from "../operatorKeys";
import type { UserStatusValue } from "../operatorTypes";
import type { ShownUser } from "./UserRow";

const MAX_REASON = 200;

/** Suspends a user, or reinstates one, with a reason that operators alone see. */
export function StatusForm({ user, onClose }: { user: ShownUser; onClose: () => void }) {
  const { t } = useTranslation("operator");
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const isSuspended = user.status === "SUSPENDED";
  const status: UserStatusValue = isSuspended ? "ACTIVE" : "SUSPENDED";
  const change = useMutation({
    mutationFn: () => {
      const text = reason.trim();
      const request = { status, ...(text === "" ? {} : { reason: text }) };
      return sendOnce(`operator.user.${user.id}`, request, (key) =>
        body(
          api.PUT("/v1/admin/users/{id}/status", {
            params: { path: { id: user.id }, header: { "Idempotency-Key": key } },
            body: request,
          }),
        ),
      );
    },
    onSuccess: async () => {
      announce(t(isSuspended ? "users.reinstated" : "users.suspended", { name: user.nickname }));
      await queries.invalidateQueries({ queryKey: operatorKeys.users });
      onClose();
    },
  });
  const isTooLong = [...reason.trim()].length > MAX_REASON;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isTooLong && !change.isPending) {
      change.mutate();
    }
  };
  return (
    <form className={styles.inline} onSubmit={submit}>
      <TextField
        label={t("users.reason")}
        error={isTooLong ? t("users.reasonLength") : undefined}
        optional
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {change.isError && <ErrorNotice error={change.error} />}
      <div className={styles.actions}>
        <Button type="submit" look={isSuspended ? "action" : "danger"} busy={change.isPending}>
          {t(isSuspended ? "users.confirmReinstate" : "users.confirmSuspend")}
        </Button>
        <Button onClick={onClose}>{t("users.cancel")}</Button>
      </div>
    </form>
  );
}
