import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { Slot, SpaceDetail } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useLiveCalendar } from "@/shared/live/useLiveCalendar";
import { firstOfMonth, seoulDate } from "@/shared/text/time";
import { Button } from "@/shared/ui/Button";
import { Stepper } from "@/shared/ui/Field";
import { ErrorNotice } from "@/shared/ui/Notice";
import { useNow } from "@/shared/useNow";
import { isSlot } from "../search/filters";
import styles from "./BookingPanel.module.css";
import { dateIn, firstMonth, windowOf } from "./calendarWindow";
import { lastDate, slotLook } from "./halves";
import { LiveCalendarView } from "./LiveCalendarView";
import { RefundTable } from "./RefundTable";
import { SlotChoice } from "./SlotChoice";

/** What the guest has chosen; it is in the address, so that it survives a reload and can be shared. */
function useChoice(space: SpaceDetail) {
  const [address, setAddress] = useSearchParams();
  const date = dateIn(address);
  const slot = address.get("slot");
  const count = Number(address.get("count") ?? Number.NaN);
  const choose = (name: "date" | "slot" | "count", value: string) =>
    setAddress(
      (old) => {
        old.set(name, value);
        return old;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    date,
    slot: isSlot(slot) ? slot : undefined,
    count: Number.isInteger(count)
      ? Math.min(Math.max(count, space.minCount), space.maxCount)
      : Math.min(Math.max(2, space.minCount), space.maxCount),
    choose,
  };
}

/** The live calendar of a space and the choice of date, slot and head count. */
export function BookingPanel({ space }: { space: SpaceDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const now = useNow(30_000);
  const deviceToday = seoulDate(now);
  const { date, slot, count, choose } = useChoice(space);
  const [month, setMonth] = useState(() => firstMonth(date, deviceToday));
  const { from, to } = windowOf(month, deviceToday);
  const { data: calendar, status, error, isError, refetch } = useLiveCalendar(space.id, from, to);
  const today = calendar?.today ?? deviceToday;
  const chosen = date === undefined ? undefined : calendar?.dates[date];
  const look = (which: Slot) => slotLook(space, chosen, which, today, now);
  const bookable = slot !== undefined && look(slot).kind === "free";

  return (
    <section className={styles.panel} aria-label={t("space.when")}>
      <LiveCalendarView
        space={space}
        calendar={calendar}
        status={status}
        today={today}
        now={now}
        month={month}
        lastMonth={firstOfMonth(lastDate(space, today))}
        onMonth={setMonth}
        chosen={date}
        onChoose={(next) => choose("date", next)}
      />
      {isError && calendar === undefined && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {date === undefined ? (
        <p className={styles.hint}>{t("space.chooseDate")}</p>
      ) : (
        <>
          <SlotChoice
            space={space}
            date={date}
            count={count}
            look={look}
            chosen={slot}
            onChoose={(next) => choose("slot", next)}
          />
          <div className={styles.ask}>
            <Stepper
              label={t("space.people")}
              value={count}
              min={space.minCount}
              max={space.maxCount}
              onChange={(next) => choose("count", String(next))}
              unit={t("common.people", { count })}
            />
            <Button
              look="action"
              wide
              disabled={!bookable}
              onClick={() =>
                void navigate(`/spaces/${space.id}/book?date=${date}&slot=${slot}&count=${count}`)
              }
            >
              {bookable ? t("space.book") : t("space.chooseSlot")}
            </Button>
          </div>
          {slot !== undefined && bookable && (
            <RefundTable
              policy={space.refundPolicy}
              useDate={date}
              today={today}
              price={space.offers.find((offer) => offer.slot === slot)?.price ?? 0}
            />
          )}
          {chosen !== undefined && chosen.position > 0 && (
            <p className={styles.position}>
              {t("space.position", { date: format.shortDate(date), position: chosen.position })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
