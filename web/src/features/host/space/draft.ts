import type { components } from "@/shared/api/schema";
import type { RefundPolicy, Slot, SpaceDetail } from "@/shared/api/types";

export type SpaceForm = components["schemas"]["SpaceForm"];
export type SpacePatch = components["schemas"]["SpacePatch"];

export const SLOTS = ["DAY", "NIGHT", "ALL"] as const satisfies readonly Slot[];
export const REFUND_POLICIES = ["FLEXIBLE", "STANDARD", "STRICT"] as const satisfies readonly RefundPolicy[];

export interface OfferDraft {
  enabled: boolean;
  price: string;
}

/** A space as it is typed: numbers stay text until they are sent, so that nothing that was typed is lost. */
export interface SpaceDraft {
  category: string;
  district: string;
  title: string;
  subTitle: string;
  description: string;
  address: string;
  minCount: string;
  maxCount: string;
  facilities: string[];
  refundPolicy: RefundPolicy;
  minNoticeMinutes: string;
  maxAdvanceDays: string;
  offers: Record<Slot, OfferDraft>;
}

export const EMPTY_DRAFT: SpaceDraft = {
  category: "",
  district: "",
  title: "",
  subTitle: "",
  description: "",
  address: "",
  minCount: "1",
  maxCount: "",
  facilities: [],
  refundPolicy: "STANDARD",
  minNoticeMinutes: "0",
  maxAdvanceDays: "180",
  offers: {
    DAY: { enabled: true, price: "" },
    NIGHT: { enabled: true, price: "" },
    ALL: { enabled: true, price: "" },
  },
};

/** A field that can be wrong; a price is named by its slot. */
export type FieldName = Exclude<keyof SpaceDraft, "offers"> | "offers" | `price.${Slot}`;
/** What is wrong with a field: the key of a text. */
export type FieldFault =
  | "required"
  | "titleLength"
  | "subTitleLength"
  | "descriptionLength"
  | "addressLength"
  | "count"
  | "countOrder"
  | "price"
  | "noOffer"
  | "notice"
  | "advance";
export type Faults = Partial<Record<FieldName, FieldFault>>;

const MAX_COUNT = 500;
const MAX_PRICE = 10_000_000;
const MAX_NOTICE_MINUTES = 7 * 24 * 60;
const MAX_ADVANCE_DAYS = 365;

/** Characters as people see them: an emoji of several code points counts once. */
function length(text: string): number {
  return [...new Intl.Segmenter().segment(text.trim())].length;
}

