import { useId } from "react";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Icon } from "./Icon";
import styles from "./Rating.module.css";

/** An average with one decimal and how many reviews it is of; nothing if there are none. */
export function RatingLine({ average, count }: { average: number; count: number }) {
  const { t } = useTranslation();
  if (count === 0) {
    return null;
  }
  return (
    <span className={styles.line}>
      <Icon name="star" size={16} filled />
      <span aria-hidden="true" className="figures">
        {average.toFixed(1)} ({count})
      </span>
      <span className="visually-hidden">
        {t("common.ratingShort", { rating: average.toFixed(1), count })}
      </span>
    </span>
  );
}

/** Stars of one review. */
export function Stars({ rating }: { rating: number }) {
  const { t } = useTranslation();
  return (
    <span className={styles.stars} role="img" aria-label={t("common.rating", { rating })}>
      {[1, 2, 3, 4, 5].map((star) => (
        <span key={star} data-on={star <= rating || undefined}>
          <Icon name="star" size={18} filled={star <= rating} />
        </span>
      ))}
    </span>
  );
}

/** Stars to choose from: a group of radio buttons. */
export function StarsField({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: number;
  onChange: (rating: number) => void;
  error?: string | undefined;
}) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      <div className={styles.choices}>
        {[1, 2, 3, 4, 5].map((star) => (
          <label key={star} data-on={star <= value || undefined}>
            <input
              type="radio"
              name={name}
              value={star}
              checked={value === star}
              onChange={() => onChange(star)}
              className="visually-hidden"
            />
            <Icon name="star" size={32} filled={star <= value} />
            <span className="visually-hidden">{t("common.rating", { rating: star })}</span>
          </label>
        ))}
      </div>
      {error !== undefined && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}
