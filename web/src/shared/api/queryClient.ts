import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./problem";

const MAX_RETRIES = 3;

/** Retries what may succeed later, with growing pauses; a refusal stays one. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) =>
          !(error instanceof ApiProblem && error.problem.status < 500) && failures < MAX_RETRIES,
        retryDelay: (attempt, error) =>
          error instanceof ApiProblem && error.retryAfterSeconds !== undefined
            ? error.retryAfterSeconds * 1000
            : Math.min(500 * 2 ** attempt, 8_000),
      },
      mutations: { retry: false },
    },
  });
}
