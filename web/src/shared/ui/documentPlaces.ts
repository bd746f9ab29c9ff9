import type { ImageLink, SpaceDetail } from "../api/types";

/**
 * What stands in the documents that the build draws where the API writes what it knows of a space; `documents/document.ts`
 * writes them as the API looks for them. Only the build draws them: `import.meta.env.SSR` is a constant, and the page's script has none of
 * this.
 */
export const PICTURE = "{picture}";
const WIDTH = 640;
const HEIGHT = 360;

/** The title has two parts, as those of the demo have: the second one is empty for all other titles. */
const TITLE = "{title} · {second}";
const SUB_TITLE = "{subTitle}";

/** The place of a picture; undefined in the page itself. */
export function pictureOfDocument(): ImageLink[] | undefined {
  return import.meta.env.SSR ? [{ name: "", url: PICTURE, width: WIDTH, height: HEIGHT }] : undefined;
}

/**
 * The places of a space's title and pictures; undefined in the page itself.
 *
 * @param pictures how many pictures it has: the build draws a document for each number
 */
export function spaceOfDocument(
  pictures: number,
): Pick<SpaceDetail, "title" | "subTitle" | "images"> | undefined {
  if (!import.meta.env.SSR) {
    return undefined;
  }
  const images = Array.from({ length: pictures }, (_image, position) => ({
    imageId: String(position),
    position,
    variants: pictureOfDocument() ?? [],
  }));
  return { title: TITLE, subTitle: SUB_TITLE, images };
}
