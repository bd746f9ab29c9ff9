import { kakaoSettings, type SessionTokens, type SignInFailure, signInWithCode } from "./sessionApi";

/**
 * Sign-in by Kakao's authorization-code redirect with a state and PKCE. Both secrets stay in this tab, so that an answer
 * that another page asked for is refused.
 */
const STORED = "ourspace.sign-in";
export const CALLBACK = "/sign-in/kakao";

type Attempt = { readonly state: string; readonly verifier: string; readonly returnTo: string };

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

function random(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function readAttempt(): Attempt | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? "null");
    if (
      typeof value === "object" &&
      value !== null &&
      "state" in value &&
      "verifier" in value &&
      "returnTo" in value
    ) {
      const { state, verifier, returnTo } = value;
      if (typeof state === "string" && typeof verifier === "string" && typeof returnTo === "string") {
        return { state, verifier, returnTo };
      }
    }
  } catch {
    // An attempt that cannot be read is none.
  }
  return undefined;
}

/** Only pages of this origin are returned to. */
export function safeReturn(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) && !path.startsWith("/sign-in") ? path : "/";
}

/** The address of Kakao's page; undefined if this platform has no sign-in. */
export async function beginSignIn(returnTo: string): Promise<string | undefined> {
  const settings = await kakaoSettings();
  if (settings === undefined) {
    return undefined;
  }
  const attempt: Attempt = { state: random(), verifier: random(), returnTo: safeReturn(returnTo) };
  sessionStorage.setItem(STORED, JSON.stringify(attempt));
  const address = new URL(settings.authorizeUrl);
  address.searchParams.set("response_type", "code");
  address.searchParams.set("client_id", settings.clientId);
  address.searchParams.set("redirect_uri", location.origin + CALLBACK);
  address.searchParams.set("state", attempt.state);
  // Hashing needs a secure context; over plain HTTP to another host the flow goes on without PKCE.
  if ("subtle" in crypto) {
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(attempt.verifier));
    address.searchParams.set("code_challenge", base64url(new Uint8Array(hash)));
    address.searchParams.set("code_challenge_method", "S256");
  }
  return address.href;
}

export type SignInResult =
  | { readonly tokens: SessionTokens; readonly returnTo: string }
  | SignInFailure
  | "cancelled"
  | "stale";

/** Finishes the attempt with what Kakao sent the browser back with. */
export async function finishSignIn(answer: URLSearchParams): Promise<SignInResult> {
  const attempt = readAttempt();
  if (attempt === undefined || answer.get("state") !== attempt.state) {
    return "stale";
  }
  sessionStorage.removeItem(STORED);
  const code = answer.get("code");
  if (code === null) {
    return answer.get("error") === "access_denied" ? "cancelled" : "refused";
  }
  const tokens = await signInWithCode(code, location.origin + CALLBACK, attempt.verifier);
  return typeof tokens === "string" ? tokens : { tokens, returnTo: attempt.returnTo };
}
