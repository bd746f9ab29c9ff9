import type { Slot } from "@/shared/api/types";
import { isDate } from "@/shared/text/time";

/** What a guest looks for. It lives in the address of the page, so that it can be shared, reloaded and gone back to. */
export type Filters = {
  readonly q: string;
  readonly district: readonly string[];
  readonly category: readonly string[];
  readonly facility: readonly string[];
  readonly count: number | undefined;
  readonly date: string | undefined;
  readonly slot: Slot | undefined;
  readonly priceMin: number | undefined;
  readonly priceMax: number | undefined;
  readonly sort: Sort | undefined;
};

export const SORTS = ["relevance", "likes", "price_asc", "price_desc", "rating", "newest"] as const;
export type Sort = (typeof SORTS)[number];

export const NO_FILTERS: Filters = {
  q: "",
  district: [],
  category: [],
  facility: [],
  count: undefined,
  date: undefined,
  slot: undefined,
  priceMin: undefined,
  priceMax: undefined,
  sort: undefined,
};

const MAX_QUERY = 50;
const MAX_COUNT = 500;
const MAX_PRICE = 10_000_000;

export function isSlot(value: unknown): value is Slot {
  return value === "DAY" || value === "NIGHT" || value === "ALL";
}

function isSort(value: string | null): value is Sort {
  return SORTS.some((sort) => sort === value);
}

function whole(text: string | null, min: number, max: number): number | undefined {
  if (text === null || !/^\d{1,8}$/.test(text)) {
    return undefined;
  }
  const number = Number(text);
  return number >= min && number <= max ? number : undefined;
}

function codes(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => /^[a-z0-9-]{1,40}$/.test(value)))];
}

/** Reads an address; what it does not know it leaves out, so that an old link still finds something. */
export function readFilters(address: URLSearchParams): Filters {
  const date = address.get("date");
  const slot = address.get("slot");
  const sort = address.get("sort");
  const priceMin = whole(address.get("priceMin"), 0, MAX_PRICE);
  const priceMax = whole(address.get("priceMax"), 0, MAX_PRICE);
  return {
    q: [...(address.get("q") ?? "").trim()].slice(0, MAX_QUERY).join(""),
    district: codes(address.getAll("district")),
    category: codes(address.getAll("category")),
    facility: codes(address.getAll("facility")),
    count: whole(address.get("count"), 1, MAX_COUNT),
    date: date !== null && isDate(date) ? date : undefined,
    slot: isSlot(slot) ? slot : undefined,
    priceMin,
    priceMax: priceMax !== undefined && priceMin !== undefined && priceMax < priceMin ? undefined : priceMax,
    sort: isSort(sort) ? sort : undefined,
  };
}

/** Writes filters into an address, in a fixed order, and leaves out what is not set. */
export function writeFilters(filters: Filters): URLSearchParams {
  const address = new URLSearchParams();
  if (filters.q !== "") {
    address.set("q", filters.q);
  }
  for (const [name, values] of [
    ["district", filters.district],
    ["category", filters.category],
    ["facility", filters.facility],
  ] as const) {
    for (const value of [...values].sort()) {
      address.append(name, value);
    }
  }
  for (const [name, value] of [
    ["count", filters.count],
    ["date", filters.date],
    ["slot", filters.slot],
    ["priceMin", filters.priceMin],
    ["priceMax", filters.priceMax],
    ["sort", filters.sort],
  ] as const) {
    if (value !== undefined) {
      address.set(name, String(value));
    }
  }
  return address;
}

/** The orders that these filters can be sorted by: the best match first only if there are words to match. */
export function sortsOf(filters: Filters): readonly Sort[] {
  return filters.q === "" ? SORTS.filter((sort) => sort !== "relevance") : SORTS;
}

/** The order that the list has, chosen or not. */
export function sortOf(filters: Filters): Sort {
  const chosen = filters.sort;
  return chosen !== undefined && sortsOf(filters).includes(chosen)
    ? chosen
    : filters.q === ""
      ? "likes"
      : "relevance";
}

/** The query of the API: only what is set. */
export function queryOf(filters: Filters) {
  return {
    ...(filters.q === "" ? {} : { q: filters.q }),
    ...(filters.district.length === 0 ? {} : { district: [...filters.district] }),
    ...(filters.category.length === 0 ? {} : { category: [...filters.category] }),
    ...(filters.facility.length === 0 ? {} : { facility: [...filters.facility] }),
    ...(filters.count === undefined ? {} : { count: filters.count }),
    ...(filters.date === undefined ? {} : { date: filters.date }),
    ...(filters.slot === undefined ? {} : { slot: filters.slot }),
    ...(filters.priceMin === undefined ? {} : { priceMin: filters.priceMin }),
    ...(filters.priceMax === undefined ? {} : { priceMax: filters.priceMax }),
    ...(filters.sort === undefined ? {} : { sort: sortOf(filters) }),
  };
}

/** How many filters are set, without the words and the order. */
export function countFilters(filters: Filters): number {
  return (
    filters.district.length +
    filters.category.length +
    filters.facility.length +
    [filters.count, filters.date, filters.slot, filters.priceMin, filters.priceMax].filter(
      (value) => value !== undefined,
    ).length
  );
}

/** Adds a value to a list, or takes it off. */
export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}
