import type { Page } from "@playwright/test";
import { Person } from "../support/platform";
import { expect, test } from "../support/test";

const DRAWN = "[data-drawn]";

/** Keeps the page's script away until it is released, as a slow network does. */
async function holdScript(page: Page): Promise<() => void> {
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return () => release();
}

/** How much of the window has jumped, as browsers count it. */
async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        sum += "value" in entry && typeof entry.value === "number" ? entry.value : 0;
      }
      document.documentElement.dataset.shifted = String(sum);
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.shifted ?? 0));
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });

  test("home is seen before its script is there, and cannot be used before", async ({ page }) => {
    const release = await holdScript(page);
    const shifts = await countShifts(page);
    await page.goto("/", { waitUntil: "commit" });
    const drawn = page.locator(DRAWN);
    await expect(drawn.locator("h1")).toBeVisible();
    const place = await drawn.locator("h1").boundingBox();
    await drawn.getByText("밤", { exact: true }).first().click({ force: true });
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    // A screen reader hears the heading once, from the page itself.
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(0);
    release();

    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toBeVisible();
    await expect(drawn).toHaveCount(0);
    expect(await heading.boundingBox()).toEqual(place);
    const night = page.getByRole("button", { name: /^밤/ });
    await expect(night).toHaveAttribute("aria-pressed", "false");
    await night.click();
    await expect(night).toHaveAttribute("aria-pressed", "true");
    expect(await shifts()).toBeLessThanOrEqual(0.02);
  });

  test("the list and a space are seen with the pictures that stay", async ({ page }) => {
    const host = await Person.signIn();
    const { id, title } = await host.newSpace();
    const shifts = await countShifts(page);
    for (const path of ["/spaces", `/spaces/${id}`]) {
      const release = await holdScript(page);
      await page.goto(path, { waitUntil: "commit" });
      const picture = page.locator(`${DRAWN} main img`).first();
      await expect(picture).toBeVisible();
      // The list is another one as soon as another test registers a space.
      const looks = (image: HTMLImageElement, isList: boolean) => {
        const { x, y, width, height } = image.getBoundingClientRect();
        return { x, y, width, height, address: isList ? "" : image.currentSrc };
      };
      const isList = path === "/spaces";
      const drawn = await picture.evaluate(looks, isList);
      release();
      await expect(page.locator(DRAWN)).toHaveCount(0);
      expect(await page.locator("main img").first().evaluate(looks, isList)).toEqual(drawn);
      expect(await shifts()).toBeLessThanOrEqual(0.02);
      await page.unrouteAll({ behavior: "wait" });
    }
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });
});

test("a document whose scripts do not come leads on by its links", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("ourspace.language", "en"));
  await page.route(/\/assets\/index-[^/]*\.js$/, (route) => route.abort());
  await page.goto("/");
  const link = page.locator(`${DRAWN} a[href="/spaces"]`).first();
  await expect(link).toBeVisible();
  await page.unrouteAll({ behavior: "wait" });
  await link.click();

  await expect(page).toHaveURL(/\/spaces$/);
  await expect(page.locator(DRAWN)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Search" })).toBeVisible();
});

test("a guest who has chosen another language or theme sees theirs alone", async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem("ourspace.language", "en");
    localStorage.setItem("ourspace.theme", "dark");
  });
  const release = await holdScript(page);
  await page.goto("/", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator(DRAWN)).toBeAttached();
  await expect(page.locator(DRAWN)).toBeHidden();
  release();
  await expect(page.getByRole("button", { name: "Find a free space" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
