// Fails the build if a guest downloads more script than agreed: gzip bytes, read from Vite's manifest.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const FIRST_ROUTE = "src/features/home/HomePage.tsx";
const FIRST_ROUTE_LIMIT = 130 * 1024;
const GUEST_LIMIT = 200 * 1024;
/** Host and operator routes are loaded by those who open them. */
const NOT_GUEST = /^src\/features\/(host|operator)\//;
/** A guest loads one language, but for the texts of the first page, which come with its script. */
const OTHER_LANGUAGE = /^src\/shared\/i18n\/(?!ko\/)[a-z]+\//;

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));

/** The files of a chunk and of what it imports at once. */
function closure(key, files = new Set()) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) {
    return files;
  }
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) {
    closure(imported, files);
  }
  return files;
}

const weigh = (files) =>
  [...files]
    .filter((file) => file.endsWith(".js"))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join("dist", file)), { level: 9 }).length, 0);

const first = closure("index.html");
closure(FIRST_ROUTE, first);

const guest = new Set(first);
for (const key of Object.keys(manifest)) {
  if (key.startsWith("src/") && !NOT_GUEST.test(key) && !OTHER_LANGUAGE.test(key)) {
    closure(key, guest);
  }
}

let failed = false;
for (const [name, files, limit] of [
  ["first route", first, FIRST_ROUTE_LIMIT],
  ["all guest routes", guest, GUEST_LIMIT],
]) {
  const bytes = weigh(files);
  const verdict = bytes > limit ? "OVER BUDGET" : "ok";
  failed ||= bytes > limit;
  console.log(`${name}: ${(bytes / 1024).toFixed(1)} KB of ${limit / 1024} KB gzip script, ${verdict}`);
}
process.exit(failed ? 1 : 0);
