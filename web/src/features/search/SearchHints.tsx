import { useId } from "react";
import type { SpacePage } from "@/shared/api/types";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { Chip } from "@/shared/ui/Field";
import { type Filters, isSlot } from "./filters";
import styles from "./SearchHints.module.css";

type Suggested = NonNullable<SpacePage["suggestedFilters"]>[number];

/** The query without the words at these offsets, which are those of the query as the API has normalized it. */
function withoutWords(q: string, { text, start, end }: Suggested): string {
  const at = q.slice(start, end) === text ? start : q.indexOf(text);
  const rest = at < 0 ? q : `${q.slice(0, at)} ${q.slice(at + text.length)}`;
  return rest.replace(/\s+/g, " ").trim();
}

/** The filters with one of the page's suggestions taken, and its words cut out of the query; undefined if it is no filter. */
export function withSuggestion(filters: Filters, suggested: Suggested): Filters | undefined {
  const { parameter, value } = suggested;
  const q = withoutWords(filters.q, suggested);
  switch (parameter) {
    case "district":
    case "category":
    case "facility":
      return { ...filters, q, [parameter]: [...new Set([...filters[parameter], value])] };
    case "count":
      return /^\d{1,3}$/.test(value) ? { ...filters, q, count: Number(value) } : undefined;
    case "slot":
      return isSlot(value) ? { ...filters, q, slot: value } : undefined;
    default:
      return undefined;
  }
}

/** Says when not every word was found, and offers what was recognised in the words as filters. */
export function SearchHints({
  page,
  filters,
  onChange,
}: {
  page: SpacePage;
  filters: Filters;
  onChange: (next: Filters) => void;
}) {
  const { t } = useTranslation();
  const label = useId();
  const suggested = (page.suggestedFilters ?? []).flatMap((one) => {
    const next = withSuggestion(filters, one);
    return next === undefined ? [] : [{ one, next }];
  });
  const matching = page.matching ?? "ALL_WORDS";
  if (suggested.length === 0 && matching === "ALL_WORDS") {
    return null;
  }
  return (
    <div className={styles.hints}>
      {matching !== "ALL_WORDS" && <p>{t(`search.matching.${matching}`)}</p>}
      {suggested.length > 0 && (
        <fieldset className={styles.offers} aria-labelledby={label}>
          <span id={label}>{t("search.asFilter")}</span>
          {suggested.map(({ one, next }) => (
            <Chip key={`${one.parameter}${one.value}`} pressed={false} onPress={() => onChange(next)}>
              {one.text}
            </Chip>
          ))}
        </fieldset>
      )}
    </div>
  );
}
