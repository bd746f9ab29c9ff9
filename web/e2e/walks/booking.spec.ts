import { devices, type Page } from "@playwright/test";
import { dateIn, newPerson, Person } from "../support/platform";
import { expect, signIn, test } from "../support/test";

async function fillBooker(page: Page): Promise<void> {
  await page.getByLabel("이름").fill("김하늘");
  await page.getByLabel("휴대전화").fill("010-1234-5678");
  await page.getByLabel("이메일").fill("haneul@example.com");
}

test("a guest signs in through Kakao's page, finds a space, books it and pays", async ({ page }) => {
  const host = await Person.signIn();
  const { id, title } = await host.newSpace();
  const date = dateIn(30);
  await page.goto(`/spaces?q=${encodeURIComponent(title)}&date=${date}&slot=NIGHT`);
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await page.goto(`/spaces/${id}?date=${date}&slot=NIGHT&count=4`);
  await page.getByRole("button", { name: "이 시간 예약하기" }).click();

  await page.getByRole("link", { name: "카카오로 로그인" }).click();
  await page.getByRole("button", { name: "카카오로 로그인" }).click();
  await page.locator('input[name="name"]').fill(`걷는 사람 ${Date.now()}`);
  await page.locator('button[name="person"][value="new"]').click();

  await page.getByRole("button", { name: "30,000원에 예약 요청하기" }).click();
  await expect(page.getByRole("heading", { name: "잡았어요. 이제 결제해 주세요" })).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText(/^(9:\d\d|10:00)$/);
  await fillBooker(page);
  // What was typed survives a reload.
  await page.reload();
  await expect(page.getByLabel("휴대전화")).toHaveValue("010-1234-5678");
  await page.getByRole("button", { name: "30,000원 결제하기" }).click();
  await expect(page.getByRole("heading", { name: "예약되었어요" })).toBeVisible();

  await page.goto("/wallet");
  await expect(page.getByText("70,000P").first()).toBeVisible();
});

test("two browsers race for one slot: one wins, the other sees why and takes an alternative without reloading", async ({
  browser,
  page,
}) => {
  const host = await Person.signIn();
  const { id } = await host.newSpace();
  const date = dateIn(25);
  const other = await (await browser.newContext()).newPage();
  await Promise.all([signIn(page), signIn(other)]);
  const pages = [page, other];
  await Promise.all(pages.map((one) => one.goto(`/spaces/${id}/book?date=${date}&slot=NIGHT&count=2`)));
  const ask = pages.map((one) => one.getByRole("button", { name: "30,000원에 예약 요청하기" }));
  await Promise.all(ask.map((button) => expect(button).toBeEnabled()));
  let loads = 0;
  for (const one of pages) {
    one.on("domcontentloaded", () => {
      loads += 1;
    });
  }
  await Promise.all(ask.map((button) => button.click()));

  const won = (one: Page) => one.getByRole("heading", { name: "잡았어요. 이제 결제해 주세요" });
  const lost = (one: Page) => one.getByRole("heading", { name: "한발 늦었어요" });
  await Promise.all(pages.map((one) => expect(won(one).or(lost(one))).toBeVisible()));
  const winners = await Promise.all(pages.map((one) => won(one).isVisible()));
  expect([...winners].sort()).toEqual([false, true]);
  const loser = pages[winners.indexOf(false)] ?? page;
  await expect(loser.getByText("먼저 온 요청")).toBeVisible();
  await expect(loser.getByText(/^위치 \d+$/)).toHaveCount(2);

  await loser
    .getByRole("listitem")
    .filter({ hasText: "같은 날 다른 시간" })
    .getByRole("link")
    .first()
    .click();
  await loser.getByRole("button", { name: "20,000원에 예약 요청하기" }).click();
  await expect(won(loser)).toBeVisible();
  expect(loads).toBe(0);
  await other.context().close();
});

test("an open calendar turns within a second when somebody else books", async ({ page }) => {
  const host = await Person.signIn();
  const { id } = await host.newSpace();
  const guest = await Person.signIn();
  const date = dateIn(3);
  await page.goto(`/spaces/${id}?date=${date}`);
  const cell = page.locator(`[data-date="${date}"]`);
  await expect(cell).toHaveAccessibleName(/낮 예약 가능 20,000원\. 밤 예약 가능 30,000원/);
  const order = await guest.order(id, date, "DAY");
  await expect(cell).toHaveAccessibleName(/낮 다른 분이 결제 중/, { timeout: 1_000 });
  await guest.send("POST", `/v1/orders/${order.id}/cancellation`, {}, 5);
  await expect(cell).toHaveAccessibleName(/낮 예약 가능 20,000원/, { timeout: 1_000 });
});

