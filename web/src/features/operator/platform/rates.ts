/** What the platform said at one moment: how many reservation events its log has ever taken. */
export interface Observation {
  readonly at: string;
  readonly decisions: number;
}

/** Two minutes of answers. */
const KEPT = 60;

/** The observations with one more; an answer that is no newer than the latest is none. */
export function observed(known: readonly Observation[], next: Observation): readonly Observation[] {
  const latest = known.at(-1);
  return latest !== undefined && latest.at >= next.at ? known : [...known, next].slice(-KEPT);
}

/** Decisions per second between each two observations. */
export function ratesOf(observations: readonly Observation[]): number[] {
  return observations.slice(1).map((observation, index) => {
    const before = observations[index] ?? observation;
    const seconds = (Date.parse(observation.at) - Date.parse(before.at)) / 1000;
    return seconds <= 0 ? 0 : Math.max(0, (observation.decisions - before.decisions) / seconds);
  });
}
