import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, body } from "@/shared/api/client";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button } from "@/shared/ui/Button";
import { TextField } from "@/shared/ui/Field";
import { ErrorNotice } from "@/shared/ui/Notice";
import { Skeleton } from "@/shared/ui/Skeleton";
import styles from "../Operator.module.css";
import { operatorKeys } from "../operatorKeys";
import { UserRow } from "./UserRow";

const NUMBER = /^[1-9]\d{0,14}$/;

/** Asks for a user's number, by which alone the API finds a user. */
export function UserNumberForm({ shown, onShow }: { shown: string; onShow: (number: string) => void }) {
  const { t } = useTranslation("operator");
  const [number, setNumber] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  const find = (event: FormEvent) => {
    event.preventDefault();
    const typed = number.trim();
    const isRight = typed === "" || NUMBER.test(typed);
    setWrong(!isRight);
    if (isRight) {
      onShow(typed);
    }
  };
  return (
    <form className={styles.form} onSubmit={find} noValidate>
      <TextField
        label={t("users.byNumber")}
        hint={t("users.byNumberHint")}
        error={isWrong ? t("users.numberWrong") : undefined}
        value={number}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => setNumber(event.target.value)}
      />
      <Button type="submit">{t("users.find")}</Button>
    </form>
  );
}

/** The user of a number, with what an operator may do. */
export function UserOfNumber({ number }: { number: string }) {
  const { t } = useTranslation("operator");
  const id = Number(number);
  const user = useQuery({
    queryKey: [...operatorKeys.users, "number", id],
    queryFn: () => body(api.GET("/v1/admin/users/{id}/status", { params: { path: { id } } })),
  });
  if (user.isPending) {
    return <Skeleton height="6rem" />;
  }
  if (user.isError) {
    return <ErrorNotice error={user.error} onRetry={() => void user.refetch()} />;
  }
  return (
    <UserRow
      user={{ id, nickname: t("users.numbered", { number }), status: user.data.status }}
      reason={user.data.reason}
    />
  );
}