test("a guest on the waitlist is promoted when the slot is freed", async ({ page }) => {
  const host = await Person.signIn();
  const { id } = await host.newSpace();
  const holder = await Person.signIn();
  const date = dateIn(15);
  const order = await holder.order(id, date, "ALL");
  const waiting = await signIn(page);
  await waiting.send("POST", `/v1/spaces/${id}/waitlist`, { useDate: date, slot: "ALL", headCount: 2 });
  await page.goto("/waitlist");
  await expect(page.getByText("1번째")).toBeVisible();
  await holder.send("POST", `/v1/orders/${order.id}/cancellation`, {}, 5);
  await expect(page.getByText("내 차례예요")).toBeVisible();
  await page.getByRole("link", { name: "지금 결제하기" }).click();
  await fillBooker(page);
  await page.getByRole("button", { name: "45,000원 결제하기" }).click();
  await expect(page.getByRole("heading", { name: "예약되었어요" })).toBeVisible();
});

test("who has too few points sees by how much, and cannot pay", async ({ page }) => {
  const host = await Person.signIn();
  const offers = [{ slot: "DAY" as const, price: 150_000, enabled: true }];
  const { id } = await host.newSpace({ offers });
  const guest = await signIn(page);
  const order = await guest.order(id, dateIn(20), "DAY");
  await page.goto(`/orders/${order.id}`);
  await expect(page.getByText("포인트가 50,000P 모자라요")).toBeVisible();
  await expect(page.getByRole("button", { name: "150,000원 결제하기" })).toBeDisabled();
});

/** The page's half of an expiry; the platform's own clock can't be moved, so the answer after the ten minutes is written here. */
test("a hold runs out before the eyes", async ({ page }) => {
  const host = await Person.signIn();
  const { id } = await host.newSpace();
  const guest = await signIn(page);
  const order = await guest.order(id, dateIn(18), "DAY");
  let ended = false;
  await page.route(`**/v1/orders/${order.id}`, async (route) => {
    const response = await route.fetch();
    const held = await response.json();
    const soon = new Date(Date.now() + 3_000).toISOString();
    await route.fulfill({
      response,
      json: ended ? { ...held, status: "EXPIRED", version: 9 } : { ...held, holdExpiresAt: soon },
    });
    ended = true;
  });
  await page.goto(`/orders/${order.id}`);
  await expect(page.getByRole("timer")).toHaveText(/^0:0[0-3]$/);
  await expect(page.getByRole("heading", { name: "결제 시간이 지났어요" })).toBeVisible();
  await expect(page.getByRole("link", { name: "같은 시간 다시 잡기" })).toBeVisible();
});

test("a booking goes on after the network was away while it was sent: nothing lost, nothing doubled", async ({
  context,
  page,
}) => {
  const host = await Person.signIn();
  const { id } = await host.newSpace();
  const guest = await signIn(page);
  const date = dateIn(22);
  await page.goto(`/spaces/${id}/book?date=${date}&slot=DAY&count=2`);
  const ask = page.getByRole("button", { name: "20,000원에 예약 요청하기" });
  await expect(ask).toBeEnabled();
  // The request arrives, and its answer is lost.
  await page.route(
    `**/v1/spaces/${id}/orders`,
    async (route) => {
      await route.fetch();
      await context.setOffline(true);
      await route.abort("internetdisconnected");
    },
    { times: 1 },
  );
  await ask.click();
  await expect(page.getByText("요청이 닿았는지 확인하고 있어요")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "잡았어요. 이제 결제해 주세요" })).toBeVisible();
  const { items } = await guest.get<{ items: unknown[] }>("/v1/orders");
  expect(items).toHaveLength(1);
});

test("a guest goes from search to payment by keyboard alone", async ({ page }) => {
  const host = await Person.signIn();
  const { title } = await host.newSpace();
  await signIn(page);
  await page.goto(`/spaces?q=${encodeURIComponent(title)}`);
  // Who looks for something with the keyboard begins when it is there.
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await tabTo(page, title);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await tabTo(page, /^오늘 /);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, /^낮/);
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "이 시간 예약하기");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "30,000원에 예약 요청하기" })).toBeEnabled();
  await tabTo(page, "30,000원에 예약 요청하기");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "잡았어요. 이제 결제해 주세요" })).toBeVisible();
  for (const [label, text] of [
    ["이름", "김하늘"],
    ["휴대전화", "01012345678"],
    ["이메일", "haneul@example.com"],
  ] as const) {
    await tabTo(page, label);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
  }
  await tabTo(page, "30,000원 결제하기");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "예약되었어요" })).toBeVisible();
});

