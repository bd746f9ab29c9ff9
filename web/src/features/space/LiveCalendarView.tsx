import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Half, SpaceDetail } from "@/shared/api/types";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import type { LiveCalendar } from "@/shared/live/calendar";
import type { LiveStatus } from "@/shared/live/useLiveCalendar";
import { addDays, addMonths, firstOfMonth, lastOfMonth, monthOf, weeksOf } from "@/shared/text/time";
import { IconButton } from "@/shared/ui/Button";
import { HalfSign } from "@/shared/ui/Half";
import { Icon } from "@/shared/ui/Icon";
import { HalfMark } from "./HalfMark";
import { HALVES, lastDate, type SlotLook, slotLook } from "./halves";
import styles from "./LiveCalendarView.module.css";
import { useSentences } from "./useSentences";

type Props = {
  space: SpaceDetail;
  calendar: LiveCalendar | undefined;
  status: LiveStatus;
  today: string;
  now: number;
  month: string;
  lastMonth: string;
  onMonth: (month: string) => void;
  chosen: string | undefined;
  onChoose: (date: string) => void;
};

/** A month as a grid: each date with its day and its night, kept up to date while it is shown. */
export function LiveCalendarView(props: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { month, onMonth, lastMonth, today, status, calendar } = props;
  const latest = useLatestChange(props);
  return (
    <div className={styles.calendar}>
      <div className={styles.head}>
        <h2 aria-live="polite">{format.monthName(month)}</h2>
        <div>
          <IconButton
            label={t("space.previousMonth")}
            disabled={month <= firstOfMonth(today)}
            onClick={() => onMonth(addMonths(month, -1))}
          >
            <Icon name="left" />
          </IconButton>
          <IconButton
            label={t("space.nextMonth")}
            disabled={month >= lastMonth}
            onClick={() => onMonth(addMonths(month, 1))}
          >
            <Icon name="right" />
          </IconButton>
        </div>
      </div>
      <Month {...props} />
      <p className={styles.legend} aria-hidden="true">
        <span>
          <HalfSign slot="DAY" size={16} />
          {t("slot.DAY")}
        </span>
        <span>
          <HalfSign slot="NIGHT" size={16} />
          {t("slot.NIGHT")}
        </span>
        <span>
          <HalfMark half="DAY" look={{ kind: "held", until: undefined }} />
          {t("state.HELD")}
        </span>
        <span>
          <HalfMark half="DAY" look={{ kind: "booked" }} />
          {t("state.BOOKED")}
        </span>
      </p>
      <p className={styles.live} data-status={status}>
        <span className={styles.dot} aria-hidden="true" />
        <span role="status">
          {latest ??
            (status === "interrupted"
              ? t("space.liveInterrupted")
              : calendar === undefined
                ? t("common.loading")
                : t("space.live"))}
        </span>
      </p>
    </div>
  );
}

/** The latest change of the shown month that came by itself, in words. */
function useLatestChange({ space, calendar, month, today, now }: Props): string | undefined {
  const { change } = useSentences();
  const [latest, setLatest] = useState<string>();
  const before = useRef<LiveCalendar>(undefined);
  useEffect(() => {
    const old = before.current;
    before.current = calendar;
    if (old === undefined || calendar === undefined || old.spaceId !== calendar.spaceId) {
      return;
    }
    for (const date of Object.values(calendar.dates)) {
      const known = old.dates[date.date];
      if (known === undefined || known.position === date.position || monthOf(date.date) !== monthOf(month)) {
        continue;
      }
      for (const half of HALVES) {
        if (known.slots[half].state !== date.slots[half].state) {
          setLatest(change(date.date, half, slotLook(space, date, half, today, now)));
        }
      }
    }
  }, [calendar, change, month, now, space, today]);
  return latest;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function Month({ space, calendar, today, now, month, lastMonth, onMonth, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const grid = useRef<HTMLTableElement>(null);
  const last = lastDate(space, today);
  const within = (date: string) => (date < today ? today : date > last ? last : date);
  const [focused, setFocused] = useState(() => within(chosen ?? today));
  const moving = useRef(false);
  // One date of the shown month can be reached with Tab; arrow keys move on from there.
  const tabbable = monthOf(focused) === monthOf(month) ? focused : within(firstOfMonth(month));

  useEffect(() => {
    if (moving.current) {
      moving.current = false;
      grid.current?.querySelector<HTMLButtonElement>(`[data-date="${tabbable}"]`)?.focus();
    }
  }, [tabbable]);

  const moveTo = (date: string) => {
    const next = within(date);
    moving.current = true;
    setFocused(next);
    if (monthOf(next) !== monthOf(month)) {
      onMonth(firstOfMonth(next));
    }
  };
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const target =
      step !== undefined
        ? addDays(tabbable, step)
        : event.key === "Home"
          ? firstOfMonth(tabbable)
          : event.key === "End"
            ? lastOfMonth(tabbable)
            : event.key === "PageUp"
              ? addMonths(tabbable, -1)
              : event.key === "PageDown" && month < lastMonth
                ? addMonths(tabbable, 1)
                : undefined;
    if (target !== undefined) {
      event.preventDefault();
      moveTo(target);
    }
  };

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of buttons, moved through with arrow keys
      role="grid"
      aria-label={t("space.calendarOf", { month: format.monthName(month) })}
      className={styles.grid}
      onKeyDown={onKey}
    >
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((day) => (
            <th key={day} scope="col" data-sunday={day === 0 || undefined}>
              {format.weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((date) => date !== null) ?? ""}>
            {week.map((date, index) =>
              date === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the days of other months never move
                <td key={index} />
              ) : (
                <DateCell
                  key={date}
                  date={date}
                  space={space}
                  calendar={calendar}
                  today={today}
                  now={now}
                  selected={date === chosen}
                  tabbable={date === tabbable}
                  disabled={date < today || date > last}
                  onChoose={() => {
                    setFocused(date);
                    onChoose(date);
                  }}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DateCell({
  date,
  space,
  calendar,
  today,
  now,
  selected,
  tabbable,
  disabled,
  onChoose,
}: {
  date: string;
  space: SpaceDetail;
  calendar: LiveCalendar | undefined;
  today: string;
  now: number;
  selected: boolean;
  tabbable: boolean;
  disabled: boolean;
  onChoose: () => void;
}) {
  const { cell } = useSentences();
  const told = calendar?.dates[date];
  const first = useRef(told?.position);
  if (first.current === undefined) {
    first.current = told?.position;
  }
  const looks: Record<Half, SlotLook> = {
    DAY: slotLook(space, told, "DAY", today, now),
    NIGHT: slotLook(space, told, "NIGHT", today, now),
  };
  const free = looks.DAY.kind === "free" || looks.NIGHT.kind === "free";
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid can be selected
    <td aria-selected={selected}>
      <button
        type="button"
        className={styles.date}
        data-date={date}
        data-selected={selected || undefined}
        data-today={date === today || undefined}
        data-full={!free || undefined}
        tabIndex={tabbable ? 0 : -1}
        disabled={disabled}
        aria-pressed={selected}
        onClick={onChoose}
      >
        <span className="visually-hidden">{cell(date, looks, date === today)}</span>
        <span className={styles.number} aria-hidden="true">
          {Number(date.slice(8))}
        </span>
        <span
          className={styles.marks}
          aria-hidden="true"
          key={told?.position}
          data-turned={(told !== undefined && told.position !== first.current) || undefined}
        >
          {!disabled && HALVES.map((half) => <HalfMark key={half} half={half} look={looks[half]} />)}
        </span>
      </button>
    </td>
  );
}
