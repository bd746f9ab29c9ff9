import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    axe: { run(context: Document, options: object): Promise<AxeResults> };
  }
}

/** WCAG 2.2 AA, and axe's own best practices. */
const ALL = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
/** The rules that another theme can break. */
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

async function expectNothing(page: Page, runOnly: typeof ALL, name: string): Promise<void> {
  const found = await page.evaluate(async (rules) => {
    const results = await window.axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`),
    }));
  }, runOnly);
  expect(found, name).toEqual([]);
}

/** Shows the other theme; colours are there once the next frame is drawn, also without motion. */
async function show(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Expects that axe finds nothing on the page as it is now, in both languages and in both themes. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // By the debugger's channel, which the page's content security policy does not concern.
  await page.evaluate(source);
  await show(page, "light");
  await expectNothing(page, ALL, `${name}, Korean, light`);
  await show(page, "dark");
  await expectNothing(page, COLOURS, `${name}, Korean, dark`);
  await page.getByRole("banner").getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectNothing(page, ALL, `${name}, English, dark`);
  await show(page, "light");
  await expectNothing(page, COLOURS, `${name}, English, light`);
  await page.getByRole("banner").getByRole("button", { name: "한국어" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
}
