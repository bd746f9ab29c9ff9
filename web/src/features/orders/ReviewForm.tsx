import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useMemo, useState } from "react";
import { api, body } from "@/shared/api/client";
import { sendOnce } from "@/shared/api/command";
import { hasCode } from "@/shared/api/problem";
import type { Order } from "@/shared/api/types";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Button, IconButton } from "@/shared/ui/Button";
import { Icon } from "@/shared/ui/Icon";
import { ErrorNotice, Notice } from "@/shared/ui/Notice";
import { useDraft } from "@/shared/useDraft";
import styles from "./OrderReview.module.css";
import { completeReview, ReviewFields } from "./ReviewFields";
import { reviewKey, useRememberReview } from "./reviewKey";

const MAX_PHOTOS = 3;

function useSend(order: Order) {
  const client = useQueryClient();
  const remember = useRememberReview(order);
  return useMutation({
    mutationFn: ({
      rating,
      content,
      photos,
    }: {
      rating: number;
      content: string;
      photos: readonly File[];
    }) => {
      const review = { rating, content };
      // The same text with other photos is another request.
      const intent = {
        ...review,
        photos: photos.map((photo) => [photo.name, photo.size, photo.lastModified]),
      };
      return sendOnce(`review.${order.id}`, intent, (key) =>
        body(
          api.POST("/v1/orders/{orderId}/review", {
            params: { path: { orderId: order.id }, header: { "Idempotency-Key": key } },
            body: review,
            ...(photos.length === 0 ? {} : { bodySerializer: () => multipart(review, photos) }),
          }),
        ),
      );
    },
    onSuccess: (review) => remember(review),
    onError: (error) => {
      // It was written in another tab, or it was deleted.
      if (hasCode(error, "REVIEW_EXISTS")) {
        void client.invalidateQueries({ queryKey: reviewKey(order.id) });
      }
    },
  });
}

function multipart(review: object, photos: readonly File[]): FormData {
  const form = new FormData();
  form.append("review", new Blob([JSON.stringify(review)], { type: "application/json" }));
  for (const photo of photos) {
    form.append("images", photo);
  }
  return form;
}

/** Stars, a text and up to three photos. The text stays in the tab until it is sent. */
export function ReviewForm({ order }: { order: Order }) {
  const { t } = useTranslation();
  const [draft, setDraft, forget] = useDraft(`review.${order.id}`, { rating: "", content: "" });
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const [tried, setTried] = useState(false);
  const send = useSend(order);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const complete = completeReview(draft);
    if (complete !== undefined) {
      send.mutate({ ...complete, photos }, { onSuccess: forget });
    }
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2>{t("orders.reviewTitle")}</h2>
      <ReviewFields text={draft} onChange={setDraft} tried={tried} />
      <Photos photos={photos} onChange={setPhotos} />
      <Failure error={send.error} />
      <Button look="action" type="submit" busy={send.isPending}>
        {t("orders.reviewSend")}
      </Button>
      <p className={styles.small}>{t("orders.reviewDraft")}</p>
    </form>
  );
}

/** A stay has one review for good, also if it was deleted; then no other is shown, and this says why. */
function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (hasCode(error, "REVIEW_EXISTS")) {
    return (
      <Notice tone="wrong" title={t("orders.reviewDeleted")} role="alert">
        <p>{t("orders.reviewDeletedText")}</p>
      </Notice>
    );
  }
  return error === null ? null : <ErrorNotice error={error} />;
}

function Photos({
  photos,
  onChange,
}: {
  photos: readonly File[];
  onChange: (photos: readonly File[]) => void;
}) {
  const { t } = useTranslation();
  const urls = useMemo(() => photos.map((photo) => URL.createObjectURL(photo)), [photos]);
  useEffect(
    () => () => {
      for (const url of urls) {
        URL.revokeObjectURL(url);
      }
    },
    [urls],
  );
  return (
    <fieldset>
      <legend className={styles.legend}>{t("orders.reviewPhotos")}</legend>
      <ul className={styles.photos}>
        {urls.map((url, index) => (
          <li key={url}>
            <img src={url} alt="" />
            <IconButton
              label={t("orders.reviewRemovePhoto", { number: index + 1 })}
              onClick={() => onChange(photos.filter((_photo, at) => at !== index))}
            >
              <Icon name="close" size={18} />
            </IconButton>
          </li>
        ))}
        {photos.length < MAX_PHOTOS && (
          <li>
            <label className={styles.add}>
              <Icon name="plus" />
              <span className="visually-hidden">{t("orders.reviewPhotos")}</span>
              <input
                type="file"
                accept="image/jpeg,image/png"
                multiple
                className="visually-hidden"
                onChange={(event) => {
                  onChange([...photos, ...(event.target.files ?? [])].slice(0, MAX_PHOTOS));
                  event.target.value = "";
                }}
              />
            </label>
          </li>
        )}
      </ul>
    </fieldset>
  );
}
