import type { Half, Slot, SlotOffer, SpaceDetail } from "@/shared/api/types";
import type { LiveDate } from "@/shared/live/calendar";
import { addDays, slotStart } from "@/shared/text/time";

/**
 * How a slot of a date looks to a guest: the state that the API tells, or why it cannot be booked although nobody has it.
 * `closed` means that the host wants more notice, `later` that the date is not open yet.
 */
export type SlotLook =
  | { readonly kind: "free"; readonly price: number }
  | { readonly kind: "held"; readonly until: string | undefined }
  | { readonly kind: "booked" | "blocked" | "past" | "closed" | "later" | "off" };

export const HALVES: readonly Half[] = ["DAY", "NIGHT"];
export const SLOTS: readonly Slot[] = ["DAY", "NIGHT", "ALL"];

export function offerOf(space: Pick<SpaceDetail, "offers">, slot: Slot): SlotOffer | undefined {
  return space.offers.find((offer) => offer.slot === slot && offer.enabled);
}

/** The last date that can be booked. */
export function lastDate(space: Pick<SpaceDetail, "maxAdvanceDays">, today: string): string {
  return addDays(today, space.maxAdvanceDays);
}

export function slotLook(
  space: Pick<SpaceDetail, "offers" | "maxAdvanceDays" | "minNoticeMinutes">,
  date: LiveDate | undefined,
  slot: Slot,
  today: string,
  now: number,
): SlotLook {
  const told = date?.slots[slot];
  if (date === undefined || told === undefined || date.date < today) {
    return { kind: "past" };
  }
  switch (told.state) {
    case "PAST":
      return { kind: "past" };
    case "NOT_OFFERED":
      return { kind: "off" };
    case "BOOKED":
      return { kind: "booked" };
    case "BLOCKED":
      return { kind: "blocked" };
    case "HELD":
      return { kind: "held", until: told.heldUntil };
    case "AVAILABLE":
      break;
  }
  const offer = offerOf(space, slot);
  if (offer === undefined) {
    return { kind: "off" };
  }
  if (date.date > lastDate(space, today)) {
    return { kind: "later" };
  }
  return slotStart(date.date, slot) - now < space.minNoticeMinutes * 60_000
    ? { kind: "closed" }
    : { kind: "free", price: offer.price };
}

/** Whether somebody has the slot who may let go of it, so that waiting for it makes sense. */
export function canWait(look: SlotLook): boolean {
  return look.kind === "held" || look.kind === "booked";
}
