import { dateIn, Person, until } from "../support/platform";
import { killApi, startApi } from "../support/processes";
import { expect, signIn, test } from "../support/test";

test.describe.configure({ mode: "serial", timeout: 120_000 });

test("an API that is killed while a booking is sent comes back, and the booking goes on by itself, once", async ({
  page,
}) => {
  const host = await Person.signIn();
  const { id } = await host.newSpace();
  const guest = await signIn(page);
  await page.goto(`/spaces/${id}/book?date=${dateIn(28)}&slot=NIGHT&count=2`);
  const ask = page.getByRole("button", { name: "30,000원에 예약 요청하기" });
  await expect(ask).toBeEnabled();
  killApi();
  await ask.click();
  await expect(page.getByText("요청이 닿았는지 확인하고 있어요")).toBeVisible();
  await startApi();
  await expect(page.getByRole("heading", { name: "잡았어요. 이제 결제해 주세요" })).toBeVisible();
  const { items } = await guest.get<{ items: unknown[] }>("/v1/orders");
  expect(items).toHaveLength(1);
});

test("after the stay, the guest writes a review and the host replies", async ({ page }) => {
  const host = await signIn(page);
  const { id, title } = await host.newSpace();
  const guest = await Person.signIn();
  const paid = await guest.pay(await guest.order(id, dateIn(2), "DAY"));
  killApi();
  await startApi("4d");
  const content = "창이 넓고 조용해서 참 좋았어요.";
  const later = await Person.signIn(guest.number);
  await until(
    () => later.get<{ phase?: string }>(`/v1/orders/${paid.id}`),
    (order) => order.phase === "FINISHED",
  );
  await later.send("POST", `/v1/orders/${paid.id}/review`, { rating: 5, content });

  await page.goto(`/host/reviews?space=${id}`);
  await expect(page.getByText(content)).toBeVisible();
  await page.getByRole("button", { name: "답글 쓰기" }).click();
  await page.getByLabel(/답글/).fill("또 오세요!");
  await page.getByRole("button", { name: "답글 올리기" }).click();
  await expect(page.getByText("내 답글")).toBeVisible();
  await expect(page.getByText("또 오세요!")).toBeVisible();

  await page.goto(`/spaces/${id}`);
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await expect(page.getByText(content)).toBeVisible();
});
