import { useState } from "react";
import { Link } from "react-router";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { type IsoDate, slotHours } from "@/shared/text/time";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button } from "@/shared/ui/Button";
import { TextField } from "@/shared/ui/Field";
import { HalfSign } from "@/shared/ui/Half";
import { ErrorNotice } from "@/shared/ui/Notice";
import { LoadingLabel } from "@/shared/ui/Skeleton";
import type { Block, HostCalendarHalf, HostSpace } from "../hostTypes";
import { RefusalNotice } from "../RefusalNotice";
import styles from "./CalendarPage.module.css";
import { HALVES, type HalfName, type SpaceDay } from "./month";
import { useBlocks } from "./useBlocks";

interface PanelProps {
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly days: readonly SpaceDay[];
  readonly isLoading: boolean;
}

/** One date: every space with its day and its night, the orders on them, and what can be blocked. */
export function DayPanel({ date, today, days, isLoading }: PanelProps) {
  const format = useFormat();
  return (
    <section className={styles.panel} aria-labelledby="day">
      <h2 id="day">{format.shortDate(date)}</h2>
      {isLoading && days.length === 0 && <LoadingLabel />}
      <ul>
        {days.map((day) => (
          <li key={day.space.id} className={styles.space}>
            <h3>{day.space.title.split(" · ")[0]}</h3>
            {HALVES.map((half) => (
              <HalfRow
                key={half}
                space={day.space}
                date={date}
                half={half}
                state={day.halves[half]}
                isPast={date < today}
              />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly space: HostSpace;
  readonly date: IsoDate;
  readonly half: HalfName;
  readonly state: HostCalendarHalf;
  readonly isPast: boolean;
}

function HalfRow({ space, date, half, state, isPast }: RowProps) {
  const { t } = useTranslation("host");
  const format = useFormat();
  const announce = useAnnounce();
  const [asksReason, setAsksReason] = useState(false);
  const [reason, setReason] = useState("");
  const { block, unblock, isPending, error, refused } = useBlocks(space.id, date);
  const values = {
    title: space.title.split(" · ")[0] ?? space.title,
    slot: t(`slot.${half}`),
    date: format.shortDate(date),
  };
  const done = (outcome: Block) => {
    if (outcome.status === "BLOCKED" || outcome.status === "ENDED") {
      announce(t(outcome.status === "BLOCKED" ? "calendar.blocked" : "calendar.unblocked", values));
      setAsksReason(false);
      setReason("");
    }
  };
  const { blockId } = state;
  return (
    <div className={styles.half} data-state={state.state}>
      <p className={styles.halfName}>
        <HalfSign slot={half} size={22} />
        <span>
          {t(`slot.${half}`)} <span className="figures">{slotHours(half)}</span>
        </span>
      </p>
      <div className={styles.halfState}>
        <span>
          {state.state === "HELD" && state.heldUntil !== undefined
            ? t("calendar.heldUntil", { time: format.time(state.heldUntil) })
            : t(`calendar.legend.${isPast && state.state === "FREE" ? "PAST" : state.state}`)}
        </span>
        {state.orderId !== undefined && (
          <Link to={`/host/orders/${state.orderId}`}>{t("calendar.order")}</Link>
        )}
        {state.state === "FREE" && !isPast && !asksReason && (
          <Button aria-label={t("calendar.blockSpace", values)} onClick={() => setAsksReason(true)}>
            {t("calendar.confirmBlock")}
          </Button>
        )}
        {blockId !== undefined && !isPast && (
          <Button
            aria-label={t("calendar.unblockSpace", values)}
            busy={isPending}
            onClick={() => unblock(blockId, done)}
          >
            {t("calendar.unblock")}
          </Button>
        )}
      </div>
      {asksReason && (
        <form
          className={styles.blockForm}
          onSubmit={(event) => {
            event.preventDefault();
            block(half, reason, done);
          }}
        >
          <TextField
            label={t("calendar.reason")}
            hint={t("calendar.reasonHint")}
            optional
            maxLength={100}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className={styles.formActions}>
            <Button type="submit" look="action" busy={isPending}>
              {t("calendar.block", values)}
            </Button>
            <Button onClick={() => setAsksReason(false)}>{t("edit.cancel")}</Button>
          </div>
        </form>
      )}
      {refused !== undefined && <RefusalNotice refusal={refused} />}
      {error !== undefined && <ErrorNotice error={error} />}
    </div>
  );
}
