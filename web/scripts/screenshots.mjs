// Takes a picture of each main page, on a phone and on a desktop, light and dark, in Korean and in English.
// Usage: npm run screenshots [-- NAME…], with the platform running; results are in screenshots/.
// SCREENSHOT_LANGUAGES, SCREENSHOT_SIZES and SCREENSHOT_THEMES (comma separated) choose what is taken.
// SCREENSHOT_WINDOW=yes takes what fits the window instead of the whole page.
// OURSPACE_WEB is where the page is served (the API is reached there, too); CHROMIUM is the installed browser.
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";

const web = process.env.OURSPACE_WEB ?? "http://127.0.0.1:8080";
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const languages = (process.env.SCREENSHOT_LANGUAGES ?? "ko,en").split(",");
const sizes = (process.env.SCREENSHOT_SIZES ?? "phone,desktop").split(",");
const themes = (process.env.SCREENSHOT_THEMES ?? "light,dark").split(",");
const only = new Set(process.argv.slice(2));

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

async function call(method, path, { token, body, ...headers } = {}) {
  const response = await fetch(web + path, {
    method,
    headers: {
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

/** A host of the demo with a booking, and the operator. */
async function staff({ guest, date }) {
  const [host, operator] = await Promise.all([signIn(9001), signIn(1)]);
  const { items } = await call("GET", "/v1/host/spaces?limit=1", { token: host.accessToken });
  const space = items[0]?.id;
  const order = await call("POST", `/v1/spaces/${space}/orders`, {
    token: guest.accessToken,
    body: { useDate: date, slot: "DAY", headCount: items[0].minCount },
    ...key(),
  }).catch(() => undefined);
  return { host, operator, space, order: order?.id };
}

const made = await prepare();
const { host, operator, space: hostSpace } = await staff(made);
const own = made.guest;
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
  { name: "host-spaces", path: "/host", own: host },
  { name: "host-new", path: "/host/spaces/new", own: host },
  { name: "host-edit", path: `/host/spaces/${hostSpace}`, own: host },
  { name: "host-calendar", path: `/host/calendar?date=${made.date}`, own: host },
  { name: "host-orders", path: "/host/orders", own: host },
  { name: "host-reviews", path: "/host/reviews", own: host },
  { name: "operator-platform", path: "/operator", own: operator },
  { name: "operator-story", path: `/operator/story?space=${made.third}&date=${made.date}`, own: operator },
  { name: "operator-order", path: `/operator/orders?id=${made.lost}`, own: operator },
  { name: "operator-users", path: "/operator/users", own: operator },
  { name: "operator-reviews", path: "/operator/reviews", own: operator },
].filter((page) => only.size === 0 || only.has(page.name));

mkdirSync("screenshots", { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
});
/** Whether nothing is loading any more; runs in the page, whose streams and polls never end. */
function isSettled() {
  const pictures = [...document.images].filter(
    (image) => image.loading !== "lazy" || image.currentSrc !== "",
  );
  return (
    document.querySelector("main h1") !== null &&
    document.querySelector("[class*=skeleton]") === null &&
    pictures.every((image) => image.complete)
  );
}

const problems = [];
const combinations = languages.flatMap((language) =>
  sizes.flatMap((size) => themes.map((colorScheme) => ({ language, size, colorScheme }))),
);
for (const { language, size, colorScheme } of combinations) {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme,
    locale: language === "ko" ? "ko-KR" : "en-GB",
    reducedMotion: "reduce",
    timezoneId: "Asia/Seoul",
  });
  for (const { name, path, own: session } of PAGES) {
    const page = await context.newPage();
    page.on("pageerror", (error) => problems.push(`${name}: ${error.message}`));
    if (session !== undefined) {
      // The page asks for its session once; the answer is the sign-in of this run.
      await page.addInitScript(() => localStorage.setItem("ourspace.signedIn", "yes"));
      await page.route("**/v1/auth/refresh", (route) => route.fulfill({ json: session }));
    } else {
      await page.addInitScript(() => localStorage.removeItem("ourspace.signedIn"));
    }
    await page.goto(web + path, { waitUntil: "load" });
    await page
      .waitForFunction(isSettled, undefined, { timeout: 10_000 })
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
    await page.waitForFunction(isSettled, undefined, { timeout: 5_000 }).catch(() => {});
    await page.screenshot({
      path: `screenshots/${name}.${size}.${colorScheme}.${language}.png`,
    });
    await page.close();
  }
  await context.close();
}
await browser.close();
for (const problem of new Set(problems)) {
  console.log(problem);
}
process.exit(problems.length > 0 ? 1 : 0);
