// Draws the documents of the pages that people come in by, with the page's own components, into dist/drawn/: the API sends
// them in the place of index.html. Runs after `vite build`, whose names of scripts, styles and classes it uses.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "vite";

// Two builds of the same sources draw the same: the dates of a document are nobody's, since it is inert.
Date.now = () => Date.parse("2026-01-01T03:00:00Z");

const BUNDLE = "target/documents";
const assets = new Map();

/** Writes a file under a name that has a hash of its content, and returns its address. */
function writeAsset(name, end, content) {
  const hash = createHash("sha256").update(content).digest("base64url").slice(0, 8);
  const path = `assets/${name}-${hash}.${end}`;
  writeFileSync(`dist/${path}`, content);
  assets.set(path, content);
  return `/${path}`;
}

await build({
  logLevel: "warn",
  build: {
    ssr: "src/documents/documents.ts",
    outDir: BUNDLE,
    emptyOutDir: true,
    copyPublicDir: false,
    manifest: false,
  },
});
const [before] = await build({
  logLevel: "warn",
  build: {
    write: false,
    copyPublicDir: false,
    manifest: false,
    lib: { entry: "src/documents/beforePaint.ts", formats: ["iife"], name: "beforePaint" },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));

/** The chunks of a source and of what it imports at once, each after those that it imports. */
function closure(key, chunks = new Set(), seen = new Set()) {
  const chunk = manifest[key];
  if (chunk !== undefined && !seen.has(chunk)) {
    seen.add(chunk);
    for (const imported of chunk.imports ?? []) {
      closure(imported, chunks, seen);
    }
    chunks.add(chunk);
  }
  return chunks;
}

const { drawAll, finish } = await import(pathToFileURL(`${BUNDLE}/documents.js`).href);
const index = readFileSync("dist/index.html", "utf8");
const { drawings, css } = await drawAll();
const style = writeAsset("drawn", "css", css);
const script = writeAsset("before-paint", "js", before.output[0].code);

/** Every class of the markup is one of the page's style sheets: the two builds have given the same names. */
function requireClasses({ name, markup }, sheets) {
  const known = new Set(
    sheets.flatMap((sheet) => [...sheet.matchAll(/\.([\w-]+)/g)].map((match) => match[1])),
  );
  for (const [, classes] of markup.matchAll(/ class="([^"]*)"/g)) {
    for (const one of classes.split(" ")) {
      if (one.startsWith("_") && !known.has(one)) {
        throw new Error(`${name}: no style sheet of the page has the class ${one}`);
      }
    }
  }
}

mkdirSync("dist/drawn", { recursive: true });
for (const drawing of drawings) {
  const entry = [...closure("index.html")];
  const page = [...closure(drawing.page)].filter((chunk) => !entry.includes(chunk));
  const sheets = [...new Set([...entry, ...page].flatMap((chunk) => chunk.css ?? []))];
  requireClasses(
    drawing,
    sheets.map((sheet) => readFileSync(`dist/${sheet}`, "utf8")),
  );
  const links = {
    before: script,
    scripts: entry.map((chunk) => `/${chunk.file}`),
    pageScripts: page.map((chunk) => `/${chunk.file}`),
    styles: [...sheets.map((sheet) => `/${sheet}`), style],
  };
  writeFileSync(`dist/drawn/${drawing.name}.${drawing.language}.html`, finish(index, drawing, links));
}
