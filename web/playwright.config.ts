import { defineConfig, devices } from "@playwright/test";

/**
 * Browser tests on a real platform; `./ourspace test-browser` starts both. The tests share the platform and make spaces
 * and guests of their own, so that they can run at the same time, in the order of these projects where it matters.
 */
const chromium = {
  executablePath: process.env.OURSPACE_CHROMIUM ?? "/usr/bin/chromium",
  // The sandbox does not start as root, as tests in containers run.
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

export default defineConfig({
  testDir: "e2e",
  outputDir: "target/e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  // A machine that does other things as well needs several times as long; what is right is quick.
  timeout: 300_000,
  // What a busy machine was too slow for is tried once more, and named as flaky in the output.
  retries: 1,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.OURSPACE_URL ?? "http://127.0.0.1:8080",
    locale: "ko-KR",
    // The page shows Seoul's time wherever it is opened.
    timezoneId: "America/New_York",
    // A trace costs as much as the test: `OURSPACE_TRACE=yes` keeps those of failed tests.
    trace: process.env.OURSPACE_TRACE === "yes" ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: chromium,
  },
  projects: [
    { name: "walks", testMatch: "walks/*.spec.ts" },
    // These stop the API, so nothing else may run.
    { name: "outages", testMatch: "outages/*.spec.ts", dependencies: ["walks"], fullyParallel: false },
  ],
});
