import { useEffect, useRef } from "react";
import { useOnline } from "../useOnline";
import { ApiProblem, isUndecided } from "./problem";

const PAUSE_MILLIS = 2_000;

/**
 * Sends a command again by itself while nobody knows whether it arrived: after a pause, and not without a network. The
 * intent keeps its Idempotency-Key, so that the repetition has no second effect.
 */
export function useRetryUndecided(error: unknown, retry: () => void): void {
  const online = useOnline();
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!online || !isUndecided(error)) {
      return;
    }
    const asked = error instanceof ApiProblem ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    const timer = window.setTimeout(() => latest.current(), Math.max(PAUSE_MILLIS, asked));
    return () => window.clearTimeout(timer);
  }, [error, online]);
}
