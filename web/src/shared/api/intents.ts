/**
 * An intent is one thing that a person wants once: to request this slot, to pay this order. It has one Idempotency-Key
 * from the first try until it is decided, also over reloads, so that no retry has a second effect. The key belongs to the
 * body, too: another body is another intent.
 */
export type Intent = { readonly key: string; readonly body: string };

const PREFIX = "ourspace.intent.";

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

function parse(text: string | null): Intent | undefined {
  if (text === null) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && "key" in value && "body" in value) {
      const { key, body } = value;
      return typeof key === "string" && typeof body === "string" ? { key, body } : undefined;
    }
  } catch {
    // What cannot be read was not written by this version of the page.
  }
  return undefined;
}

/** Keeps the intents of one browser tab. */
export class Intents {
  readonly #openStore: () => Store;
  readonly #newKey: () => string;
  #opened: Store | undefined;

  /** The store is opened by its first use: the browser fetches it from another process, for which no page should wait. */
  constructor(openStore: () => Store, newKey: () => string) {
    this.#openStore = openStore;
    this.#newKey = newKey;
  }

  get #store(): Store {
    this.#opened ??= this.#openStore();
    return this.#opened;
  }

  /** The key of the named intent with this body; a new one unless the same is still undecided. */
  keyOf(name: string, body: unknown): string {
    const text = JSON.stringify(body) ?? "";
    const known = this.undecided(name);
    if (known !== undefined && known.body === text) {
      return known.key;
    }
    const intent: Intent = { key: this.#newKey(), body: text };
    this.#store.setItem(PREFIX + name, JSON.stringify(intent));
    return intent.key;
  }

  /** The intent that was begun and not decided, for a page that was reloaded meanwhile. */
  undecided(name: string): Intent | undefined {
    return parse(this.#store.getItem(PREFIX + name));
  }

  /** Ends the intent: the next one of that name is another. */
  decided(name: string): void {
    this.#store.removeItem(PREFIX + name);
  }
}

/** A version 4 UUID. `crypto.randomUUID` exists in secure contexts only, and the demo is also opened over plain HTTP. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function memory(): Store {
  const values = new Map<string, string>();
  return {
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
    removeItem: (name) => void values.delete(name),
  };
}

function tabStore(): Store {
  try {
    sessionStorage.getItem(PREFIX);
    return sessionStorage;
  } catch {
    // Storage is switched off: keys live as long as the page.
    return memory();
  }
}

export const intents = new Intents(tabStore, randomKey);
