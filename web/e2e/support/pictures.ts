import { deflateSync } from "node:zlib";
import type { JSHandle, Page } from "@playwright/test";

/** Files as phones and people produce them; made here, because a test shows best what is odd about its file. */
const CRC_TABLE = Array.from({ length: 256 }, (_entry, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value >>> 0;
});

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc(body));
  return Buffer.concat([head, body, tail]);
}

function png(width: number, height: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A picture of one colour. */
export function plainPng(
  width: number,
  height: number,
  [red, green, blue]: [number, number, number],
): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([red, green, blue]))]);
  return png(width, height, deflateSync(Buffer.concat(Array.from({ length: height }, () => row))));
}

/** A PNG whose header is right and whose pixels are no compressed data: only decoding finds it out. */
export function brokenPng(): Buffer {
  return png(640, 480, Buffer.from("these are no pixels"));
}

/** The segment of a JPEG that says to turn it by 90° clockwise, as a phone that was held upright writes it. */
const EXIF_TURNED = Buffer.from([
  ...[0xff, 0xe1, 0, 34],
  ...Buffer.from("Exif\0\0", "latin1"),
  ...Buffer.from("MM\0*", "latin1"),
  ...[0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
]);

/** The JPEG, to be turned when it is shown. */
export function turned(jpeg: Buffer): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), EXIF_TURNED, jpeg.subarray(2)]);
}

/**
 * A photo as a phone takes it that is held upright: stored lying, with an EXIF block that says to turn it. It is painted
 * and stays in the browser, which has an encoder.
 */
export function phonePhoto(page: Page, name: string, width: number, height: number): Promise<JSHandle<File>> {
  return page.evaluateHandle(
    async ({ wide, high, fileName, block }) => {
      const canvas = new OffscreenCanvas(wide, high);
      const pen = canvas.getContext("2d");
      // Many small strokes of many colours: a file that is large for its pixels, as of a real room.
      for (let y = 4; y < high; y += 8) {
        for (let x = 4; x < wide; x += 8) {
          if (pen !== null) {
            pen.fillStyle = `hsl(${(x * 7 + y * 13) % 360} 60% ${30 + ((x * y) % 50)}%)`;
          }
          pen?.fillRect(x, y, 8, 8);
        }
      }
      const jpeg = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.95 });
      return new File([jpeg.slice(0, 2), Uint8Array.from(block), jpeg.slice(2)], fileName, {
        type: "image/jpeg",
      });
    },
    { wide: width, high: height, fileName: name, block: [...EXIF_TURNED] },
  );
}

/** A JPEG by its first bytes, of so many bytes, that no browser can decode, and so can't make smaller. */
export function undecodableJpeg(bytes: number): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(bytes, 0x55)]);
}
