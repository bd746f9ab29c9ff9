import { useEffect, useRef } from "react";
import { useParams } from "react-router";
import { hasCode } from "@/shared/api/problem";
import type { Order, SpaceDetail } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { ButtonLink } from "@/shared/ui/Button";
import { Empty, ErrorNotice, Notice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { PaymentForm } from "../booking/PaymentForm";
import { StaySummary } from "../booking/StaySummary";
import { useSpace } from "../space/useSpace";
import { CancelOrder } from "./CancelOrder";
import { Countdown } from "./Countdown";
import { LostRace } from "./LostRace";
import styles from "./OrderPage.module.css";
import { OrderReview } from "./OrderReview";
import { Story } from "./Story";
import { useOrder } from "./useOrder";

const HOLD_MILLIS = 10 * 60_000;
const OFFER_MILLIS = 60 * 60_000;

/** One booking from the request to the review: what it is now, and the one thing to do next. */
export default function OrderPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const order = useOrder(id);
  if (hasCode(order.error, "ORDER_NOT_FOUND", "INVALID_PARAMETER")) {
    return (
      <Page narrow title={t("orders.one")}>
        <Empty title={t("problem.ORDER_NOT_FOUND.title")}>
          <p>{t("problem.ORDER_NOT_FOUND.next")}</p>
          <ButtonLink to="/orders">{t("nav.orders")}</ButtonLink>
        </Empty>
      </Page>
    );
  }
  if (order.data === undefined) {
    return (
      <Page narrow title={t("orders.one")}>
        {order.isError ? (
          <ErrorNotice error={order.error} onRetry={() => void order.refetch()} />
        ) : (
          <>
            <LoadingLabel />
            <Skeleton height="10rem" radius="1.25rem" />
            <Skeleton height="16rem" radius="1.25rem" />
          </>
        )}
      </Page>
    );
  }
  return (
    <Shown
      order={order.data}
      failed={order.isError ? order.error : undefined}
      onRetry={() => void order.refetch()}
    />
  );
}

/** The heading says the state, so it is also what screen readers hear when the state changes. */
function useHeading(order: Order): string {
  const { t } = useTranslation();
  switch (order.status) {
    case "PENDING":
      return t("orders.pendingTitle");
    case "WAITING":
      return t("orders.heldTitle");
    case "COMPLETED":
      return order.phase === "IN_USE"
        ? t("orders.inUse")
        : order.phase === "FINISHED"
          ? t("orders.finished")
          : t("orders.doneTitle");
    case "EXPIRED":
      return t("orders.expiredTitle");
    case "CANCELLED":
      return t("orders.cancelledTitle");
    case "REJECTED":
      return isLostRace(order) ? t("orders.lostTitle") : t("orders.rejectedTitle");
  }
}

function isLostRace(order: Order): boolean {
  const code = order.rejection?.code;
  return code === "SLOT_HELD" || code === "SLOT_BOOKED" || code === "SLOT_BLOCKED";
}

function Shown({ order, failed, onRetry }: { order: Order; failed: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const heading = useHeading(order);
  const announce = useAnnounce();
  const before = useRef(heading);
  useEffect(() => {
    if (before.current !== heading) {
      before.current = heading;
      announce(heading);
    }
  }, [announce, heading]);
  const space = useSpace(order.spaceId ?? 0).data;
  return (
    <Page narrow title={heading}>
      {failed !== undefined && order.status === "PENDING" && <ErrorNotice error={failed} onRetry={onRetry} />}
      {order.status === "PENDING" && (
        <Notice role="status">
          <p>{t("orders.pendingText")}</p>
          <span className={styles.waiting} aria-hidden="true" />
        </Notice>
      )}
      {order.status === "WAITING" && order.holdExpiresAt !== undefined && (
        <Countdown until={order.holdExpiresAt} total={holdLength(order)} />
      )}
      {order.useDate !== undefined && order.slot !== undefined && (
        <StaySummary space={space} useDate={order.useDate} slot={order.slot} headCount={order.headCount} />
      )}
      <Body order={order} space={space} />
    </Page>
  );
}

/** How long the hold is in all: ten minutes, or up to an hour if it came from the waitlist. */
function holdLength(order: Order): number {
  if (order.holdExpiresAt === undefined || order.decision === undefined) {
    return HOLD_MILLIS;
  }
  const length = Date.parse(order.holdExpiresAt) - Date.parse(order.decision.at);
  return length > 0 ? Math.min(length, OFFER_MILLIS) : HOLD_MILLIS;
}

function Body({ order, space }: { order: Order; space: SpaceDetail | undefined }) {
  switch (order.status) {
    case "PENDING":
      return null;
    case "WAITING":
      return (
        <>
          <PaymentForm order={order} />
          <CancelOrder order={order} />
        </>
      );
    case "COMPLETED":
      return (
        <>
          <Booked order={order} />
          {order.phase === "FINISHED" && <OrderReview order={order} />}
          <Receipt order={order} />
          {order.phase === "UPCOMING" && <CancelOrder order={order} />}
          <Story order={order} />
        </>
      );
    case "REJECTED":
      return <LostRace order={order} space={space} />;
    case "EXPIRED":
      return (
        <>
          <Again order={order} />
          <Story order={order} />
        </>
      );
    case "CANCELLED":
      return (
        <>
          <Cancelled order={order} />
          <Story order={order} />
        </>
      );
  }
}

function Booked({ order }: { order: Order }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (order.phase !== "UPCOMING" || order.useDate === undefined || order.slot === undefined) {
    return null;
  }
  return (
    <Notice tone="yours">
      <p className={styles.meet}>
        {t("orders.doneText", { date: format.shortDate(order.useDate), slot: t(`slot.${order.slot}`) })}
      </p>
    </Notice>
  );
}

function Receipt({ order }: { order: Order }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className={styles.receipt}>
      {order.price !== undefined && (
        <>
          <dt>{t("orders.receipt.price")}</dt>
          <dd className="figures">{format.won(order.price)}</dd>
        </>
      )}
      {order.refundPolicy !== undefined && (
        <>
          <dt>{t("orders.receipt.policy")}</dt>
          <dd>{t(`space.policies.${order.refundPolicy}`)}</dd>
        </>
      )}
      {order.createdAt !== undefined && (
        <>
          <dt>{t("orders.receipt.created")}</dt>
          <dd>{format.dateTime(order.createdAt)}</dd>
        </>
      )}
      <dt>{t("orders.receipt.number")}</dt>
      <dd className={styles.number}>{order.id}</dd>
    </dl>
  );
}

function Again({ order }: { order: Order }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("orders.expiredText")}</p>
      <p>
        <ButtonLink
          look="action"
          to={`/spaces/${order.spaceId}?date=${order.useDate}&slot=${order.slot}&count=${order.headCount}`}
        >
          {t("orders.again")}
        </ButtonLink>
      </p>
    </>
  );
}

function Cancelled({ order }: { order: Order }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cancellation = order.cancellation;
  const by = cancellation !== undefined && "by" in cancellation ? cancellation.by : undefined;
  const refund = order.refundAmount ?? 0;
  return (
    <Notice>
      {by !== undefined && <p>{t(`orders.cancelledBy.${by}`)}</p>}
      <p className={styles.meet}>
        {refund > 0 ? t("orders.refunded", { amount: format.points(refund) }) : t("orders.nothingPaid")}
      </p>
    </Notice>
  );
}
