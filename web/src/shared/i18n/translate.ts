import { withParticles } from "../text/particles";
import type { Values } from "./texts";

/** Texts by the names within their key. */
export type Bundle = { readonly [name: string]: string | Bundle };

function find(bundle: Bundle, key: string): string | undefined {
  let found: string | Bundle | undefined = bundle;
  for (const name of key.split(".")) {
    found = typeof found === "object" && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return typeof found === "string" ? found : undefined;
}

/** The text as it was written, from the first bundle that has it. */
export function textOf(bundles: readonly Bundle[], key: string): string | undefined {
  for (const bundle of bundles) {
    const text = find(bundle, key);
    if (text !== undefined) {
      return text;
    }
  }
  return undefined;
}

/** The text with its values and with the particles that fit them; the key itself if there is no such text. */
export function translate(bundles: readonly Bundle[], key: string, values: Values = {}): string {
  const text = textOf(bundles, key);
  return text === undefined
    ? key
    : withParticles(text.replace(/\{\{(\w+)\}\}/g, (_braces, name: string) => String(values[name] ?? "")));
}
