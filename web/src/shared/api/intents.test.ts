import { beforeEach, describe, expect, it } from "vitest";
import { Intents, randomKey } from "./intents";

describe("intents", () => {
  let values: Map<string, string>;
  let next: number;
  const store = {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
  };
  const intents = () =>
    new Intents(
      () => store,
      () => `key-${next++}`,
    );

  beforeEach(() => {
    values = new Map();
    next = 1;
  });

  it("keep their key until they are decided, also over a reload", () => {
    expect(intents().keyOf("order.1", { slot: "DAY" })).toBe("key-1");
    expect(intents().keyOf("order.1", { slot: "DAY" })).toBe("key-1");
    intents().decided("order.1");
    expect(intents().keyOf("order.1", { slot: "DAY" })).toBe("key-2");
  });

  it("have another key for another body and another name", () => {
    expect(intents().keyOf("order.1", { slot: "DAY" })).toBe("key-1");
    expect(intents().keyOf("order.1", { slot: "NIGHT" })).toBe("key-2");
    expect(intents().keyOf("order.2", { slot: "NIGHT" })).toBe("key-3");
  });

  it("tell what is undecided, and survive what they cannot read", () => {
    expect(intents().undecided("order.1")).toBeUndefined();
    intents().keyOf("order.1", { slot: "DAY" });
    expect(intents().undecided("order.1")).toEqual({ key: "key-1", body: '{"slot":"DAY"}' });
    values.set("ourspace.intent.order.1", "{broken");
    expect(intents().undecided("order.1")).toBeUndefined();
    expect(intents().keyOf("order.1", { slot: "DAY" })).toBe("key-2");
  });

  it("are named by UUIDs of version 4", () => {
    const keys = new Set(Array.from({ length: 100 }, randomKey));
    expect(keys.size).toBe(100);
    for (const key of keys) {
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});
