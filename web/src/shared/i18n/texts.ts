import type host from "@/features/host/texts/ko";
import type operator from "@/features/operator/texts/ko";
import type ko from "./ko";

/** The same keys with any words: Korean is the source, and every other language has exactly its keys. */
type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

export type Texts = Words<typeof ko>;
export type { Words };

/** The texts that are loaded apart: of guests, hosts and operators. */
type Namespaces = { guest: Texts; host: Words<typeof host>; operator: Words<typeof operator> };
export type Namespace = keyof Namespaces;

/** The key of each text: `search.sorts.likes`. */
type KeyOf<T> = {
  readonly [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];
export type TextKey<N extends Namespace = "guest"> = KeyOf<Namespaces[N]>;

/** What a text names in double braces. */
export type Values = Readonly<Record<string, string | number>>;

/** The text of a key with its values. */
export type Translate<N extends Namespace = "guest"> = (key: TextKey<N>, values?: Values) => string;
