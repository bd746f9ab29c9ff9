import { randomKey } from "@/shared/api/intents";

/** Why a file can't be a photo of a space: the codes of the API, known before anything is sent. */
export type PhotoFault =
  | "IMAGE_TYPE_UNSUPPORTED"
  | "IMAGE_TOO_LARGE"
  | "IMAGE_DIMENSIONS"
  | "IMAGE_UNREADABLE";

/** A photo that was chosen. `file` is what is sent, which a photo that was too large for the API is not byte for byte. */
export interface ChosenPhoto {
  readonly id: string;
  readonly name: string;
  readonly file: File;
  readonly preview: string;
  readonly isShrunk: boolean;
  readonly fault?: PhotoFault;
}

export const MAX_PHOTOS = 6;
export const MAX_BYTES = 3 * 1024 * 1024;
const MIN_WIDTH = 320;
const MIN_HEIGHT = 180;
const MAX_PIXELS = 40_000_000;
/** The widest variant that the platform keeps is as wide. */
const SHRUNK_WIDTH = 2560;
const SHRUNK_QUALITY = 0.88;

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether the bytes begin as a JPEG or PNG does; name and type of a file say nothing. */
export function isSupported(head: Uint8Array): boolean {
  return [JPEG, PNG].some((magic) => magic.every((byte, index) => head[index] === byte));
}

/** What is wrong with a picture of this size as it is seen, turned by its EXIF. */
export function dimensionFault(width: number, height: number): PhotoFault | undefined {
  return width < MIN_WIDTH || height < MIN_HEIGHT || width * height > MAX_PIXELS
    ? "IMAGE_DIMENSIONS"
    : undefined;
}

/** The size to which a picture is shrunk, never larger than it is. */
export function shrunkSize(width: number, height: number): { width: number; height: number } {
  const factor = Math.min(1, SHRUNK_WIDTH / Math.max(width, height));
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}

/**
 * Looks at a file as the API will. A photo of a phone that is larger than the API takes is drawn again, smaller; where
 * the browser can't decode a file, the platform decides.
 */
export async function choose(file: File): Promise<ChosenPhoto> {
  const photo = {
    id: randomKey(),
    name: file.name,
    file,
    preview: URL.createObjectURL(file),
    isShrunk: false,
  };
  if (!isSupported(new Uint8Array(await file.slice(0, PNG.length).arrayBuffer()))) {
    return { ...photo, fault: "IMAGE_TYPE_UNSUPPORTED" };
  }
  const picture = await decode(file);
  if (picture === undefined) {
    return file.size > MAX_BYTES ? { ...photo, fault: "IMAGE_TOO_LARGE" } : photo;
  }
  try {
    const fault = dimensionFault(picture.width, picture.height);
    if (fault !== undefined) {
      return { ...photo, fault };
    }
    if (file.size <= MAX_BYTES) {
      return photo;
    }
    const smaller = await shrink(picture, file.name);
    return smaller.size <= MAX_BYTES
      ? { ...photo, file: smaller, isShrunk: true }
      : { ...photo, fault: "IMAGE_TOO_LARGE" };
  } finally {
    picture.close();
  }
}

export function release(photo: ChosenPhoto): void {
  URL.revokeObjectURL(photo.preview);
}

async function decode(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return undefined;
  }
}

async function shrink(picture: ImageBitmap, name: string): Promise<File> {
  const { width, height } = shrunkSize(picture.width, picture.height);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")?.drawImage(picture, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, "image/jpeg", SHRUNK_QUALITY),
  );
  return new File(blob === null ? [] : [blob], name, { type: "image/jpeg" });
}
