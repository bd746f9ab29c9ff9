import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { restore, signInWithCode, signOutRequest } from "./sessionApi";

/** The requests that were sent, each answered by the test. */
let sent: { path: string; answer: (response: Response) => void }[] = [];

/** One after the other, as the browser's locks of one name, which all tabs share. */
function oneLock() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_name: string, work: () => Promise<unknown>) => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}

function refused(): Response {
  return new Response("{}", { status: 401 });
}

async function requests(count: number) {
  await vi.waitFor(() => expect(sent).toHaveLength(count));
}

/** Whatever was ready to run has run. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

beforeEach(() => {
  sent = [];
  vi.stubGlobal("navigator", { locks: oneLock() });
  vi.stubGlobal("fetch", (path: string) => new Promise((answer) => sent.push({ path, answer })));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a renewal that is under way", () => {
  it.each([
    ["a sign-in", () => signInWithCode("code", "http://localhost/", "verifier"), "/v1/auth/kakao"],
    ["a sign-out", signOutRequest, "/v1/auth/logout"],
  ] as const)("is answered before %s replaces the cookie", async (_what, replace, path) => {
    const renewal = restore();
    await requests(1);
    const replaced = replace();
    await settled();
    expect(sent.map((request) => request.path)).toEqual(["/v1/auth/refresh"]);

    sent[0]?.answer(refused());
    await renewal;
    await requests(2);
    expect(sent[1]?.path).toBe(path);
    sent[1]?.answer(refused());
    await replaced;
  });
});
