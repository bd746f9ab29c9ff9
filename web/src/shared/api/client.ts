import createClient from "openapi-fetch";
import { learnClock } from "../clock";
import { currentLanguage } from "../i18n/language";
import { accessToken, refreshSession } from "../session/session";
import { ApiProblem, Unreachable } from "./problem";
import type { paths } from "./schema";
import type { Problem } from "./types";

/** Sends a request with the session's token, once more if the token turns out to be too old. */
async function authorizedFetch(request: Request): Promise<Response> {
  request.headers.set("Accept-Language", currentLanguage());
  const token = accessToken();
  if (token === undefined) {
    return send(request);
  }
  const again = request.clone();
  request.headers.set("Authorization", `Bearer ${token}`);
  const response = await send(request);
  if (response.status !== 401) {
    return response;
  }
  const renewed = await refreshSession(token);
  if (renewed === undefined) {
    return response;
  }
  again.headers.set("Authorization", `Bearer ${renewed}`);
  return send(again);
}

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    learnClock(response.headers.get("Date"));
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") {
      throw error;
    }
    throw new Unreachable();
  }
}

/** The API, typed by its document. */
export const api = createClient<paths>({
  baseUrl: "",
  fetch: authorizedFetch,
  querySerializer: { array: { style: "form", explode: true } },
});

type Answer<T> = { data?: T; error?: unknown; response: Response };

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === "object" &&
    body !== null &&
    "code" in body &&
    "status" in body &&
    typeof body.code === "string"
  );
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

function refusal(answer: { error?: unknown; response: Response }): Error {
  // A proxy in front of the platform answers without a problem when the platform is away.
  return isProblem(answer.error)
    ? new ApiProblem(answer.error, retryAfter(answer.response))
    : new Unreachable();
}

/** The body of a successful response; a refusal is thrown as {@link ApiProblem}. */
export async function body<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await answer(call)).data;
}

/** The body and the response, for callers that read headers. */
export async function answer<T>(call: Promise<Answer<T>>): Promise<{ data: T; response: Response }> {
  const result = await call;
  if (!result.response.ok || result.data === undefined) {
    throw refusal(result);
  }
  return { data: result.data, response: result.response };
}

/** A response without a body, such as 204. */
export async function done(call: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const result = await call;
  if (!result.response.ok) {
    throw refusal(result);
  }
}
