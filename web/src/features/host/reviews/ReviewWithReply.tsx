import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import type { ReviewView } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button } from "@/shared/ui/Button";
import { TextArea } from "@/shared/ui/Field";
import { ErrorNotice } from "@/shared/ui/Notice";
import { variantOf } from "@/shared/ui/Poster";
import { Stars } from "@/shared/ui/Rating";
import { hostKeys } from "../queries";
import styles from "./HostReviews.module.css";

const MAX_REPLY = 500;

/** A review with the host's reply, or with the form for the only one. */
export function ReviewWithReply({ review, spaceId }: { review: ReviewView; spaceId: number }) {
  const { t } = useTranslation("host");
  const format = useFormat();
  return (
    <article className={styles.review} aria-label={review.author}>
      <header>
        <Stars rating={review.rating} />
        <p className={styles.author}>
          {review.author} · {format.dateTime(review.createdAt)}
        </p>
      </header>
      <p className={styles.content}>{review.content}</p>
      <Photos review={review} />
      {review.reply === undefined ? (
        <ReplyForm review={review} spaceId={spaceId} />
      ) : (
        <blockquote className={styles.reply}>
          <p className={styles.author}>{t("reviews.yourReply")}</p>
          <p className={styles.content}>{review.reply.content}</p>
        </blockquote>
      )}
    </article>
  );
}

function Photos({ review }: { review: ReviewView }) {
  const { t } = useTranslation("host");
  const ready = review.photos.filter((photo) => photo.status === "READY");
  return ready.length === 0 ? null : (
    <ul className={styles.photos}>
      {ready.map((photo, index) => (
        <li key={photo.imageId}>
          <img
            src={variantOf(photo.variants, 640)?.url}
            alt={t("reviews.photos", { position: index + 1 })}
            loading="lazy"
          />
        </li>
      ))}
    </ul>
  );
}

function ReplyForm({ review, spaceId }: { review: ReviewView; spaceId: number }) {
  const { t } = useTranslation("host");
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [content, setContent] = useState("");
  const [tried, setTried] = useState(false);
  const length = [...content.trim()].length;
  const isWrong = length < 1 || length > MAX_REPLY;
  const reply = useMutation({
    mutationFn: () =>
      sendOnce(`review.${review.id}.reply`, content.trim(), (key) =>
        body(
          api.PUT("/v1/reviews/{id}/reply", {
            params: { path: { id: review.id }, header: { "Idempotency-Key": key } },
            body: { content: content.trim() },
          }),
        ),
      ),
    onSuccess: async () => {
      announce(t("reviews.replied"));
      await queries.invalidateQueries({ queryKey: hostKeys.reviews(spaceId) });
    },
  });
  if (!open) {
    return (
      <Button className={styles.open ?? ""} onClick={() => setOpen(true)}>
        {t("reviews.reply")}
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWrong && !reply.isPending) {
      reply.mutate();
    }
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextArea
        label={t("reviews.replyLabel", { author: review.author })}
        hint={t("reviews.replyHint")}
        error={tried && isWrong ? t("reviews.replyLength") : undefined}
        rows={3}
        value={content}
        onChange={(event) => setContent(event.target.value)}
      />
      {reply.isError && <ErrorNotice error={reply.error} />}
      <div className={styles.actions}>
        <Button type="submit" look="action" busy={reply.isPending}>
          {t("reviews.send")}
        </Button>
        <Button onClick={() => setOpen(false)}>{t("reviews.cancel")}</Button>
      </div>
    </form>
  );
}
