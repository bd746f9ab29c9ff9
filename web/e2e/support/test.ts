import { test as base, expect, type Page } from "@playwright/test";
import { newPerson, Person } from "./platform";

/**
 * Signs a person in on this page as `POST /v1/auth/kakao` does for the page itself: the refresh token becomes a cookie.
 * The sign-in by Kakao's redirect has a test of its own.
 */
export async function signIn(page: Page, number = newPerson()): Promise<Person> {
  await page.goto("/");
  await page.evaluate(async (accessToken) => {
    const response = await fetch("/v1/auth/kakao", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Session": "cookie" },
      body: JSON.stringify({ accessToken }),
    });
    if (!response.ok) {
      throw new Error(`sign-in: ${response.status}`);
    }
    localStorage.setItem("ourspace.signedIn", "yes");
  }, `demo-${number}`);
  return Person.signIn(number);
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
