/** The outcomes that have words of their own; the wire names of the reservation events. */
export const OUTCOMES = [
  "reservation-held",
  "reservation-rejected",
  "reservation-completed",
  "payment-refused",
  "hold-expired",
  "reservation-cancelled",
  "cancellation-refused",
  "slot-blocked",
  "slot-unblocked",
  "block-refused",
  "waitlist-joined",
  "waitlist-refused",
  "waitlist-offered",
  "waitlist-left",
  "waitlist-ended",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes that say no. */
export const REFUSALS: ReadonlySet<string> = new Set<Outcome>([
  "reservation-rejected",
  "payment-refused",
  "cancellation-refused",
  "block-refused",
  "waitlist-refused",
]);

/** A newer API may tell of outcomes that this page has no words for: they are shown as they are. */
export function knownOutcome(outcome: string): Outcome | undefined {
  return OUTCOMES.find((known) => known === outcome);
}
