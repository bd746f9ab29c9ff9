import { useTranslation } from "@/shared/i18n/useTranslation";
import { linePath } from "./linePath";
import styles from "./Platform.module.css";

const WIDTH = 600;
const HEIGHT = 120;

/** Decisions per second over the last minutes, as a line; its words are in its name. */
export function RateChart({ rates, everyMillis }: { rates: readonly number[]; everyMillis: number }) {
  const { t } = useTranslation("operator");
  const max = Math.max(...rates, 0);
  const name = t("platform.history", {
    seconds: Math.round((rates.length * everyMillis) / 1000),
    max: max.toFixed(1),
    now: (rates.at(-1) ?? 0).toFixed(1),
  });
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={name}
    >
      <line x1="0" y1={HEIGHT - 1} x2={WIDTH} y2={HEIGHT - 1} className={styles.base} />
      <path d={linePath(rates, WIDTH, HEIGHT)} className={styles.line} />
    </svg>
  );
}
