import { type KeyboardEvent, useRef } from "react";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { addDays, addMonths, type IsoDate, lastOfMonth, weeksOf } from "@/shared/text/time";
import styles from "./CalendarPage.module.css";
import { countsOf, HALVES, type SpaceDay, stepOf } from "./month";

/** Lines for as many spaces fit into a cell; the panel of the day shows all. */
const MOST_LINES = 5;

interface GridProps {
  readonly month: IsoDate;
  readonly today: IsoDate;
  readonly chosen: IsoDate;
  readonly onChoose: (date: IsoDate) => void;
  readonly daysOn: (date: IsoDate) => SpaceDay[];
}

/**
 * The weeks of a month. Each cell has one line per space, whose two parts are its day and its night. One cell can be
 * reached by Tab; arrow keys, Home, End, Page Up and Page Down lead to the others.
 */
export function MonthGrid({ month, today, chosen, onChoose, daysOn }: GridProps) {
  const { t } = useTranslation("host");
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const walk = (event: KeyboardEvent) => {
    const to = destination(event.key, chosen, month);
    if (to !== undefined) {
      event.preventDefault();
      onChoose(to);
      // The button of the date exists after the next paint, in another month too.
      requestAnimationFrame(() =>
        table.current?.querySelector<HTMLButtonElement>(`[data-date="${to}"]`)?.focus(),
      );
    }
  };
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys lead through the cells, as through those of a grid
      role="grid"
      aria-label={t("calendar.month", { month: format.monthName(month) })}
      className={styles.grid}
      onKeyDown={walk}
    >
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((day) => (
            <th key={day} scope="col">
              {format.weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week has no other name than its place in the month
          <tr key={index}>
            {week.map((date, weekday) =>
              date === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a day of another month has no other name
                <td key={weekday} />
              ) : (
                <td key={date}>
                  <Cell
                    date={date}
                    days={daysOn(date)}
                    isPast={date < today}
                    isToday={date === today}
                    isChosen={date === chosen}
                    onChoose={onChoose}
                  />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function destination(key: string, chosen: IsoDate, month: IsoDate): IsoDate | undefined {
  const step = stepOf(key);
  if (step !== undefined) {
    return addDays(chosen, step);
  }
  switch (key) {
    case "Home":
      return month;
    case "End":
      return lastOfMonth(month);
    case "PageUp":
      return addMonths(month, -1);
    case "PageDown":
      return addMonths(month, 1);
    default:
      return undefined;
  }
}

interface CellProps {
  readonly date: IsoDate;
  readonly days: readonly SpaceDay[];
  readonly isPast: boolean;
  readonly isToday: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (date: IsoDate) => void;
}

function Cell({ date, days, isPast, isToday, isChosen, onChoose }: CellProps) {
  const { t } = useTranslation("host");
  const format = useFormat();
  const counts = countsOf(days);
  const isFree = counts.BOOKED + counts.HELD + counts.BLOCKED === 0;
  const when = format.longDate(date);
  const name = t(isFree ? "calendar.cellFree" : "calendar.cell", {
    date: when,
    booked: counts.BOOKED,
    held: counts.HELD,
    blocked: counts.BLOCKED,
  });
  return (
    <button
      type="button"
      data-date={date}
      data-past={isPast || undefined}
      className={styles.cell}
      aria-current={isToday ? "date" : undefined}
      aria-pressed={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => onChoose(date)}
    >
      <span className={`${styles.number} figures`} aria-hidden="true">
        {Number(date.slice(8))}
      </span>
      <span className="visually-hidden">{days.length === 0 ? when : name}</span>
      <span className={styles.lines} aria-hidden="true">
        {days.slice(0, MOST_LINES).map((day) => (
          <span key={day.space.id} className={styles.line}>
            {HALVES.map((half) => (
              <span key={half} data-half={half} data-state={day.halves[half].state} />
            ))}
          </span>
        ))}
        {days.length > MOST_LINES && <span className={styles.rest}>+{days.length - MOST_LINES}</span>}
      </span>
    </button>
  );
}
