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

async function expectAllAccessible(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await settled(page);
    await expectAccessible(page, path);
  }
}

test("axe finds nothing on any page of a guest, in either language and theme", async ({ page }) => {
  const host = await Person.signIn();
  const { id, title } = await host.newSpace();
  const date = dateIn(20);
  const guest = await signIn(page);
  const booked = await guest.pay(await guest.order(id, date, "DAY"));
  const held = await guest.order(id, dateIn(21), "DAY");
  const other = await Person.signIn();
  await other.order(id, dateIn(22), "ALL");
  const lost = await guest.order(id, dateIn(22), "NIGHT");
  await guest.send("POST", `/v1/spaces/${id}/waitlist`, { useDate: dateIn(22), slot: "ALL", headCount: 2 });
  await guest.send("PUT", `/v1/spaces/${id}/like`);
  await expectAllAccessible(page, [
    "/",
    `/spaces?q=${encodeURIComponent(`${title} 4명`)}`,
    "/spaces?view=map",
    `/spaces/${id}?date=${date}&slot=NIGHT`,
    `/spaces/${id}/book?date=${date}&slot=NIGHT&count=2`,
    `/orders/${held.id}`,
    `/orders/${booked.id}`,
    `/orders/${lost.id}`,
    "/orders",
    "/waitlist",
    "/wallet",
    "/likes",
    "/settings",
    "/sign-in",
    "/no-such-page",
  ]);
});

test("axe finds nothing on any page of a host or an operator, in either language and theme", async ({
  page,
}) => {
  const operator = await signIn(page, OPERATOR);
  const { id } = await operator.newSpace();
  const guest = await Person.signIn();
  const date = dateIn(20);
  const order = await guest.pay(await guest.order(id, date, "DAY"));
  await expectAllAccessible(page, [
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
  ]);
});

test("at 400 % zoom nothing has to be scrolled sideways", async ({ page }) => {
  const host = await signIn(page);
  const { id, title } = await host.newSpace();
  const guest = await Person.signIn();
  await guest.order(id, dateIn(16), "DAY");
  // 1280 pixels at 400 % are as wide as 320.
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    "/",
    `/spaces?q=${encodeURIComponent(title)}`,
    "/spaces?view=map",
    `/spaces/${id}?date=${dateIn(16)}&slot=NIGHT`,
    "/orders",
    "/waitlist",
    "/wallet",
    "/likes",
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
