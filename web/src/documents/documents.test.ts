import { describe, expect, it } from "vitest";
import { PICTURE } from "@/shared/ui/documentPlaces";
import { DRAWN, drawAll, finish } from "./documents";

const INDEX = `<!doctype html>
<html lang="ko">
  <head>
    <meta name="description" content="Korean" />
    <title>OURSPACE</title>
    <script type="module" crossorigin src="/assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/shared-1.js">
    <link rel="stylesheet" crossorigin href="/assets/index-1.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;
const LINKS = {
  before: "/assets/before-1.js",
  scripts: ["/assets/shared-1.js", "/assets/index-1.js"],
  pageScripts: ["/assets/page-1.js"],
  styles: ["/assets/index-1.css", "/assets/page-1.css"],
};

const { drawings, css } = await drawAll();
const documents = drawings.map((drawing) => ({
  ...drawing,
  html: finish(INDEX, drawing, LINKS),
}));
const named = (name: string, language: string) => {
  const found = documents.find((document) => document.name === name && document.language === language);
  return found?.html ?? "";
};

describe.each(documents)("the document $name in $language", ({ html, language }) => {
  it("has one heading of its page, and its language", () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toContain(`<html lang="${language}">`);
  });

  it("has no id twice", () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has nothing that the content security policy refuses", () => {
    expect(html).not.toMatch(/ style=|<style| on[a-z]+=/);
    expect(html.match(/<script[^>]*>[^<]*/g)).toEqual([
      '<script src="/assets/before-1.js" data-scripts="/assets/shared-1.js /assets/index-1.js">',
    ]);
  });

  it("loads each script and each style sheet once", () => {
    for (const address of [...LINKS.scripts, ...LINKS.pageScripts, ...LINKS.styles]) {
      expect(html.split(`href="${address}"`)).toHaveLength(2);
    }
  });

  it("can be seen, and neither used nor heard", () => {
    expect(html).toContain('<div id="root"><div data-drawn inert aria-hidden="true">');
  });

  it("is small", () => {
    expect(html.length).toBeLessThan(40_000);
  });
});

describe("the documents", () => {
  it("are drawn for every page in both languages", () => {
    expect(documents).toHaveLength(2 * DRAWN.length);
    expect(named("home", "ko")).toContain("빈 공간 찾기");
    expect(named("home", "en")).toContain("Find a free space");
  });

  it("keep their styles in a style sheet", () => {
    const names = new Set(
      [
        ...documents
          .map(({ html }) => html)
          .join("")
          .matchAll(/style-\d+/g),
      ].map(([name]) => name),
    );
    expect(names.size).toBeGreaterThan(0);
    for (const name of names) {
      expect(css).toContain(`#root .${name}{`);
    }
  });

  it("have places for what the API knows", () => {
    const places = (name: string) => named(name, "ko").match(/<img [^>]*"\{src\}"[^>]*>/g) ?? [];
    expect(places("home")).toHaveLength(0);
    expect(places("list")).toHaveLength(3);
    expect([0, 1, 2, 3].map((pictures) => places(`space-${pictures}`).length)).toEqual([0, 1, 2, 3]);
    expect(places("list")[0]).toMatch(/srcset="\{srcset\}".* width="\{width\}" height="\{height\}"/i);
    expect(named("space-0", "ko")).toContain("{title}");
    expect(named("space-0", "ko")).toContain("{subTitle}");
    for (const { html } of documents) {
      expect(html).not.toContain(PICTURE);
      expect(html).not.toContain('preload" as=');
    }
  });
});
