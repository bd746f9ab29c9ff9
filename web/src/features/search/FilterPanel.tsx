import { type ReactNode, useId, useState } from "react";
import type { Slot, SpaceFacets } from "@/shared/api/types";
import { useCategories, useDistricts, useFacilities } from "@/shared/catalog/catalog";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { addDays, seoulDate } from "@/shared/text/time";
import { Button } from "@/shared/ui/Button";
import { Chip, TextField } from "@/shared/ui/Field";
import { HalfSign } from "@/shared/ui/Half";
import styles from "./FilterPanel.module.css";
import { countFilters, type Filters, NO_FILTERS, toggled } from "./filters";

/** A browser builds a date's own parts, and asks for its words, even where it is hidden: what is drawn does without. */
const DATE_INPUT = import.meta.env.SSR ? "text" : "date";
const SLOTS: readonly Slot[] = ["DAY", "NIGHT", "ALL"];
const MAX_DAYS_AHEAD = 365;
const PEOPLE = [2, 4, 6, 8, 12, 20, 30] as const;
const PRICES = [20_000, 40_000, 60_000, 80_000, 100_000, 150_000, 200_000] as const;

type Props = { filters: Filters; facets: SpaceFacets | undefined; onChange: (next: Filters) => void };

/** Every filter of the list. Each change goes into the address at once, and so into the list. */
export function FilterPanel({ filters, facets, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = seoulDate(Date.now());
  return (
    <div className={styles.panel}>
      <TextField
        label={t("search.when")}
        type={DATE_INPUT}
        value={filters.date ?? ""}
        min={today}
        max={addDays(today, MAX_DAYS_AHEAD)}
        onChange={(event) =>
          onChange({ ...filters, date: event.target.value === "" ? undefined : event.target.value })
        }
      />
      <Group title={t("search.slot")}>
        {SLOTS.map((slot) => (
          <Chip
            key={slot}
            pressed={filters.slot === slot}
            onPress={() => onChange({ ...filters, slot: filters.slot === slot ? undefined : slot })}
          >
            <HalfSign slot={slot} size={18} />
            {t(`slot.${slot}`)}
          </Chip>
        ))}
      </Group>
      <Group title={t("search.people")}>
        {PEOPLE.map((count) => (
          <Chip
            key={count}
            pressed={filters.count === count}
            onPress={() => onChange({ ...filters, count: filters.count === count ? undefined : count })}
          >
            <span className="figures">{t("search.peopleChoice", { count })}</span>
          </Chip>
        ))}
      </Group>
      <CodeGroups filters={filters} facets={facets} onChange={onChange} />
      <div className={styles.prices}>
        <PriceChoice
          label={t("search.priceMin")}
          value={filters.priceMin}
          onChange={(priceMin) => onChange({ ...filters, priceMin })}
          max={filters.priceMax}
          words={(price) => t("search.atLeast", { price: format.won(price) })}
        />
        <PriceChoice
          label={t("search.priceMax")}
          value={filters.priceMax}
          onChange={(priceMax) => onChange({ ...filters, priceMax })}
          min={filters.priceMin}
          words={(price) => t("search.upTo", { price: format.won(price) })}
        />
      </div>
      {countFilters(filters) > 0 && (
        <Button look="bare" onClick={() => onChange({ ...NO_FILTERS, q: filters.q, sort: filters.sort })}>
          {t("search.clear")}
        </Button>
      )}
    </div>
  );
}

function CodeGroups({ filters, facets, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const groups = [
    { name: "district", title: t("search.district"), all: useDistricts().data },
    { name: "category", title: t("search.category"), all: useCategories().data },
    { name: "facility", title: t("search.facility"), all: useFacilities().data },
  ] as const;
  return groups.map(({ name, title, all }) => (
    <Group key={name} title={title}>
      {(all ?? []).map((one) => (
        <Chip
          key={one.code}
          pressed={filters[name].includes(one.code)}
          onPress={() => onChange({ ...filters, [name]: toggled(filters[name], one.code) })}
        >
          {format.name(one)}
          <Count of={facets?.[name]?.find((facet) => facet.value === one.code)?.count} />
        </Chip>
      ))}
    </Group>
  ));
}

/** How many spaces the list would have with a filter. */
function Count({ of: count }: { of: number | undefined }) {
  return count === undefined ? null : (
    <>
      {" "}
      <small className={`figures ${styles.count}`}>{count}</small>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <div className={styles.chips}>{children}</div>
    </fieldset>
  );
}

function PriceChoice({
  label,
  value,
  onChange,
  min = 0,
  max = Number.POSITIVE_INFINITY,
  words,
}: {
  label: string;
  value: number | undefined;
  onChange: (price: number | undefined) => void;
  min?: number | undefined;
  max?: number | undefined;
  words: (price: number) => string;
}) {
  const id = useId();
  // A link may bring a price that is none of the steps.
  const [brought] = useState(value);
  const steps = [...new Set<number>([...PRICES, ...(brought === undefined ? [] : [brought])])].sort(
    (one, other) => one - other,
  );
  return (
    <div className={styles.price}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? undefined : Number(event.target.value))}
      >
        <option value="">–</option>
        {steps
          .filter((price) => price >= min && price <= max)
          .map((price) => (
            <option key={price} value={price}>
              {words(price)}
            </option>
          ))}
      </select>
    </div>
  );
}
