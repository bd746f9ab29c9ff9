import type { UserView } from "../api/types";
import { markSession, mayHaveSession } from "./mark";

/**
 * The requests of a session, in cookie mode: the refresh token is an HttpOnly cookie that the browser sends to
 * `/v1/auth` only. The header is what a form of another site cannot send.
 */
const COOKIE_MODE = { "X-Session": "cookie" };

export type SessionTokens = { readonly accessToken: string; readonly user: UserView };

function isUser(value: unknown): value is UserView {
  return (
    typeof value === "object" && value !== null && "id" in value && "nickname" in value && "role" in value
  );
}

function isTokens(value: unknown): value is SessionTokens {
  return (
    typeof value === "object" &&
    value !== null &&
    "accessToken" in value &&
    typeof value.accessToken === "string" &&
    "user" in value &&
    isUser(value.user)
  );
}

async function tokensOf(response: Response): Promise<SessionTokens | undefined> {
  const value: unknown = await response.json();
  return isTokens(value) ? { accessToken: value.accessToken, user: value.user } : undefined;
}

/**
 * Tabs share the cookie, and a refresh token is good once: they ask one after the other where the browser has locks. The
 * same holds for whatever else replaces the cookie, or the answer to a renewal in one tab would undo the sign-in in another.
 */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  return "locks" in navigator ? navigator.locks.request("ourspace-refresh", work) : work();
}

async function refresh(): Promise<SessionTokens | "none" | "unreachable"> {
  try {
    const response = await fetch("/v1/auth/refresh", { method: "POST", headers: COOKIE_MODE });
    if (response.ok) {
      return (await tokensOf(response)) ?? "none";
    }
    if (response.status >= 500 || response.status === 429) {
      return "unreachable";
    }
    markSession(false);
    return "none";
  } catch {
    return "unreachable";
  }
}

/** Renews the session that the browser's cookie stands for. */
export async function restore(): Promise<SessionTokens | "none" | "unreachable"> {
  return mayHaveSession() ? alone(refresh) : "none";
}

export type SignInFailure = "refused" | "unreachable";

/** Exchanges the code that Kakao sent the browser back with. */
export function signInWithCode(
  code: string,
  redirectUri: string,
  codeVerifier: string,
): Promise<SessionTokens | SignInFailure> {
  return alone(() => exchange(code, redirectUri, codeVerifier));
}

async function exchange(
  code: string,
  redirectUri: string,
  codeVerifier: string,
): Promise<SessionTokens | SignInFailure> {
  try {
    const response = await fetch("/v1/auth/kakao", {
      method: "POST",
      headers: { ...COOKIE_MODE, "Content-Type": "application/json" },
      body: JSON.stringify({ code, redirectUri, codeVerifier }),
    });
    if (!response.ok) {
      return response.status >= 500 || response.status === 429 ? "unreachable" : "refused";
    }
    const tokens = await tokensOf(response);
    markSession(tokens !== undefined);
    return tokens ?? "refused";
  } catch {
    return "unreachable";
  }
}

/** Where Kakao's sign-in is, or undefined if this platform has none. */
export async function kakaoSettings(): Promise<{ authorizeUrl: string; clientId: string } | undefined> {
  const response = await fetch("/v1/auth/settings");
  if (!response.ok) {
    throw new Error("sign-in settings");
  }
  const value: unknown = await response.json();
  if (typeof value === "object" && value !== null && "kakao" in value) {
    const kakao = value.kakao;
    if (typeof kakao === "object" && kakao !== null && "authorizeUrl" in kakao && "clientId" in kakao) {
      const { authorizeUrl, clientId } = kakao;
      return typeof authorizeUrl === "string" && typeof clientId === "string"
        ? { authorizeUrl, clientId }
        : undefined;
    }
  }
  return undefined;
}

/** Ends the session at the API, too. The cookie ends with it, or with its thirty days if the API cannot be reached. */
export async function signOutRequest(): Promise<void> {
  markSession(false);
  try {
    await alone(() => fetch("/v1/auth/logout", { method: "POST", headers: COOKIE_MODE }));
  } catch {
    // The page forgets the session in any case.
  }
}
