import { dateIn, Person } from "../support/platform";
import { expect, signIn, test } from "../support/test";

const OPERATOR = 1;

test("an operator reads the story of a space-date, and of one order", async ({ page }) => {
  const host = await Person.signIn();
  const { id } = await host.newSpace();
  const date = dateIn(12);
  const [first, second] = [await Person.signIn(), await Person.signIn()];
  const won = await first.order(id, date, "NIGHT");
  const lost = await second.order(id, date, "NIGHT");
  await first.pay(won);
  expect([won.status, lost.status]).toEqual(["WAITING", "REJECTED"]);

  await signIn(page, OPERATOR);
  await page.goto("/operator/story");
  await page.getByLabel("공간 번호").fill(String(id));
  await page.getByLabel("이용 날짜").fill(date);
  await page.getByRole("button", { name: "보기" }).click();
  const decisions = page.getByRole("main").getByRole("listitem");
  await expect(decisions).toHaveCount(3);
  await expect(decisions.nth(0)).toContainText("예약 요청을 받아들여 시간을 잡아 두었어요");
  await expect(decisions.nth(1)).toContainText("SLOT_HELD");
  await expect(decisions.nth(2)).toContainText("결제가 끝나 예약이 확정됐어요");

  await decisions.nth(1).getByRole("link").click();
  await expect(page.getByText("REJECTED")).toBeVisible();
  await expect(page.getByText("예약 요청을 거절했어요")).toBeVisible();
});

test("an operator suspends a user, who is told so, and reinstates the user", async ({ page }) => {
  const guest = await Person.signIn();
  const host = await Person.signIn();
  const { id } = await host.newSpace();
  await signIn(page, OPERATOR);
  await page.goto("/operator/users");
  await page.getByLabel("사용자 번호로 찾기").fill(String(guest.id));
  await page.getByRole("button", { name: "찾기" }).click();
  const row = page.getByRole("article", { name: `사용자 ${guest.id}` });
  await row.getByRole("button", { name: / 정지$/ }).click();
  await row.getByLabel(/이유/).fill("세 번 나타나지 않음");
  await row.getByRole("button", { name: "정지하기", exact: true }).click();
  await expect(row.getByText("정지", { exact: true }).first()).toBeVisible();
  await expect(guest.order(id, dateIn(9), "DAY")).rejects.toThrow("GUEST_SUSPENDED");

  await row.getByRole("button", { name: /정지 풀기/ }).click();
  await row.getByRole("button", { name: "정지 풀기", exact: true }).click();
  await expect(row.getByText("이용 중")).toBeVisible();
});

test("an operator sees each part of the platform", async ({ page }) => {
  await signIn(page, OPERATOR);
  await page.goto("/operator");
  await expect(page.getByRole("row", { name: /데이터베이스 정상/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /로그 \(Kafka\) 정상/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /초당 결정/ })).toBeVisible();
});

test("a guest who opens the operator's pages is told whose they are", async ({ page }) => {
  await signIn(page);
  await page.goto("/operator");
  await expect(page.getByRole("heading", { name: "이 계정으로는 할 수 없어요" })).toBeVisible();
});
