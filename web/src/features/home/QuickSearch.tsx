import { useState } from "react";
import { useNavigate } from "react-router";
import type { Half } from "@/shared/api/types";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { addDays, seoulDate, slotHours } from "@/shared/text/time";
import { Button } from "@/shared/ui/Button";
import { Stepper, TextField } from "@/shared/ui/Field";
import { HalfSign } from "@/shared/ui/Half";
import { NO_FILTERS, writeFilters } from "../search/filters";
import styles from "./QuickSearch.module.css";

const MAX_PEOPLE = 60;
const MAX_DAYS_AHEAD = 365;
const HALVES: readonly Half[] = ["DAY", "NIGHT"];

/** The shortest way to a list: when, which half of the day, how many. Both halves together are the whole day. */
export function QuickSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = seoulDate(Date.now());
  const [date, setDate] = useState("");
  const [halves, setHalves] = useState<readonly Half[]>([]);
  const [people, setPeople] = useState(2);
  const toggle = (half: Half) =>
    setHalves(
      halves.includes(half)
        ? halves.filter((one) => one !== half)
        : HALVES.filter((one) => one === half || halves.includes(one)),
    );
  const slot = halves.length === 2 ? "ALL" : halves[0];

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        navigate(
          `/spaces?${writeFilters({ ...NO_FILTERS, date: date === "" ? undefined : date, slot, count: people })}`,
        );
      }}
    >
      <fieldset className={styles.halves}>
        <legend className="visually-hidden">{t("home.half")}</legend>
        {HALVES.map((half) => (
          <button
            key={half}
            type="button"
            data-half={half}
            aria-pressed={halves.includes(half)}
            onClick={() => toggle(half)}
          >
            <HalfSign slot={half} size={56} />
            <strong>{t(`slot.${half}`)}</strong>
            <span className="figures">{slotHours(half)}</span>
          </button>
        ))}
      </fieldset>
      <div className={styles.rest}>
        <TextField
          label={t("home.when")}
          type="date"
          value={date}
          min={today}
          max={addDays(today, MAX_DAYS_AHEAD)}
          onChange={(event) => setDate(event.target.value)}
        />
        <Stepper
          label={t("home.people")}
          value={people}
          min={1}
          max={MAX_PEOPLE}
          onChange={setPeople}
          unit={t("common.people", { count: people })}
        />
        <Button look="action" type="submit" className={styles.find ?? ""}>
          {t("home.find")}
        </Button>
      </div>
    </form>
  );
}
