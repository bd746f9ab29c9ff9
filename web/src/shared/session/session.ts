import { Unreachable } from "../api/problem";
import type { UserView } from "../api/types";
import { restore, type SessionTokens, signOutRequest } from "./sessionApi";

/**
 * Who uses the page. The access token is in memory only; what renews it is a cookie that no script can read.
 *
 * - `unknown`: the page has just been opened, and asks whether there is a session
 * - `anonymous`: nobody is signed in
 * - `signedIn`: with the user
 * - `over`: somebody was signed in, and the session has ended on its own
 */
export type Session =
  | { readonly status: "unknown" | "anonymous" }
  | { readonly status: "over" }
  | { readonly status: "signedIn"; readonly user: UserView };

let session: Session = { status: "unknown" };
let token: string | undefined;
let renewal: Promise<string | undefined> | undefined;
const listeners = new Set<() => void>();

function publish(next: Session, nextToken?: string): void {
  session = next;
  token = nextToken;
  for (const listener of listeners) {
    listener();
  }
}

export function currentSession(): Session {
  return session;
}

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function accessToken(): string | undefined {
  return token;
}

/** Begins a session with what a sign-in or a renewal answered. */
export function openSession(tokens: SessionTokens): void {
  publish({ status: "signedIn", user: tokens.user }, tokens.accessToken);
}

const RESTORE_PAUSES_MILLIS = [500, 1_000, 2_000, 4_000, 8_000] as const;

/** Asks when the page is opened whether the browser has a session, a few times if the platform is away. */
export async function restoreSession(): Promise<void> {
  for (const pause of [...RESTORE_PAUSES_MILLIS, undefined]) {
    const answer = await restore();
    if (answer === "none") {
      publish({ status: "anonymous" });
      return;
    }
    if (answer !== "unreachable") {
      openSession(answer);
      return;
    }
    if (pause !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  publish({ status: "anonymous" });
}

/**
 * A newer token than the stale one, or undefined if the session is over; throws if the platform cannot be asked. Requests that fail together share one renewal,
 * because a refresh token is good once.
 */
export function refreshSession(stale: string): Promise<string | undefined> {
  if (token !== undefined && token !== stale) {
    return Promise.resolve(token);
  }
  renewal ??= renew().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

async function renew(): Promise<string | undefined> {
  const answer = await restore();
  if (answer === "unreachable") {
    throw new Unreachable();
  }
  if (answer === "none") {
    publish({ status: "over" });
    return undefined;
  }
  openSession(answer);
  return answer.accessToken;
}

export async function signOut(): Promise<void> {
  await signOutRequest();
  publish({ status: "anonymous" });
}

/** Forgets the session after the account was erased, or when a person goes on without one. */
export function dropSession(): void {
  publish({ status: "anonymous" });
}
