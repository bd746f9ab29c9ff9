import type { BookerDetails, FieldError } from "@/shared/api/types";
import { toE164 } from "./phone";

export type BookerField = "name" | "phone" | "email" | "purpose" | "request";
export type BookerDraft = Readonly<Record<BookerField, string>>;

const FIELDS: readonly BookerField[] = ["name", "phone", "email", "purpose", "request"];
const MAX: Readonly<Record<BookerField, number>> = {
  name: 45,
  phone: 40,
  email: 254,
  purpose: 200,
  request: 500,
};

function length(text: string): number {
  return [...text.trim()].length;
}

/** The fields that the API would refuse, in the order of the form. */
export function wrongFields(draft: BookerDraft): ReadonlySet<BookerField> {
  const wrong = new Set<BookerField>();
  for (const field of FIELDS) {
    const missing = length(draft[field]) === 0 && field !== "purpose" && field !== "request";
    const misformed =
      (field === "phone" && toE164(draft.phone) === undefined) ||
      (field === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim()));
    if (missing || misformed || length(draft[field]) > MAX[field]) {
      wrong.add(field);
    }
  }
  return wrong;
}

/** The body of a payment, or undefined if a field is wrong. */
export function bookerOf(draft: BookerDraft): BookerDetails | undefined {
  const phone = toE164(draft.phone);
  if (phone === undefined || wrongFields(draft).size > 0) {
    return undefined;
  }
  const purpose = draft.purpose.trim();
  const request = draft.request.trim();
  return {
    name: draft.name.trim(),
    phone,
    email: draft.email.trim(),
    ...(purpose === "" ? {} : { purpose }),
    ...(request === "" ? {} : { request }),
  };
}

/** The fields that the API has refused, by the pointers of its problem. */
export function refusedFields(errors: readonly FieldError[]): Set<BookerField> {
  return new Set(
    FIELDS.filter((field) => errors.some((error) => error.pointer.endsWith(`/booker/${field}`))),
  );
}
