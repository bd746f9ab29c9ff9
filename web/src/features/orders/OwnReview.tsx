import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, body, done } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import type { Order, ReviewView } from "@/shared/api/types";
import { platformNow } from "@/shared/clock";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { seoulDate } from "@/shared/text/time";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button } from "@/shared/ui/Button";
import { Dialog } from "@/shared/ui/Dialog";
import { ErrorNotice, Notice, useProblemWords } from "@/shared/ui/Notice";
import { Poster } from "@/shared/ui/Poster";
import { Stars } from "@/shared/ui/Rating";
import styles from "./OrderReview.module.css";
import { completeReview, ReviewFields } from "./ReviewFields";
import { useRememberReview } from "./reviewKey";

/** A review can be changed for seven days; it can be deleted at any time, and then not written again. */
const EDIT_MILLIS = 7 * 86_400_000;

type Mode = "shown" | "editing" | "deleted";

/** The guest's own review: as others see it, with a way to change and to delete it. */
export function OwnReview({ order, review }: { order: Order; review: ReviewView }) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<Mode>("shown");
  const announce = useAnnounce();
  if (mode === "deleted") {
    return (
      <Notice title={t("orders.reviewDeleted")}>
        <p>{t("orders.reviewDeletedText")}</p>
      </Notice>
    );
  }
  if (mode === "editing") {
    return (
      <EditForm
        order={order}
        review={review}
        onKeep={() => setMode("shown")}
        onSaved={() => {
          setMode("shown");
          announce(t("orders.reviewSaved"));
        }}
      />
    );
  }
  return (
    <section aria-label={t("orders.reviewYours")}>
      <Notice tone="yours" title={t("orders.reviewYours")}>
        <Stars rating={review.rating} />
        <p className={styles.text}>{review.content}</p>
        <Photos review={review} />
        {review.hidden !== undefined && (
          <p>
            {t("orders.reviewHidden")} {review.hidden.reason}
          </p>
        )}
        {review.reply !== undefined && (
          <div className={styles.reply}>
            <strong>{t("space.reply")}</strong>
            <p className={styles.text}>{review.reply.content}</p>
          </div>
        )}
        <Actions
          order={order}
          review={review}
          onEdit={() => setMode("editing")}
          onDeleted={() => setMode("deleted")}
        />
      </Notice>
    </section>
  );
}

/** The photos that are ready, and what is wrong with the others. */
function Photos({ review }: { review: ReviewView }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  if (review.photos.length === 0) {
    return null;
  }
  return (
    <ul className={styles.photos}>
      {review.photos.map((photo, index) => (
        <li key={photo.imageId}>
          {photo.status === "READY" ? (
            <Poster
              variants={photo.variants}
              alt={t("orders.reviewPhoto", { number: index + 1 })}
              sizes="6.5rem"
              ratio="1"
            />
          ) : (
            <p className={styles.unshown} data-wrong={photo.status === "REJECTED" || undefined}>
              {photo.code === undefined ? t("orders.reviewPhotoPending") : problemWords(photo.code).title}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Actions({
  order,
  review,
  onEdit,
  onDeleted,
}: {
  order: Order;
  review: ReviewView;
  onEdit: () => void;
  onDeleted: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const until = Date.parse(review.createdAt) + EDIT_MILLIS;
  return (
    <>
      <div className={styles.actions}>
        {platformNow() < until && <Button onClick={onEdit}>{t("orders.reviewEdit")}</Button>}
        <Button look="bare" onClick={() => setAsking(true)}>
          {t("orders.reviewDelete")}
        </Button>
      </div>
      {platformNow() < until && (
        <p className={styles.small}>
          {t("orders.reviewEditUntil", { date: format.shortDate(seoulDate(until)) })}
        </p>
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t("orders.reviewDeleteAsk")}>
        <ConfirmDelete order={order} review={review} onKeep={() => setAsking(false)} onDeleted={onDeleted} />
      </Dialog>
    </>
  );
}

function ConfirmDelete({
  order,
  review,
  onKeep,
  onDeleted,
}: {
  order: Order;
  review: ReviewView;
  onKeep: () => void;
  onDeleted: () => void;
}) {
  const { t } = useTranslation();
  const remember = useRememberReview(order);
  const remove = useMutation({
    mutationFn: () =>
      sendOnce(`review.delete.${review.id}`, {}, (key) =>
        done(
          api.DELETE("/v1/reviews/{id}", {
            params: { path: { id: review.id }, header: { "Idempotency-Key": key } },
          }),
        ),
      ),
    onSuccess: () => {
      remember();
      onDeleted();
    },
  });
  return (
    <div className={styles.confirm}>
      <p>{t("orders.reviewDeleteText")}</p>
      {remove.isError && <ErrorNotice error={remove.error} />}
      <Button look="danger" wide busy={remove.isPending} onClick={() => remove.mutate()}>
        {t("orders.reviewDeleteYes")}
      </Button>
      <Button wide onClick={onKeep}>
        {t("orders.keep")}
      </Button>
    </div>
  );
}

function EditForm({
  order,
  review,
  onKeep,
  onSaved,
}: {
  order: Order;
  review: ReviewView;
  onKeep: () => void;
  onSaved: () => void;
}) {
  const { t } = useTranslation();
  const remember = useRememberReview(order);
  const [text, setText] = useState({ rating: String(review.rating), content: review.content });
  const [tried, setTried] = useState(false);
  const edit = useMutation({
    mutationFn: (changed: { rating: number; content: string }) =>
      sendOnce(`review.edit.${review.id}`, changed, (key) =>
        body(
          api.PATCH("/v1/reviews/{id}", {
            params: { path: { id: review.id }, header: { "Idempotency-Key": key } },
            body: changed,
          }),
        ),
      ),
    onSuccess: (edited) => {
      remember(edited);
      onSaved();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const complete = completeReview(text);
    if (complete !== undefined) {
      edit.mutate(complete);
    }
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2>{t("orders.reviewEditTitle")}</h2>
      <ReviewFields text={text} onChange={setText} tried={tried} />
      {edit.isError && <ErrorNotice error={edit.error} />}
      <div className={styles.actions}>
        <Button look="action" type="submit" busy={edit.isPending}>
          {t("orders.reviewSave")}
        </Button>
        <Button look="bare" onClick={onKeep}>
          {t("orders.keep")}
        </Button>
      </div>
    </form>
  );
}
