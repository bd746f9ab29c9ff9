import { lazy, Suspense, useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { useFormat } from "@/shared/i18n/useFormat";
import { useTranslation } from "@/shared/i18n/useTranslation";
import { useAnnounce } from "@/shared/ui/Announcer";
import { Button } from "@/shared/ui/Button";
import { Dialog } from "@/shared/ui/Dialog";
import { pictureOfDocument } from "@/shared/ui/documentPlaces";
import { Icon } from "@/shared/ui/Icon";
import { Empty, ErrorNotice } from "@/shared/ui/Notice";
import { useTitle } from "@/shared/ui/Page";
import { LoadingLabel, Skeleton } from "@/shared/ui/Skeleton";
import { useMediaQuery } from "@/shared/useMediaQuery";
import { placesOf } from "../map/places";
import { AppliedFilters } from "./AppliedFilters";
import { FilterPanel } from "./FilterPanel";
import {
  countFilters,
  type Filters,
  NO_FILTERS,
  readFilters,
  SORTS,
  sortOf,
  sortsOf,
  writeFilters,
} from "./filters";
import { Grid } from "./Grid";
import { LoadMore } from "./LoadMore";
import { SearchHints } from "./SearchHints";
import styles from "./SearchPage.module.css";
import { SearchWords } from "./SearchWords";
import { SpaceCardLink, SpaceCardSkeleton } from "./SpaceCardLink";
import { useSpaces } from "./useSpaces";

const SeoulMap = lazy(() => import("../map/SeoulMap"));

/** Where the filters stand beside the list, as in the style sheet; elsewhere they are a dialog. */
const WIDE = "(width > 64rem)";
const PLACEHOLDERS = 9;
/** The pictures that are seen without scrolling load first. */
const EAGER = 3;

export default function SearchPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const filters = readFilters(address);
  const onMap = address.get("view") === "map";
  const [filtering, setFiltering] = useState(false);
  const isWide = useMediaQuery(WIDE);
  useTitle(t("search.title"));

  const go = (next: Filters, view = onMap) => {
    const written = writeFilters(next);
    if (view) {
      written.set("view", "map");
    }
    setAddress(written, { preventScrollReset: true });
  };

  const count = countFilters(filters);
  const spaces = useSpaces(filters);
  const facets = spaces.data?.pages[0]?.facets ?? undefined;
  return (
    <div className={styles.page} data-map={onMap || undefined}>
      <h1 className="visually-hidden">{t("search.title")}</h1>
      {isWide && (
        <aside className={styles.side}>
          <FilterPanel filters={filters} facets={facets} onChange={go} />
        </aside>
      )}
      <div className={styles.results}>
        <div className={styles.tools}>
          <SearchWords filters={filters} onChange={go} />
          <div className={styles.row}>
            <Button onClick={() => setFiltering(true)} className={styles.filterButton ?? ""}>
              <Icon name="filter" size={18} />
              {count === 0 ? t("search.filters") : t("search.filtersCount", { count })}
            </Button>
            <Order filters={filters} onChange={go} />
            <Button onClick={() => go(filters, !onMap)}>
              <Icon name={onMap ? "list" : "map"} size={18} />
              {onMap ? t("search.list") : t("search.map")}
            </Button>
          </div>
          <AppliedFilters filters={filters} onChange={go} />
        </div>
        <Results
          filters={filters}
          spaces={spaces}
          onMap={onMap}
          onChange={go}
          onClear={() => go(count === 0 ? NO_FILTERS : { ...NO_FILTERS, q: filters.q })}
        />
      </div>
      <Dialog open={filtering} onClose={() => setFiltering(false)} title={t("search.filters")}>
        <FilterPanel filters={filters} facets={facets} onChange={go} />
        <div className={styles.apply}>
          <Button look="action" wide onClick={() => setFiltering(false)}>
            {t("search.show")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}

function Order({ filters, onChange }: { filters: Filters; onChange: (next: Filters) => void }) {
  const { t } = useTranslation();
  return (
    <label className={styles.order}>
      <span className="visually-hidden">{t("search.sort")}</span>
      <select
        value={sortOf(filters)}
        onChange={(event) =>
          onChange({ ...filters, sort: SORTS.find((sort) => sort === event.target.value) })
        }
      >
        {sortsOf(filters).map((sort) => (
          <option key={sort} value={sort}>
            {t(`search.sorts.${sort}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Results({
  filters,
  spaces,
  onMap,
  onChange,
  onClear,
}: {
  filters: Filters;
  spaces: ReturnType<typeof useSpaces>;
  onMap: boolean;
  onChange: (next: Filters) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const announce = useAnnounce();
  const items = spaces.data?.pages.flatMap((page) => page.items) ?? [];
  const found = spaces.data === undefined || spaces.isPlaceholderData ? undefined : items.length;

  useEffect(() => {
    if (found !== undefined) {
      announce(t("search.announce", { count: found }));
    }
  }, [announce, found, t]);

  if (spaces.isError && items.length === 0) {
    return <ErrorNotice error={spaces.error} onRetry={() => void spaces.refetch()} />;
  }
  if (spaces.data === undefined) {
    return (
      <>
        <LoadingLabel />
        <div className={styles.countRow}>
          <Skeleton width="8rem" height="1.5rem" />
        </div>
        <Grid>
          {Array.from({ length: PLACEHOLDERS }, (_card, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the placeholders never move
            <li key={index}>
              <SpaceCardSkeleton picture={index < EAGER ? pictureOfDocument() : undefined} />
            </li>
          ))}
        </Grid>
      </>
    );
  }
  const [first] = spaces.data.pages;
  const hints = first !== undefined && !spaces.isPlaceholderData && (
    <SearchHints page={first} filters={filters} onChange={onChange} />
  );
  if (items.length === 0) {
    return (
      <>
        {hints}
        <Empty title={t("search.empty")}>
          <p>{t("search.emptyText")}</p>
          <Button onClick={onClear}>
            {countFilters(filters) === 0 ? t("search.clearWords") : t("search.clear")}
          </Button>
        </Empty>
      </>
    );
  }
  const total = first?.facets?.total;
  const pick = new URLSearchParams();
  for (const name of ["date", "slot", "count"] as const) {
    const value = filters[name];
    if (value !== undefined) {
      pick.set(name, String(value));
    }
  }
  const query = pick.size === 0 ? "" : `?${pick}`;
  return (
    <div
      className={styles.list}
      data-stale={spaces.isPlaceholderData || undefined}
      aria-busy={spaces.isPlaceholderData}
    >
      <p className={styles.countRow}>
        <strong>
          {total === undefined
            ? t(spaces.hasNextPage ? "search.resultsMore" : "search.results", { count: items.length })
            : t("search.results", { count: total })}
        </strong>
        {filters.date !== undefined && (
          <span>
            {t("search.resultsFor", {
              date: format.shortDate(filters.date),
              slot: t(`slot.${filters.slot ?? "ALL"}`),
            })}
          </span>
        )}
      </p>
      {hints}
      {onMap && (
        <Suspense fallback={<Skeleton height="28rem" radius="0.875rem" />}>
          <SeoulMap places={placesOf(items)} query={query} />
        </Suspense>
      )}
      <Grid>
        {items.map((space, index) => (
          <li key={space.id}>
            <SpaceCardLink
              space={space}
              slot={filters.slot}
              query={query}
              eager={index < EAGER}
              headingLevel={2}
            />
          </li>
        ))}
      </Grid>
      <LoadMore
        hasMore={spaces.hasNextPage}
        busy={spaces.isFetchingNextPage}
        error={spaces.isFetchNextPageError ? spaces.error : undefined}
        onMore={() => void spaces.fetchNextPage()}
      />
    </div>
  );
}
