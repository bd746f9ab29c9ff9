import { text } from "@/shared/i18n/i18n";
import { LANGUAGES, type Language } from "@/shared/i18n/language";
import { documentOf, type Links, StyleSheet } from "./document";
import { draw } from "./draw";

/** The pages that people come in by: the name of each document, its address, and the component that is its page. */
export const DRAWN = [
  { name: "home", path: "/", page: "src/features/home/HomePage.tsx" },
  { name: "list", path: "/spaces", page: "src/features/search/SearchPage.tsx" },
  // A document for each number of pictures that the first row of a space has.
  ...[0, 1, 2, 3].map((pictures) => ({
    name: `space-${pictures}`,
    path: `/spaces/${pictures}`,
    page: "src/features/space/SpacePage.tsx",
  })),
] as const;

/** What of a drawn document its guest must not see; `beforePaint.ts` decides. */
const HIDDEN = `[data-hide-drawn="all"] [data-drawn]{display:none}[data-hide-drawn="sign-in"] [data-drawn] a[href^="/sign-in"]{visibility:hidden}`;

type Drawing = {
  readonly name: string;
  readonly language: Language;
  readonly page: string;
  readonly markup: string;
  readonly description: string;
};

/** Everything that is drawn, and the style sheet of all of it. */
export async function drawAll(): Promise<{ drawings: Drawing[]; css: string }> {
  const styles = new StyleSheet();
  const drawings: Drawing[] = [];
  // One after the other: there is one language at a time.
  for (const language of LANGUAGES) {
    for (const { name, path, page } of DRAWN) {
      const markup = styles.of(await draw(path, language));
      drawings.push({ name, language, page, markup, description: text("home.lead") });
    }
  }
  return { drawings, css: HIDDEN + styles.css };
}

/** The document of a drawing. */
export function finish(index: string, { markup, language, description }: Drawing, links: Links): string {
  return documentOf(index, markup, { language, description, links });
}
