import { type ComponentType, lazy, useState } from "react";

type PageModule = { default: ComponentType };

/** A page that can be loaded before it is drawn. */
export class LoadedPage {
  readonly #import: () => Promise<PageModule>;
  #component: ComponentType | undefined;

  constructor(imported: () => Promise<PageModule>) {
    this.#import = imported;
  }

  async load(): Promise<PageModule> {
    const page = await this.#import();
    this.#component = page.default;
    return page;
  }

  /** Loads the page when it is drawn for the first time, behind a placeholder. */
  readonly #lazy = lazy(() => this.load());

  get component(): ComponentType {
    return this.#component ?? this.#lazy;
  }
}

/**
 * Draws a page that was loaded before at once: a lazy component would show a placeholder first, which React does not replace
 * for a third of a second.
 */
export function FirstPage({ page }: { page: LoadedPage }) {
  // As it was when the page was opened: another component in its place would lose what it has.
  const [Shown] = useState(() => page.component);
  return <Shown />;
}
