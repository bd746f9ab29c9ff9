/** A visitor who never signed in has no cookie; this mark saves such visitors a request that is refused. */
const SIGNED_IN = "ourspace.signedIn";

/** Whether there may be a session: somebody has signed in, or the browser does not tell. */
export function mayHaveSession(): boolean {
  try {
    return localStorage.getItem(SIGNED_IN) !== null;
  } catch {
    return true;
  }
}

export function markSession(signedIn: boolean): void {
  try {
    if (signedIn) {
      localStorage.setItem(SIGNED_IN, "yes");
    } else {
      localStorage.removeItem(SIGNED_IN);
    }
  } catch {
    // Without storage the page asks at every start.
  }
}