/** The whole number that was typed, or undefined; thousands may be separated. */
export function wholeNumber(text: string): number | undefined {
  const plain = text.replaceAll(",", "").trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

function isWithin(text: string, min: number, max: number): boolean {
  const value = wholeNumber(text);
  return value !== undefined && value >= min && value <= max;
}

/** Everything that the API would refuse, at once. */
export function faultsOf(draft: SpaceDraft): Faults {
  const faults: Faults = {};
  if (draft.category === "") faults.category = "required";
  if (draft.district === "") faults.district = "required";
  const title = length(draft.title);
  if (title < 2 || title > 60) faults.title = "titleLength";
  if (length(draft.subTitle) > 100) faults.subTitle = "subTitleLength";
  if (length(draft.description) > 3000) faults.description = "descriptionLength";
  const address = length(draft.address);
  if (address < 5 || address > 200) faults.address = "addressLength";
  if (!isWithin(draft.minCount, 1, MAX_COUNT)) faults.minCount = "count";
  if (!isWithin(draft.maxCount, 1, MAX_COUNT)) faults.maxCount = "count";
  else if (Number(wholeNumber(draft.maxCount)) < Number(wholeNumber(draft.minCount)))
    faults.maxCount = "countOrder";
  for (const slot of SLOTS) {
    const offer = draft.offers[slot];
    const isUntouched = !offer.enabled && offer.price.trim() === "";
    if (!isUntouched && !isWithin(offer.price, 0, MAX_PRICE)) faults[`price.${slot}`] = "price";
  }
  if (SLOTS.every((slot) => !draft.offers[slot].enabled)) faults.offers = "noOffer";
  if (!isWithin(draft.minNoticeMinutes, 0, MAX_NOTICE_MINUTES)) faults.minNoticeMinutes = "notice";
  if (!isWithin(draft.maxAdvanceDays, 1, MAX_ADVANCE_DAYS)) faults.maxAdvanceDays = "advance";
  return faults;
}

/** The request of a draft without faults. A slot that was never priced is not sent. */
export function toForm(draft: SpaceDraft): SpaceForm {
  return {
    category: draft.category,
    district: draft.district,
    title: draft.title.trim(),
    subTitle: draft.subTitle.trim(),
    description: draft.description.trim(),
    address: draft.address.trim(),
    minCount: wholeNumber(draft.minCount) ?? 1,
    maxCount: wholeNumber(draft.maxCount) ?? 1,
    facilities: [...draft.facilities].sort(),
    refundPolicy: draft.refundPolicy,
    minNoticeMinutes: wholeNumber(draft.minNoticeMinutes) ?? 0,
    maxAdvanceDays: wholeNumber(draft.maxAdvanceDays) ?? MAX_ADVANCE_DAYS,
    offers: SLOTS.flatMap((slot) => {
      const { enabled, price } = draft.offers[slot];
      const amount = wholeNumber(price);
      return amount === undefined ? [] : [{ slot, price: amount, enabled }];
    }),
  };
}

export function fromDetail(space: SpaceDetail): SpaceDraft {
  const offer = (slot: Slot): OfferDraft => {
    const known = space.offers.find((one) => one.slot === slot);
    return known === undefined
      ? { enabled: false, price: "" }
      : { enabled: known.enabled, price: String(known.price) };
  };
  return {
    category: space.category,
    district: space.district,
    title: space.title,
    subTitle: space.subTitle,
    description: space.description,
    address: space.address,
    minCount: String(space.minCount),
    maxCount: String(space.maxCount),
    facilities: space.facilities,
    refundPolicy: space.refundPolicy,
    minNoticeMinutes: String(space.minNoticeMinutes),
    maxAdvanceDays: String(space.maxAdvanceDays),
    offers: { DAY: offer("DAY"), NIGHT: offer("NIGHT"), ALL: offer("ALL") },
  };
}

/** What differs between two forms, as a merge patch; undefined if nothing does. */
export function changesBetween(before: SpaceForm, after: SpaceForm): SpacePatch | undefined {
  const entries = Object.entries(after).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(Object.entries(before).find(([key]) => key === name)?.[1]),
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The field that a JSON pointer of the API's refusal means; undefined if the page has none for it. */
export function fieldAt(pointer: string, form: SpaceForm): FieldName | undefined {
  const path = pointer.split("/").filter((part) => part !== "" && part !== "space");
  const [name, index, member] = path;
  if (name === "offers") {
    const slot = index === undefined || member === undefined ? undefined : form.offers[Number(index)]?.slot;
    return slot === undefined ? "offers" : `price.${slot}`;
  }
  return FIELDS.find((field) => field === name);
}

const FIELDS = [
  "category",
  "district",
  "title",
  "subTitle",
  "description",
  "address",
  "minCount",
  "maxCount",
  "facilities",
  "refundPolicy",
  "minNoticeMinutes",
  "maxAdvanceDays",
] as const satisfies readonly FieldName[];

const ALL_FIELDS: readonly FieldName[] = [...FIELDS, "offers", "price.DAY", "price.NIGHT", "price.ALL"];

/** The fields that a record of faults or refusals names, in the order of the form. */
export function fieldNames(record: Partial<Record<FieldName, string>>): FieldName[] {
  return ALL_FIELDS.filter((field) => record[field] !== undefined);
}
