// Writes a gzip and a Brotli file beside each text file of dist/, so that the server compresses nothing of them
// at run time. It writes into the drawn documents, and compresses them itself.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TEXT = new Set([".js", ".css", ".html", ".svg", ".json"]);
/** Smaller files gain nothing from compression. */
const SMALLEST_BYTES = 512;

for (const entry of readdirSync("dist", { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !TEXT.has(extname(entry.name)) || /\.vite|\bdrawn\//.test(path)) {
    continue;
  }
  const bytes = readFileSync(path);
  if (bytes.length < SMALLEST_BYTES) {
    continue;
  }
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  );
}
