import { intents } from "./intents";
import { ApiProblem, isUndecided } from "./problem";

/**
 * Sends a command under the key of its intent. The key is given up when the API has decided (a success that `isDecided`
 * recognises, or a refusal), and kept when nobody knows whether the command arrived, so that the next try is the same one.
 */
export async function sendOnce<T>(
  name: string,
  body: unknown,
  send: (key: string) => Promise<T>,
  isDecided: (result: T) => boolean = () => true,
): Promise<T> {
  const key = intents.keyOf(name, body);
  try {
    const result = await send(key);
    if (isDecided(result)) {
      intents.decided(name);
    }
    return result;
  } catch (error) {
    if (error instanceof ApiProblem && !isUndecided(error) && error.problem.status !== 401) {
      intents.decided(name);
    }
    throw error;
  }
}
