import { useEffect, useState } from "react";
import { EMPTY_DRAFT, type SpaceDraft } from "../space/draft";

const STORED = "ourspace.host.draft";

function stored(): SpaceDraft | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? "null");
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the value has the form of a draft, as this version of the page writes it. */
function isDraft(value: unknown): value is SpaceDraft {
  if (typeof value !== "object" || value === null || !("offers" in value)) {
    return false;
  }
  const entries = new Map<string, unknown>(Object.entries(value));
  return Object.entries(EMPTY_DRAFT).every(([name, empty]) => {
    const found = entries.get(name);
    return typeof found === typeof empty && Array.isArray(found) === Array.isArray(empty);
  });
}

function keep(draft: SpaceDraft | undefined): void {
  try {
    if (draft === undefined) {
      sessionStorage.removeItem(STORED);
    } else {
      sessionStorage.setItem(STORED, JSON.stringify(draft));
    }
  } catch {
    // Without storage a draft lives as long as the page.
  }
}

/** A new space as it is typed, kept in this tab over reloads and a new sign-in until it is registered. */
export function useDraft() {
  const [first] = useState(stored);
  const [draft, setDraft] = useState<SpaceDraft>(first ?? EMPTY_DRAFT);
  useEffect(() => keep(draft === EMPTY_DRAFT ? undefined : draft), [draft]);
  return {
    draft,
    wasKept: first !== undefined,
    change: (part: Partial<SpaceDraft>) => setDraft((before) => ({ ...before, ...part })),
    discard: () => setDraft(EMPTY_DRAFT),
    forget: () => keep(undefined),
  };
}
