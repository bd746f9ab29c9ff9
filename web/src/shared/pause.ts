/** Ends the task, so that the browser can react and paint before the next one: a slow phone needs pauses. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
