import type ko from "./ko";

/** The same keys with any words: Korean is the source, and every other language has exactly its keys. */
type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

export type Texts = Words<typeof ko>;
export type { Words };
