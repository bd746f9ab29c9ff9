import { useTranslation } from "react-i18next";
import type { Order } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import styles from "./Story.module.css";

/** What was decided about an order, when, and where in the log. */
export function Story({ order }: { order: Order }) {
  const { t } = useTranslation();
  const format = useFormat();
  const decision = order.decision;
  if (decision === undefined) {
    return null;
  }
  return (
    <details className={styles.story}>
      <summary>{t("orders.story")}</summary>
      <p>{t("orders.storyText")}</p>
      <ol>
        <li>
          <time dateTime={decision.at}>{format.dateTime(decision.at)}</time>
          <strong>{t("orders.storyRequest")}</strong>
          <span className="figures">
            {t("orders.storyAt", { partition: decision.partition, offset: decision.offset })} ·{" "}
            {t("orders.storySeq", { seq: decision.seq })}
          </span>
        </li>
        {order.payment !== undefined && order.payment.status === "PAID" && (
          <li>
            <time dateTime={order.payment.at}>{format.dateTime(order.payment.at)}</time>
            <strong>{t("orders.storyPaid", { amount: format.won(order.payment.amount ?? 0) })}</strong>
          </li>
        )}
        {order.status === "CANCELLED" && order.cancellation !== undefined && (
          <li>
            <time dateTime={order.cancellation.at}>{format.dateTime(order.cancellation.at)}</time>
            <strong>{t("orders.storyCancelled")}</strong>
          </li>
        )}
      </ol>
    </details>
  );
}
