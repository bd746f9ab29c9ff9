// Takes a picture of each main page, on a phone and on a desktop, light and dark, in Korean and in English.
// Usage: npm run screenshots [-- NAME…], with the platform running; results are in screenshots/.
// SCREENSHOT_LANGUAGE (ko, en), SCREENSHOT_SIZES and SCREENSHOT_THEMES (comma separated) choose what is taken.
// SCREENSHOT_WINDOW=yes takes what fits the window instead of the whole page.
// SCREENSHOT_AXE=yes also looks for violations of WCAG 2.2 AA with axe.
// OURSPACE_WEB is where the page is served (the API is reached there, too); CHROMIUM is the installed browser.
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";

const web = process.env.OURSPACE_WEB ?? "http://127.0.0.1:8080";
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const language = process.env.SCREENSHOT_LANGUAGE ?? "ko";
const sizes = (process.env.SCREENSHOT_SIZES ?? "phone,desktop").split(",");
const themes = (process.env.SCREENSHOT_THEMES ?? "light,dark").split(",");
const only = new Set(process.argv.slice(2));

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

async function call(method, path, { token, body, ...headers } = {}) {
  const response = await fetch(web + path, {
    method,
    headers: {
      "Accept-Language": language,
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
  return text === "" ? undefined : JSON.parse(text);
}

const signIn = (guest) => call("POST", "/v1/auth/kakao", { body: { accessToken: `demo-${guest}` } });
const key = () => ({ "Idempotency-Key": randomUUID(), Prefer: "wait=5" });
const day = (ahead) => new Date(Date.now() + 9 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);

/** Bookings in every state, made by two guests of this run. */
async function prepare() {
  const number = Math.floor(Date.now() / 1000) % 10_000_000;
  const [guest, rival] = await Promise.all([signIn(number), signIn(number + 1)]);
  const date = day(9);
  const { items } = await call("GET", `/v1/spaces?date=${date}&slot=NIGHT&priceMax=60000&count=4&limit=20`);
  const order = (token, space, useDate) =>
    call("POST", `/v1/spaces/${space}/orders`, {
      token,
      body: { useDate, slot: "NIGHT", headCount: 4 },
      ...key(),
    });
  const booker = {
    name: "김여름",
    phone: "+821012345678",
    email: "summer@example.com",
    purpose: "생일 모임",
    request: "의자 8개",
  };
  const pay = (token, { id, price }) =>
    call("POST", `/v1/orders/${id}/payment`, { token, body: { amount: price, booker }, ...key() });
  const [first, second, third] = items;
  const booked = await order(guest.accessToken, first.id, date);
  await pay(guest.accessToken, booked);
  const waiting = await order(guest.accessToken, second.id, date);
  const taken = await order(rival.accessToken, third.id, date);
  await pay(rival.accessToken, taken);
  const lost = await order(guest.accessToken, third.id, date);
  await call("POST", `/v1/spaces/${third.id}/waitlist`, {
    token: guest.accessToken,
    body: { useDate: date, slot: "NIGHT", headCount: 4, autoPay: true, maxPrice: 60_000 },
    ...key(),
  });
  for (const space of items.slice(0, 5)) {
    await call("PUT", `/v1/spaces/${space.id}/like`, { token: guest.accessToken });
  }
  return {
    guest,
    date,
    first: first.id,
    third: third.id,
    booked: booked.id,
    waiting: waiting.id,
    lost: lost.id,
    fresh: items[4].id,
  };
}

const made = await prepare();
const own = true;
const PAGES = [
  { name: "home", path: "/" },
  { name: "list", path: "/spaces" },
  { name: "list-filtered", path: `/spaces?date=${made.date}&slot=NIGHT&count=4&district=gangnam` },
  { name: "list-map", path: "/spaces?view=map" },
  { name: "list-words", path: `/spaces?q=${encodeURIComponent("강남 파티룸 20명")}` },
  { name: "list-empty", path: "/spaces?q=%EC%97%86%EB%8A%94%EA%B3%B5%EA%B0%84" },
  { name: "space", path: `/spaces/${made.first}` },
  { name: "space-chosen", path: `/spaces/${made.fresh}?date=${made.date}&slot=NIGHT&count=4`, own },
  { name: "space-taken", path: `/spaces/${made.third}?date=${made.date}`, own },
  { name: "booking", path: `/spaces/${made.fresh}/book?date=${made.date}&slot=NIGHT&count=4`, own },
  { name: "order-waiting", path: `/orders/${made.waiting}`, own },
  { name: "order-booked", path: `/orders/${made.booked}`, own },
  { name: "order-lost", path: `/orders/${made.lost}`, own },
  { name: "orders", path: "/orders", own },
  { name: "waitlist", path: "/waitlist", own },
  { name: "wallet", path: "/wallet", own },
  { name: "likes", path: "/likes", own },
  { name: "settings", path: "/settings", own },
  { name: "sign-in", path: "/sign-in" },
  { name: "missing", path: "/no-such-page" },
].filter((page) => only.size === 0 || only.has(page.name));

mkdirSync("screenshots", { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: [
    `--lang=${language === "ko" ? "ko-KR" : "en-GB"}`,
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
});
const problems = [];
for (const size of sizes) {
  for (const colorScheme of themes) {
    const context = await browser.newContext({
      viewport: SIZES[size],
      colorScheme,
      locale: language === "ko" ? "ko-KR" : "en-GB",
      reducedMotion: "reduce",
      timezoneId: "Asia/Seoul",
    });
    for (const { name, path, own: isOwn = false } of PAGES) {
      const page = await context.newPage();
      page.on("pageerror", (error) => problems.push(`${name}: ${error.message}`));
      if (isOwn) {
        // The page asks for its session once; the answer is the sign-in of this run.
        await page.addInitScript(() => localStorage.setItem("ourspace.signedIn", "yes"));
        await page.route("**/v1/auth/refresh", (route) => route.fulfill({ json: made.guest }));
      } else {
        await page.addInitScript(() => localStorage.removeItem("ourspace.signedIn"));
      }
      await page.goto(web + path, { waitUntil: "load" });
      await page.waitForLoadState("networkidle", { timeout: 4_000 }).catch(() => {});
      await page
        .waitForFunction(() => document.querySelector("[class*=skeleton]") === null, undefined, {
          timeout: 10_000,
        })
        .catch(() => problems.push(`${name} ${size}: still loading`));
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) {
        problems.push(`${name} ${size}: ${wide} px wider than the screen`);
      }
      // A window as high as the page shows what is fixed to its edge where it belongs, and loads every picture.
      const height =
        process.env.SCREENSHOT_WINDOW === "yes"
          ? SIZES[size].height
          : await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: SIZES[size].width, height: Math.min(height, 6_000) });
      await page.waitForLoadState("networkidle", { timeout: 3_000 }).catch(() => {});
      await page.screenshot({
        path: `screenshots/${name}.${size}.${colorScheme}.${language}.png`,
      });
      if (process.env.SCREENSHOT_AXE === "yes") {
        await page.addScriptTag({ path: "node_modules/axe-core/axe.min.js" });
        const violations = await page.evaluate(async () => {
          const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
          const result = await globalThis.axe.run(document, { runOnly: tags });
          return result.violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map((node) => `${node.html.slice(0, 140)} ${node.any[0]?.message ?? ""}`)
                .join(" | ")}`,
          );
        });
        problems.push(...violations.map((violation) => `${name} ${size} ${colorScheme}: ${violation}`));
      }
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
for (const problem of new Set(problems)) {
  console.log(problem);
}
process.exit(problems.length > 0 ? 1 : 0);
