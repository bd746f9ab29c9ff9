import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answer, api } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import { ApiProblem, isUndecided } from "@/shared/api/problem";
import type { BookerDetails, Order } from "@/shared/api/types";
import { useRetryUndecided } from "@/shared/api/useRetryUndecided";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useSession } from "@/shared/session/useSession";
import { Button } from "@/shared/ui/Button";
import { TextArea, TextField } from "@/shared/ui/Field";
import { ErrorNotice, Notice, useProblemWords } from "@/shared/ui/Notice";
import { useDraft } from "@/shared/useDraft";
import { followCommand } from "../orders/followCommand";
import { rememberOrder } from "../orders/useOrder";
import { type BookerDraft, type BookerField, bookerOf, refusedFields, wrongFields } from "./booker";
import styles from "./PaymentForm.module.css";
import { PointsLine } from "./PointsLine";
import { useBalance } from "./useBalance";

function usePayment(order: Order, onPaid: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (booker: BookerDetails) => {
      const payment = { amount: order.price ?? 0, booker };
      return sendOnce(`pay.${order.id}`, payment, async (key) =>
        followCommand(
          await answer(
            api.POST("/v1/orders/{id}/payment", {
              params: { path: { id: order.id }, header: { "Idempotency-Key": key, Prefer: "wait=5" } },
              body: payment,
            }),
          ),
        ),
      );
    },
    onSuccess: (paid) => {
      rememberOrder(client, paid);
      if (paid.status === "COMPLETED") {
        onPaid();
      }
      for (const key of [
        ["mine", "points"],
        ["mine", "orders"],
      ]) {
        void client.invalidateQueries({ queryKey: key });
      }
    },
  });
}

/** Who comes, and the payment with points. What was typed stays in the tab until it is paid. */
export function PaymentForm({ order }: { order: Order }) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const email = session.status === "signedIn" ? (session.user.email ?? "") : "";
  const [draft, setDraft, forgetDraft] = useDraft<BookerDraft>(`booker.${order.id}`, {
    name: "",
    phone: "",
    email,
    purpose: "",
    request: "",
  });
  const [shown, setShown] = useState<ReadonlySet<BookerField>>(new Set());
  const payment = usePayment(order, forgetDraft);
  useRetryUndecided(
    payment.error,
    () => payment.variables !== undefined && payment.mutate(payment.variables),
  );
  // Asked for again when the window is looked at again, so that points that have come enable the payment.
  const shortfall = (order.price ?? 0) - (useBalance().data ?? Number.POSITIVE_INFINITY);
  const wrong = wrongFields(draft);
  const refused =
    payment.error instanceof ApiProblem
      ? refusedFields(payment.error.problem.errors ?? [])
      : new Set<BookerField>();

  const errorOf = (field: BookerField) =>
    (shown.has(field) && wrong.has(field)) || refused.has(field) ? t(`booking.errors.${field}`) : undefined;
  const field = (name: BookerField) => ({
    name,
    value: draft[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
    onBlur: () => setShown((old) => new Set(old).add(name)),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const booker = bookerOf(draft);
    if (booker === undefined) {
      setShown(new Set(["name", "phone", "email", "purpose", "request"]));
      const first = [...wrong][0];
      const input = first === undefined ? null : event.currentTarget.elements.namedItem(first);
      if (input instanceof HTMLElement) {
        input.focus();
      }
      return;
    }
    payment.mutate(booker);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2>{t("booking.payTitle")}</h2>
      <p className={styles.hint}>{t("booking.payHint")}</p>
      <TextField label={t("booking.name")} autoComplete="name" maxLength={45} required {...field("name")} />
      <TextField
        label={t("booking.phone")}
        hint={t("booking.phoneHint")}
        type="tel"
        autoComplete="tel"
        inputMode="tel"
        required
        {...field("phone")}
      />
      <TextField
        label={t("booking.email")}
        type="email"
        autoComplete="email"
        inputMode="email"
        required
        {...field("email")}
      />
      <TextField label={t("booking.purpose")} optional maxLength={200} {...field("purpose")} />
      <TextArea label={t("booking.request_")} optional maxLength={500} {...field("request")} />
      {order.price !== undefined && <PointsLine price={order.price} />}
      <PaymentFailure order={order} error={payment.error} shortfall={shortfall} />
      <Button look="action" type="submit" wide busy={payment.isPending} disabled={shortfall > 0}>
        {payment.isPending ? t("booking.paying") : t("booking.pay", { price: format.won(order.price ?? 0) })}
      </Button>
    </form>
  );
}

/** Why it can't be paid now, or why the latest payment did not go through: the API's answer, or what was decided. */
function PaymentFailure({ order, error, shortfall }: { order: Order; error: unknown; shortfall: number }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  if (isUndecided(error)) {
    return (
      <Notice tone="sun" role="status" title={t("booking.unsure")}>
        <p>{t("booking.unsureText")}</p>
      </Notice>
    );
  }
  if (shortfall > 0) {
    const { title, next } = problemWords("INSUFFICIENT_POINTS", { shortfall });
    return (
      <Notice tone="wrong" role="status" title={title}>
        <p>{next}</p>
      </Notice>
    );
  }
  if (error !== null) {
    return <ErrorNotice error={error} />;
  }
  if (order.payment === undefined || !("code" in order.payment)) {
    return null;
  }
  const words = problemWords(order.payment.code, order.payment);
  return (
    <Notice tone="wrong" role="alert" title={words.title}>
      <p>{words.next}</p>
    </Notice>
  );
}
