import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Skeleton } from "@/shared/ui/Skeleton";
import styles from "./PointsLine.module.css";
import { useBalance } from "./useBalance";

/** The points before and after a payment. */
export function PointsLine({ price }: { price: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const balance = useBalance().data;
  if (balance === undefined) {
    return <Skeleton height="4.5rem" />;
  }
  const after = balance - price;
  return (
    <dl className={styles.points} data-short={after < 0 || undefined}>
      <div>
        <dt>{t("booking.pointsNow")}</dt>
        <dd className="figures">{format.points(balance)}</dd>
      </div>
      <div>
        <dt>{t("booking.toPay")}</dt>
        <dd className="figures">{format.points(-price)}</dd>
      </div>
      <div>
        <dt>{after < 0 ? t("booking.short") : t("booking.pointsAfter")}</dt>
        <dd className="figures">{format.points(Math.abs(after))}</dd>
      </div>
    </dl>
  );
}
