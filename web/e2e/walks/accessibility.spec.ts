import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { dateIn, Person } from "../support/platform";
import { expect, signIn, test } from "../support/test";

/** The operator of the demo. */
const OPERATOR = 1;

/** Waits until nothing of the page is still loading. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /^(불러오는 중|Loading)$/ })).toHaveCount(0);
}

// Each page in both languages and in both themes.
for (const [language, theme] of [
  ["ko", "light"],
  ["en", "dark"],
] as const) {
  test(`axe finds nothing on any page, ${language}, ${theme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.addInitScript((chosen) => localStorage.setItem("ourspace.language", chosen), language);
    const operator = await signIn(page, OPERATOR);
    const { id } = await operator.newSpace();
    const guest = await Person.signIn();
    const date = dateIn(20);
    const order = await guest.pay(await guest.order(id, date, "DAY"));
    for (const path of [
      "/",
      "/spaces",
      `/spaces/${id}?date=${date}&slot=NIGHT`,
      "/orders",
      "/waitlist",
      "/wallet",
      "/likes",
      "/settings",
      "/sign-in",
      "/no-such-page",
      "/host",
      "/host/spaces/new",
      `/host/spaces/${id}`,
      `/host/calendar?date=${date}`,
      "/host/orders",
      `/host/orders/${order.id}`,
      "/host/reviews",
      "/operator",
      `/operator/story?space=${id}&date=${date}`,
      `/operator/orders?id=${order.id}`,
      "/operator/users",
      "/operator/reviews",
    ]) {
      await page.goto(path);
      await settled(page);
      await expectAccessible(page, path);
    }
  });
}

test("at 400 % zoom nothing has to be scrolled sideways", async ({ page }) => {
  const host = await signIn(page);
  const { id } = await host.newSpace();
  // 1280 pixels at 400 % are as wide as 320.
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    "/",
    "/spaces",
    `/spaces/${id}`,
    "/orders",
    "/wallet",
    "/settings",
    "/host",
    "/host/spaces/new",
    `/host/spaces/${id}`,
    "/host/calendar",
    "/host/orders",
  ]) {
    await page.goto(path);
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
