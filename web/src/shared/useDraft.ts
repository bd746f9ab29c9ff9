import { useCallback, useState } from "react";

const PREFIX = "ourspace.draft.";

/** What was kept, member by member, so that a draft of an older page cannot bring a member that is none. */
function read<T extends Readonly<Record<string, string>>>(name: string, initial: T): T {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? "null");
    if (typeof kept === "object" && kept !== null) {
      const members = new Map(Object.entries(kept));
      const filled = Object.entries(initial).map(([key, value]) => {
        const member: unknown = members.get(key);
        return [key, typeof member === "string" ? member : value] as const;
      });
      return { ...initial, ...Object.fromEntries(filled) };
    }
  } catch {
    // A draft that cannot be read is none.
  }
  return initial;
}

/** What is typed into a form, kept in the tab over reloads and sign-ins until it was sent. */
export function useDraft<T extends Readonly<Record<string, string>>>(name: string, initial: T) {
  const [draft, setDraft] = useState<T>(() => read(name, initial));
  const set = useCallback(
    (next: T) => {
      setDraft(next);
      try {
        sessionStorage.setItem(PREFIX + name, JSON.stringify(next));
      } catch {
        // Without storage the draft lives as long as the page.
      }
    },
    [name],
  );
  const forget = useCallback(() => {
    try {
      sessionStorage.removeItem(PREFIX + name);
    } catch {
      // There is nothing to forget.
    }
  }, [name]);
  return [draft, set, forget] as const;
}
