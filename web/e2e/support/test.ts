import { test as base, expect, type Page } from "@playwright/test";
import { newPerson, Person, url } from "./platform";

/**
 * Signs a person in as the page does it with `POST /v1/auth/kakao`: the refresh token becomes a cookie of the browser. No
 * page has to be loaded for it; one that is loaded is left, because the answer to a renewal that it waits for would bring
 * back the cookie of the person before. The sign-in by Kakao's redirect has a test of its own.
 */
export async function signIn(page: Page, number = newPerson()): Promise<Person> {
  await page.goto("about:blank");
  const response = await page.context().request.post(`${url}/v1/auth/kakao`, {
    headers: { "X-Session": "cookie", Origin: url },
    data: { accessToken: `demo-${number}` },
  });
  expect(response.status()).toBe(200);
  await page.addInitScript(() => {
    // A blank page has no storage.
    if (location.protocol !== "about:") {
      localStorage.setItem("ourspace.signedIn", "yes");
    }
  });
  return Person.of(number, await response.json());
}

/** Fails a test in which the page logged an error, or the browser refused something for the content security policy. */
export const test = base.extend<{ noErrors: undefined }>({
  noErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
          errors.push(message.text());
        }
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
