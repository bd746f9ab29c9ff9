/** How a decision about an order ended, as its outcome in the log is named; anything else is told by its name. */
export const OUTCOMES = [
  "reservation-held",
  "reservation-rejected",
  "reservation-completed",
  "payment-refused",
  "cancellation-refused",
  "reservation-cancelled",
  "hold-expired",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The outcome without the version that a message of the log has. */
export function outcomeOf(name: string): Outcome | undefined {
  const bare = name.replace(/\.v\d+$/, "");
  return OUTCOMES.find((outcome) => outcome === bare);
}
