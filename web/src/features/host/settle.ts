/** How often an accepted command is looked at, and how many times, until it is decided. */
const PAUSE_MILLIS = 250;
const TRIES = 80;

/**
 * Looks at an accepted command until it is decided. The log decides within milliseconds; if it does not for twenty
 * seconds, the undecided state is returned, and the command goes on without the page.
 */
export async function settle<T>(
  first: T,
  isPending: (state: T) => boolean,
  ask: () => Promise<T>,
): Promise<T> {
  let state = first;
  for (let tries = 0; isPending(state) && tries < TRIES; tries++) {
    await new Promise((resolve) => window.setTimeout(resolve, PAUSE_MILLIS));
    state = await ask();
  }
  return state;
}
