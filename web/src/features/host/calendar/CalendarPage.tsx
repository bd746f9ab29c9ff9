import { useSearchParams } from "react-router";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { addMonths, firstOfMonth, type IsoDate, isDate, monthOf, seoulDate } from "@/shared/text/time";
import { Button, ButtonLink, IconButton } from "@/shared/ui/Button";
import { Icon } from "@/shared/ui/Icon";
import { Empty, ErrorNotice } from "@/shared/ui/Notice";
import { Page } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { useNow } from "@/shared/useNow";
import { useHostCalendars, useHostSpaces } from "../queries";
import styles from "./CalendarPage.module.css";
import { DayPanel } from "./DayPanel";
import { MonthGrid } from "./MonthGrid";
import { spacesOn } from "./month";

const STATES = ["BOOKED", "HELD", "BLOCKED", "FREE"] as const;
const MINUTE = 60_000;

/** A month over all spaces of the host; the chosen date is in the address, so that it can be reloaded and gone back to. */
export function CalendarPage() {
  const { t } = useTranslation("host");
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const today = seoulDate(useNow(MINUTE));
  const asked = search.get("date");
  const date = asked !== null && isDate(asked) ? asked : today;
  const month = firstOfMonth(date);
  const listed = useHostSpaces();
  const spaces = listed.data?.filter((space) => space.status !== "REMOVED") ?? [];
  const { calendars, error, retry, isLoading } = useHostCalendars(spaces, month);
  const choose = (next: IsoDate) => setSearch({ date: next }, { replace: true });
  const goTo = (first: IsoDate) => choose(monthOf(first) === monthOf(today) ? today : first);

  if (listed.data?.length === 0) {
    return (
      <Page title={t("calendar.heading")}>
        <Empty title={t("spaces.emptyTitle")}>
          <p>{t("calendar.noSpaces")}</p>
          <ButtonLink look="action" to="/host/spaces/new">
            {t("spaces.add")}
          </ButtonLink>
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={t("calendar.heading")}>
      <div className={styles.layout}>
        <div className={styles.month}>
          <header className={styles.header}>
            <h2 aria-live="polite">{format.monthName(month)}</h2>
            <div className={styles.moves}>
              <IconButton label={t("calendar.previous")} onClick={() => goTo(addMonths(month, -1))}>
                <Icon name="left" />
              </IconButton>
              <Button onClick={() => choose(today)}>{t("calendar.today")}</Button>
              <IconButton label={t("calendar.next")} onClick={() => goTo(addMonths(month, 1))}>
                <Icon name="right" />
              </IconButton>
            </div>
          </header>
          {listed.isError && <ErrorNotice error={listed.error} onRetry={() => void listed.refetch()} />}
          {error !== undefined && <ErrorNotice error={error} onRetry={retry} />}
          {listed.isPending ? (
            <>
              <LoadingLabel />
              <Skeleton height="24rem" />
            </>
          ) : (
            <MonthGrid
              month={month}
              today={today}
              chosen={date}
              onChoose={choose}
              daysOn={(day) => spacesOn(day, spaces, calendars)}
            />
          )}
          <Legend />
        </div>
        {!listed.isPending && (
          <DayPanel
            key={date}
            date={date}
            today={today}
            days={spacesOn(date, spaces, calendars)}
            isLoading={isLoading}
          />
        )}
      </div>
    </Page>
  );
}

function Legend() {
  const { t } = useTranslation("host");
  return (
    <ul className={styles.legend}>
      {STATES.map((state) => (
        <li key={state}>
          <span className={styles.mark} data-state={state} aria-hidden="true" />
          {t(`calendar.legend.${state}`)}
        </li>
      ))}
    </ul>
  );
}
