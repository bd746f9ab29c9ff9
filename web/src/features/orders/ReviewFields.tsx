import { useTranslation } from "@/shared/i18n/useTranslation";
import { TextArea } from "@/shared/ui/Field";
import { StarsField } from "@/shared/ui/Rating";

const MIN_LENGTH = 10;
const MAX_LENGTH = 1000;

/** What is typed of a review; the rating is empty until a star is chosen. */
export type ReviewText = { readonly rating: string; readonly content: string };

function lengthOf({ content }: ReviewText): number {
  return [...content.trim()].length;
}

function isShort(text: ReviewText): boolean {
  const length = lengthOf(text);
  return length < MIN_LENGTH || length > MAX_LENGTH;
}

/** What the API takes, or undefined while the stars are missing or the text is too short or too long. */
export function completeReview(text: ReviewText): { rating: number; content: string } | undefined {
  const rating = Number(text.rating);
  return rating < 1 || isShort(text) ? undefined : { rating, content: text.content.trim() };
}

/** Stars and a text. What is wrong is said once the guest has tried to send. */
export function ReviewFields({
  text,
  onChange,
  tried,
}: {
  text: ReviewText;
  onChange: (next: ReviewText) => void;
  tried: boolean;
}) {
  const { t } = useTranslation();
  const rating = Number(text.rating);
  return (
    <>
      <StarsField
        label={t("orders.reviewRating")}
        value={rating}
        onChange={(star) => onChange({ ...text, rating: String(star) })}
        error={tried && rating < 1 ? t("problem.RATING_OUT_OF_RANGE.title") : undefined}
      />
      <TextArea
        label={t("orders.reviewText")}
        hint={t("orders.reviewHint", { count: lengthOf(text) })}
        error={tried && isShort(text) ? t("orders.reviewShort") : undefined}
        value={text.content}
        maxLength={MAX_LENGTH * 2}
        onChange={(event) => onChange({ ...text, content: event.target.value })}
      />
    </>
  );
}
