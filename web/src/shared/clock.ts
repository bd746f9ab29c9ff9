/**
 * The platform's time. Holds end by it, and clocks of phones are wrong: the difference is learned from the Date header of
 * the responses, which has whole seconds.
 */
const NOTICEABLE_MILLIS = 2_000;

let ahead = 0;

/** Learns from a response how far the platform's clock is ahead of the device's. */
export function learnClock(dateHeader: string | null, now = Date.now()): void {
  const told = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  if (!Number.isNaN(told)) {
    const difference = told - now;
    ahead = Math.abs(difference) < NOTICEABLE_MILLIS ? 0 : difference;
  }
}

/** The platform's time as well as it is known, in milliseconds. */
export function platformNow(deviceNow = Date.now()): number {
  return deviceNow + ahead;
}
