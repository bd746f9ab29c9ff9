import type { Language } from "@/shared/i18n/language";
import { PICTURE } from "@/shared/ui/documentPlaces";

/**
 * Moves the style attributes of markup into a style sheet: the page's content security policy allows none of them. The
 * page itself sets its styles by script, which the policy does not concern.
 */
export class StyleSheet {
  readonly #classes = new Map<string, string>();

  /** The markup with a class in the place of each style attribute. */
  of(markup: string): string {
    return markup.replace(/<[a-z][^>]*? style="([^"]*)"[^>]*>/g, (tag, style: string) => {
      const plain = tag.replace(` style="${style}"`, "");
      const name = this.#nameOf(style);
      return plain.includes(' class="')
        ? plain.replace(' class="', ` class="${name} `)
        : plain.replace(/^<[a-z0-9]+/, (start) => `${start} class="${name}"`);
    });
  }

  #nameOf(style: string): string {
    const name = this.#classes.get(style) ?? `style-${this.#classes.size}`;
    this.#classes.set(style, name);
    return name;
  }

  /** As strong as the attributes were. */
  get css(): string {
    return [...this.#classes].map(([style, name]) => `#root .${name}{${style}}`).join("");
  }
}

/** What the document of a page links to, as addresses. */
export type Links = {
  /** The script that runs before the first paint, see `beforePaint.ts`. */
  readonly before: string;
  /** Each after those that it imports; the last one is the entry of `index.html`. */
  readonly scripts: readonly string[];
  /** Those of the page, which the entry asks for. */
  readonly pageScripts: readonly string[];
  readonly styles: readonly string[];
};

const ENTRY = /<script type="module" crossorigin src="([^"]+)"><\/script>/;

/**
 * A whole document: `index.html` with a page drawn into its root. It is seen, and nothing more: `inert` keeps clicks, keys
 * and screen readers from what has no script behind it yet.
 */
export function documentOf(
  index: string,
  markup: string,
  { language, description, links }: { language: Language; description: string; links: Links },
): string {
  if (ENTRY.exec(index)?.[1] !== links.scripts.at(-1)) {
    throw new Error("index.html begins with another script");
  }
  const known = (address: string) => index.includes(`href="${address}"`);
  const head = [
    ...links.styles
      .filter((address) => !known(address))
      .map((address) => `<link rel="stylesheet" crossorigin href="${address}">`),
    ...[...links.scripts, ...links.pageScripts]
      .filter((address) => !known(address))
      .map((address) => `<link rel="modulepreload" crossorigin href="${address}">`),
  ];
  return index
    .replace(ENTRY, `<script src="${links.before}" data-scripts="${links.scripts.join(" ")}"></script>`)
    .replace('<html lang="ko">', `<html lang="${language}">`)
    .replace(
      /(<meta name="description" content=")[^"]*"/,
      (_meta, start: string) => `${start}${description}"`,
    )
    .replace("</head>", `${head.join("")}</head>`)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root"><div data-drawn inert aria-hidden="true">${withPlaces(markup)}</div></div>`,
    )
    .replace(/\n\s*/g, "\n");
}

/** Writes the places of pictures as the API looks for them. */
function withPlaces(markup: string): string {
  return markup.replace(/<img [^>]*>/g, (image) =>
    image.includes(`"${PICTURE}"`)
      ? image
          .replace(/ src="[^"]*"/, ' src="{src}"')
          .replace(/ srcset="[^"]*"/i, ' srcset="{srcset}"')
          .replace(/ width="[^"]*"/, ' width="{width}"')
          .replace(/ height="[^"]*"/, ' height="{height}"')
      : image,
  );
}
