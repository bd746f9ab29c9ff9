import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { points } from "@/shared/text/money";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button } from "@/shared/ui/Button";
import { SelectField, TextField } from "@/shared/ui/Field";
import { ErrorNotice } from "@/shared/ui/Notice";
import styles from "../Operator.module.css";
import type { GrantReason } from "../operatorTypes";
import type { ShownUser } from "./UserRow";

const REASONS = ["GOODWILL", "PROMOTION", "CORRECTION"] as const satisfies readonly GrantReason[];
const MAX_AMOUNT = 10_000_000;

/** Grants points to a user. */
export function GrantForm({ user, onClose }: { user: ShownUser; onClose: () => void }) {
  const { t } = useTranslation("operator");
  const announce = useAnnounce();
  const [text, setText] = useState("");
  const [reason, setReason] = useState<GrantReason>("GOODWILL");
  const [tried, setTried] = useState(false);
  const plain = text.replaceAll(",", "").trim();
  const amount = /^\d{1,8}$/.test(plain) ? Number(plain) : 0;
  const isWrong = amount < 1 || amount > MAX_AMOUNT;
  const grant = useMutation({
    mutationFn: () => {
      const request = { userId: user.id, amount, reason };
      return sendOnce(`operator.grant.${user.id}`, request, (key) =>
        body(
          api.POST("/v1/admin/points/grants", {
            params: { header: { "Idempotency-Key": key } },
            body: request,
          }),
        ),
      );
    },
    onSuccess: () => {
      announce(t("users.granted", { name: user.nickname, amount: points(amount) }));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWrong && !grant.isPending) {
      grant.mutate();
    }
  };
  return (
    <form className={styles.inline} onSubmit={submit}>
      <TextField
        label={t("users.amount")}
        error={tried && isWrong ? t("users.amountFault") : undefined}
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <SelectField
        label={t("users.grantReason")}
        value={reason}
        onChange={(event) => setReason(REASONS.find((one) => one === event.target.value) ?? "GOODWILL")}
      >
        {REASONS.map((one) => (
          <option key={one} value={one}>
            {t(`users.grantReasons.${one}`)}
          </option>
        ))}
      </SelectField>
      {grant.isError && <ErrorNotice error={grant.error} />}
      <div className={styles.actions}>
        <Button type="submit" look="action" busy={grant.isPending}>
          {t("users.confirmGrant")}
        </Button>
        <Button onClick={onClose}>{t("users.cancel")}</Button>
      </div>
    </form>
  );
}
