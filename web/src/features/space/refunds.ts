import type { RefundPolicy } from "@/shared/api/types";
import { addDays, daysBetween } from "@/shared/text/time";

/**
 * What is refunded if a guest cancels so many days before the stay, by policy. The API decides; the page of a space shows
 * the table before a quote can be asked for, and the page of a booking shows the API's own.
 */
const STEPS: Readonly<Record<RefundPolicy, readonly (readonly [daysLeft: number, percent: number])[]>> = {
  FLEXIBLE: [
    [7, 100],
    [1, 50],
    [0, 0],
  ],
  STANDARD: [
    [8, 100],
    [7, 90],
    [6, 80],
    [5, 70],
    [4, 60],
    [3, 50],
    [0, 0],
  ],
  STRICT: [
    [30, 100],
    [7, 50],
    [0, 0],
  ],
};

/** One row of the table: who cancels on these dates gets this back. */
export type RefundRow = {
  readonly from: string;
  readonly until: string;
  readonly percent: number;
  readonly amount: number;
};

/** The rows from today to the stay; dates are included. */
export function refundRows(policy: RefundPolicy, useDate: string, today: string, price: number): RefundRow[] {
  const rows: RefundRow[] = [];
  let from = today;
  for (const [daysLeft, percent] of STEPS[policy]) {
    const until = addDays(useDate, -daysLeft);
    if (daysBetween(from, until) >= 0) {
      rows.push({ from, until, percent, amount: Math.floor((price * percent) / 100) });
      from = addDays(until, 1);
    }
  }
  return rows;
}
