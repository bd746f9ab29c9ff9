import { useState } from "react";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button } from "@/shared/ui/Button";
import styles from "../Operator.module.css";
import type { OperatorUser } from "../operatorTypes";
import { GrantForm } from "./GrantForm";
import { StatusForm } from "./StatusForm";

type Opened = "status" | "grant" | undefined;

/** A user as far as it is known: whoever was found by number has neither a role nor a day of joining here. */
export type ShownUser = Pick<OperatorUser, "id" | "nickname" | "status"> &
  Partial<Pick<OperatorUser, "role" | "createdAt">>;

/** A user with what an operator may do: suspend, reinstate, grant points. */
export function UserRow({ user, reason }: { user: ShownUser; reason?: string | undefined }) {
  const { t } = useTranslation("operator");
  const format = useFormat();
  const [opened, setOpened] = useState<Opened>();
  const isSuspended = user.status === "SUSPENDED";
  const close = () => setOpened(undefined);
  return (
    <article className={styles.item} aria-label={user.nickname}>
      <div className={styles.itemTop}>
        <span className={styles.name}>{user.nickname}</span>
        <span className={styles.hint}>
          {t("users.number")} <span className="figures">{user.id}</span>
          {user.role !== undefined && ` · ${t(`users.role.${user.role}`)}`}
          {user.createdAt !== undefined && ` · ${format.dateTime(user.createdAt)}`}
        </span>
        <span className={styles.state} data-wrong={user.status !== "ACTIVE" || undefined}>
          {t(`users.state.${user.status}`)}
        </span>
      </div>
      {reason !== undefined && <p className={styles.hint}>{reason}</p>}
      {user.status !== "ERASED" && opened === undefined && (
        <div className={styles.actions}>
          <Button
            aria-label={t(isSuspended ? "users.reinstateUser" : "users.suspendUser", { name: user.nickname })}
            onClick={() => setOpened("status")}
          >
            {t(isSuspended ? "users.reinstate" : "users.suspend")}
          </Button>
          <Button
            aria-label={t("users.grantUser", { name: user.nickname })}
            onClick={() => setOpened("grant")}
          >
            {t("users.grant")}
          </Button>
        </div>
      )}
      {opened === "status" && <StatusForm user={user} onClose={close} />}
      {opened === "grant" && <GrantForm user={user} onClose={close} />}
    </article>
  );
}
