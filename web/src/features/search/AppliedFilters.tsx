import { useNames } from "@/shared/catalog/useNames";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Icon } from "@/shared/ui/Icon";
import styles from "./AppliedFilters.module.css";
import type { Filters } from "./filters";

type Applied = { readonly key: string; readonly name: string; readonly without: Filters };

/** What the list is filtered by, each with a way to take it off. */
export function AppliedFilters({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (next: Filters) => void;
}) {
  const { t } = useTranslation();
  const applied = useApplied(filters);
  if (applied.length === 0) {
    return null;
  }
  return (
    <ul className={styles.applied}>
      {applied.map(({ key, name, without }) => (
        <li key={key}>
          <button type="button" onClick={() => onChange(without)} aria-label={t("search.remove", { name })}>
            {name}
            <Icon name="close" size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function useApplied(filters: Filters): Applied[] {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  const applied: Applied[] = [];
  const add = (key: string, name: string | undefined, without: Filters) => {
    if (name !== undefined) {
      applied.push({ key, name, without });
    }
  };
  add("date", filters.date && format.shortDate(filters.date), { ...filters, date: undefined });
  add("slot", filters.slot && t(`slot.${filters.slot}`), { ...filters, slot: undefined });
  add("count", filters.count === undefined ? undefined : t("common.people", { count: filters.count }), {
    ...filters,
    count: undefined,
  });
  for (const kind of ["district", "category", "facility"] as const) {
    for (const code of filters[kind]) {
      add(`${kind}.${code}`, names[kind](code), {
        ...filters,
        [kind]: filters[kind].filter((one) => one !== code),
      });
    }
  }
  add(
    "priceMin",
    filters.priceMin === undefined ? undefined : t("search.atLeast", { price: format.won(filters.priceMin) }),
    { ...filters, priceMin: undefined },
  );
  add(
    "priceMax",
    filters.priceMax === undefined ? undefined : t("search.upTo", { price: format.won(filters.priceMax) }),
    { ...filters, priceMax: undefined },
  );
  return applied;
}
