import type { Problem, ProblemCode } from "./types";

/** The API refused a request, and says why in the shape of RFC 9457. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  /** Seconds after which the request may be sent again, if the API says so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(problem.code);
    this.name = "ApiProblem";
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get code(): ProblemCode {
    return this.problem.code;
  }
}

/** No response arrived: the device is offline, or the platform is. Whether the request arrived is not known. */
export class Unreachable extends Error {
  constructor() {
    super("unreachable");
    this.name = "Unreachable";
  }
}

/** Whether the request may have had its effect although this error came back, so that it keeps its Idempotency-Key. */
export function isUndecided(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof ApiProblem && isTemporary(error));
}

/** Whether the same request may succeed later. */
export function isTemporary(error: unknown): boolean {
  return (
    error instanceof Unreachable ||
    (error instanceof ApiProblem && [429, 500, 503].includes(error.problem.status))
  );
}

export function hasCode(error: unknown, ...codes: ProblemCode[]): error is ApiProblem {
  return error instanceof ApiProblem && codes.includes(error.code);
}
