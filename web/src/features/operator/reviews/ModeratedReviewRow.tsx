import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button } from "@/shared/ui/Button";
import { TextField } from "@/shared/ui/Field";
import { ErrorNotice } from "@/shared/ui/Notice";
import { Stars } from "@/shared/ui/Rating";
import styles from "../Operator.module.css";
import { operatorKeys } from "../operatorKeys";
import type { ModeratedReview } from "../operatorTypes";

const MAX_REASON = 200;

/** A review with its author's and its space's number, and what hides it or shows it again. */
export function ModeratedReviewRow({ review }: { review: ModeratedReview }) {
  const { t } = useTranslation("operator");
  const format = useFormat();
  const [asks, setAsks] = useState(false);
  const change = useReviewStatus(review, () => setAsks(false));
  return (
    <article className={styles.item} aria-label={String(review.id)}>
      <div className={styles.itemTop}>
        <Stars rating={review.rating} />
        <span className={styles.hint}>
          <Link to={`/spaces/${review.spaceId}`}>
            {t("reviews.of", { space: review.spaceId, author: review.authorId })}
          </Link>{" "}
          · {format.dateTime(review.createdAt)}
        </span>
        <span className={styles.state} data-wrong={review.status !== "PUBLISHED" || undefined}>
          {t(`reviews.state.${review.status}`)}
        </span>
      </div>
      <p className={styles.content}>{review.content}</p>
      {review.reason !== undefined && <p className={styles.hint}>{review.reason}</p>}
      {review.status === "PUBLISHED" && !asks && (
        <div className={styles.actions}>
          <Button aria-label={t("reviews.hideReview", { id: review.id })} onClick={() => setAsks(true)}>
            {t("reviews.hide")}
          </Button>
        </div>
      )}
      {review.status === "HIDDEN" && (
        <div className={styles.actions}>
          <Button
            aria-label={t("reviews.showReview", { id: review.id })}
            busy={change.isPending}
            onClick={() => change.mutate({ status: "PUBLISHED" })}
          >
            {t("reviews.show")}
          </Button>
        </div>
      )}
      {asks && <HideForm change={change} onClose={() => setAsks(false)} />}
      {change.isError && <ErrorNotice error={change.error} />}
    </article>
  );
}

type StatusChange = { readonly status: "PUBLISHED" | "HIDDEN"; readonly reason?: string };

function useReviewStatus(review: ModeratedReview, onDone: () => void) {
  const { t } = useTranslation("operator");
  const announce = useAnnounce();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: StatusChange) =>
      sendOnce(`operator.review.${review.id}`, request, (key) =>
        body(
          api.PUT("/v1/admin/reviews/{id}/status", {
            params: { path: { id: review.id }, header: { "Idempotency-Key": key } },
            body: request,
          }),
        ),
      ),
    onSuccess: async (_review, request) => {
      announce(t(request.status === "HIDDEN" ? "reviews.hidden" : "reviews.shown"));
      await queries.invalidateQueries({ queryKey: operatorKeys.reviews });
      onDone();
    },
  });
}

function HideForm({ change, onClose }: { change: ReturnType<typeof useReviewStatus>; onClose: () => void }) {
  const { t } = useTranslation("operator");
  const [reason, setReason] = useState("");
  const text = reason.trim();
  const isTooLong = [...text].length > MAX_REASON;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isTooLong && !change.isPending) {
      change.mutate({ status: "HIDDEN", ...(text === "" ? {} : { reason: text }) });
    }
  };
  return (
    <form className={styles.inline} onSubmit={submit}>
      <TextField
        label={t("reviews.reason")}
        error={isTooLong ? t("reviews.reasonLength") : undefined}
        optional
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" look="danger" busy={change.isPending}>
          {t("reviews.confirmHide")}
        </Button>
        <Button onClick={onClose}>{t("reviews.cancel")}</Button>
      </div>
    </form>
  );
}
