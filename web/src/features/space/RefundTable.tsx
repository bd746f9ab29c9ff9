import type { RefundPolicy } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import styles from "./RefundTable.module.css";
import { refundRows } from "./refunds";

/** What a cancellation gives back, in the dates of the chosen stay. */
export function RefundTable({
  policy,
  useDate,
  today,
  price,
}: {
  policy: RefundPolicy;
  useDate: string;
  today: string;
  price: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={styles.table}>
      <caption>{t("space.refundTable")}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t("space.refundWhen")}</th>
          <th scope="col">{t("space.refundPercent")}</th>
          <th scope="col">{t("space.refundAmount")}</th>
        </tr>
      </thead>
      <tbody>
        {refundRows(policy, useDate, today, price).map((row) => (
          <tr key={row.from} data-now={row.from === today || undefined}>
            <th scope="row">
              {row.until === useDate
                ? t("space.refundFrom", { date: format.shortDate(row.from) })
                : t("space.refundUntil", { date: format.shortDate(row.until) })}
            </th>
            <td className="figures">{row.percent}%</td>
            <td className="figures">{format.won(row.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
