import { Link } from "react-router";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { SlotTag } from "@/shared/ui/Half";
import type { HostOrder } from "../hostTypes";
import { CancelOrder } from "./CancelOrder";
import styles from "./HostOrders.module.css";

/** One order with everything that its host may know: the booker only once it is paid. */
export function HostOrderRow({ order, isPage = false }: { order: HostOrder; isPage?: boolean }) {
  const { t } = useTranslation("host");
  const format = useFormat();
  const canCancel =
    order.status === "WAITING" || (order.status === "COMPLETED" && order.phase !== "FINISHED");
  const when = format.shortDate(order.useDate);
  return (
    <article className={styles.order} data-status={order.status} aria-label={`${when}, ${order.spaceTitle}`}>
      <header className={styles.top}>
        <p className={`${styles.date} figures`}>
          {isPage ? when : <Link to={`/host/orders/${order.id}`}>{when}</Link>}
        </p>
        {order.slot !== undefined && <SlotTag slot={order.slot} long />}
        <p className={styles.status} data-status={order.status}>
          {t(`orders.status.${order.status}`)}
        </p>
      </header>
      <p className={styles.space}>{order.spaceTitle}</p>
      <p className={styles.facts}>
        {order.headCount !== undefined && <span>{t("orders.people", { count: order.headCount })}</span>}
        {order.price !== undefined && <strong className="figures">{format.won(order.price)}</strong>}
        <span>
          {order.paidAt === undefined
            ? t("orders.requested", { at: format.dateTime(order.createdAt) })
            : t("orders.paid", { at: format.dateTime(order.paidAt) })}
        </span>
      </p>
      {order.status === "WAITING" && order.holdExpiresAt !== undefined && (
        <p className={styles.hint}>{t("orders.held", { time: format.time(order.holdExpiresAt) })}</p>
      )}
      {order.cancellation !== undefined && (
        <p className={styles.hint}>
          {t(`orders.cancelledBy.${order.cancellation.by}`)} · {format.dateTime(order.cancellation.at)}
          {order.cancellation.refundAmount !== undefined &&
            ` · ${t("orders.refunded", { price: format.won(order.cancellation.refundAmount) })}`}
        </p>
      )}
      <Booker order={order} />
      {canCancel && <CancelOrder order={order} />}
    </article>
  );
}

function Booker({ order }: { order: HostOrder }) {
  const { t } = useTranslation("host");
  const { booker } = order;
  if (booker === undefined) {
    return order.status === "WAITING" ? <p className={styles.hint}>{t("orders.noBooker")}</p> : null;
  }
  return (
    <dl className={styles.booker}>
      <dt>{t("orders.booker")}</dt>
      <dd>{booker.name}</dd>
      <dt>{t("orders.phone")}</dt>
      <dd>
        <a href={`tel:${booker.phone}`}>{booker.phone}</a>
      </dd>
      <dt>{t("orders.email")}</dt>
      <dd>
        <a href={`mailto:${booker.email}`}>{booker.email}</a>
      </dd>
      {booker.purpose !== undefined && (
        <>
          <dt>{t("orders.purpose")}</dt>
          <dd>{booker.purpose}</dd>
        </>
      )}
      {booker.request !== undefined && (
        <>
          <dt>{t("orders.request")}</dt>
          <dd className={styles.request}>{booker.request}</dd>
        </>
      )}
    </dl>
  );
}