/** The month after the date's: `2027-01`. */
function monthAfter(date: string): string {
  const [year = 0, month = 0] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}

/** Presses Tab until the focus is on an element whose name is or contains the text. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = typeof name === "string" ? name : name.source;
  const isPattern = typeof name !== "string";
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(
      ([text, pattern]) => {
        // Without a focus it is the body, in which every text is.
        const focused = document.activeElement === document.body ? null : document.activeElement;
        const labels =
          focused instanceof HTMLInputElement
            ? [...(focused.labels ?? [])].map((label) => label.textContent ?? "")
            : [];
        const shown = (
          focused?.getAttribute("aria-label") ?? [...labels, focused?.textContent ?? ""].join(" ")
        ).trim();
        return pattern === "yes" ? new RegExp(text).test(shown) : shown.includes(text);
      },
      [wanted, isPattern ? "yes" : "no"] as const,
    );
    if (found) {
      return;
    }
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

test.describe("on a phone", () => {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices["Pixel 7"];
  test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch, locale: "en-US" });

  test("a guest finds, books and pays with taps alone, in English", async ({ page }) => {
    const host = await Person.signIn();
    const { id, title } = await host.newSpace({ title: `Tapping Room ${newPerson() % 1_000_000}` });
    const date = dateIn(5);
    await signIn(page);
    await page.goto("/");
    await page.getByRole("button", { name: /^Night/ }).tap();
    await page.getByLabel("Date").fill(date);
    await page.getByRole("button", { name: "Find a free space" }).tap();
    await expect(page).toHaveURL(new RegExp(`/spaces\\?count=2&date=${date}&slot=NIGHT$`));

    await page.getByRole("combobox", { name: "What are you looking for?" }).fill(title);
    await page.getByRole("button", { name: "Search" }).tap();
    await page.getByRole("button", { name: /^Filters/ }).tap();
    const filters = page.getByRole("dialog", { name: "Filters" });
    await filters.getByRole("button", { name: "4", exact: true }).tap();
    await filters.getByRole("button", { name: "Show" }).tap();
    await expect(filters).toBeHidden();
    await page.getByRole("link", { name: title }).tap();

    await expect(page).toHaveURL(new RegExp(`/spaces/${id}\\?.*count=4`));
    const cell = page.locator(`[data-date="${date}"]`);
    await expect(cell).toHaveAccessibleName(/Day: free, ₩20,000\. Night: free, ₩30,000$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(412);
    await page.getByRole("button", { name: "Book this slot" }).tap();
    await page.getByRole("button", { name: "Request for ₩30,000" }).tap();
    await expect(page.getByRole("heading", { name: "You hold it. Now pay" })).toBeVisible();
    await page.getByLabel("Name", { exact: true }).fill("Sky Kim");
    await page.getByLabel("Mobile phone").fill("010-1234-5678");
    await page.getByLabel("E-mail").fill("sky@example.com");
    await page.getByRole("button", { name: "Pay ₩30,000" }).tap();
    await expect(page.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  });
});

test("a screen reader hears each date of the calendar as a sentence, and the arrow keys move through them", async ({
  page,
}) => {
  const host = await Person.signIn();
  const { id } = await host.newSpace({ maxAdvanceDays: 60 });
  const [guest, other] = [await Person.signIn(), await Person.signIn()];
  const [first, second] = [dateIn(1), dateIn(8)];
  await guest.pay(await guest.order(id, first, "DAY"));
  await other.order(id, second, "NIGHT");
  await host.send("POST", `/v1/host/spaces/${id}/blocks`, { useDate: second, slot: "DAY" }, 5);
  await page.goto(`/spaces/${id}?date=${first}`);
  const grid = page.getByRole("grid", { name: /^\d{4}년 \d{1,2}월 달력$/ });
  const cell = (date: string) => grid.locator(`[data-date="${date}"]`);
  await expect(cell(first)).toHaveAccessibleName(
    /^\d{4}년 \d+월 \d+일 .요일\. 낮 예약됨\. 밤 예약 가능 30,000원$/,
  );
  await cell(first).focus();
  await page.keyboard.press("ArrowDown");
  await expect(cell(second)).toBeFocused();
  await expect(cell(second)).toHaveAccessibleName(/낮 쉬는 시간\. 밤 다른 분이 결제 중, \d\d:\d\d까지$/);
  await page.keyboard.press("PageDown");
  await expect(page.locator(":focus")).toHaveAttribute("data-date", new RegExp(`^${monthAfter(second)}-`));
});
