import { useTranslation } from "@/shared/i18n/useTranslation";
import type { ImageLink } from "../api/types";
import { Icon } from "./Icon";
import { Marked } from "./Marked";
import styles from "./Poster.module.css";

const SEPARATOR = " · ";

/** The address for a browser to choose from by width. */
export function srcSet(variants: readonly ImageLink[]): string {
  return variants.map((variant) => `${variant.url} ${variant.width}w`).join(", ");
}

/** The largest variant that is not wider than asked for, or the smallest. */
export function variantOf(variants: readonly ImageLink[], width: number): ImageLink | undefined {
  const sorted = [...variants].sort((one, other) => one.width - other.width);
  return sorted.findLast((variant) => variant.width <= width) ?? sorted[0];
}

/** A picture framed like a poster: a mat of paper and a thin line. It keeps its place while the picture loads. */
export function Poster({
  variants,
  alt,
  sizes,
  ratio = "16 / 9",
  eager = false,
  framed = true,
}: {
  variants: readonly ImageLink[];
  alt: string;
  sizes: string;
  ratio?: string;
  eager?: boolean;
  framed?: boolean;
}) {
  const { t } = useTranslation();
  const fallback = variantOf(variants, 640);
  return (
    <div className={styles.poster} data-framed={framed || undefined}>
      <div className={styles.picture} style={{ aspectRatio: ratio }}>
        {fallback === undefined ? (
          <span className={styles.none}>
            <Icon name="photo" size={28} />
            {t("common.noPhoto")}
          </span>
        ) : (
          <img
            src={fallback.url}
            srcSet={srcSet(variants)}
            sizes={sizes}
            alt={alt}
            width={fallback.width}
            height={fallback.height}
            loading={eager ? "eager" : "lazy"}
            fetchPriority={eager ? "high" : "auto"}
            decoding="async"
          />
        )}
      </div>
    </div>
  );
}

type Range = { readonly start: number; readonly end: number };

/** A title that names itself in two languages (`달빛 파티룸 · Moonlight Party Room`) on two lines, the second one softer. */
export function TwoPartTitle({ title, ranges = [] }: { title: string; ranges?: readonly Range[] }) {
  const [first = title] = title.split(SEPARATOR, 1);
  const second = title.slice(first.length + SEPARATOR.length);
  const shifted = (by: number, length: number) =>
    ranges
      .map(({ start, end }) => ({ start: start - by, end: end - by }))
      .filter(({ start, end }) => start >= 0 && end <= length);
  return (
    <>
      <span className={styles.first}>
        <Marked text={first} ranges={shifted(0, first.length)} />
      </span>
      {second !== "" && (
        <span className={styles.second}>
          <Marked text={second} ranges={shifted(first.length + SEPARATOR.length, second.length)} />
        </span>
      )}
    </>
  );
}
