import { brokenPng, turned } from "../support/pictures";
import { dateIn, demoImage, Person, until } from "../support/platform";
import { killApi, startApi } from "../support/processes";
import { expect, signIn, test } from "../support/test";

test.describe.configure({ mode: "serial" });

test("an API that is killed while a booking is sent comes back, and the booking goes on by itself, once", async ({
  page,
}) => {
  const host = await Person.signIn();
  const { id } = await host.newSpace();
  const guest = await signIn(page);
  await page.goto(`/spaces/${id}/book?date=${dateIn(28)}&slot=NIGHT&count=2`);
  const ask = page.getByRole("button", { name: "30,000원에 예약 요청하기" });
  await expect(ask).toBeEnabled();
  await killApi();
  await ask.click();
  await expect(page.getByText("요청이 닿았는지 확인하고 있어요")).toBeVisible();
  await startApi();
  await expect(page.getByRole("heading", { name: "잡았어요. 이제 결제해 주세요" })).toBeVisible();
  const { items } = await guest.get<{ items: unknown[] }>("/v1/orders");
  expect(items).toHaveLength(1);
});

test("after the stay, the guest writes a review with a photo, changes it, the host replies, and the guest deletes it", async ({
  page,
}) => {
  const host = await Person.signIn();
  const { id, title } = await host.newSpace();
  const guest = await Person.signIn();
  const paid = await guest.pay(await guest.order(id, dateIn(2), "DAY"));
  await killApi();
  await startApi("4d");
  const later = await signIn(page, guest.number);
  await until(
    () => later.get<{ phase?: string }>(`/v1/orders/${paid.id}`),
    (order) => order.phase === "FINISHED",
  );
  await page.goto(`/orders/${paid.id}`);
  await page.getByRole("button", { name: "후기 올리기" }).click();
  await expect(page.getByText("10자 이상 적어 주세요.")).toBeVisible();
  await page.getByRole("radio", { name: "5점 만점에 5점" }).press("Space");
  await page.getByLabel("이야기").fill("창이 넓고 조용해서 참 좋았어요.");
  await page.locator('input[type="file"]').setInputFiles([
    { name: "upright.jpg", mimeType: "image/jpeg", buffer: turned(demoImage(2)) },
    { name: "broken.png", mimeType: "image/png", buffer: brokenPng() },
  ]);
  // What was typed survives a reload; files are chosen again.
  await page.reload();
  await expect(page.getByLabel("이야기")).toHaveValue("창이 넓고 조용해서 참 좋았어요.");
  await page.locator('input[type="file"]').setInputFiles([
    { name: "upright.jpg", mimeType: "image/jpeg", buffer: turned(demoImage(2)) },
    { name: "broken.png", mimeType: "image/png", buffer: brokenPng() },
  ]);
  await page.getByRole("button", { name: "후기 올리기" }).click();
  const own = page.getByRole("region", { name: "내가 쓴 후기" });
  await expect(own).toContainText("창이 넓고 조용해서 참 좋았어요.");
  await expect(own.getByRole("img", { name: "내 후기 사진 1" })).toBeVisible();
  await expect(own).toContainText("읽을 수 없는 사진이에요");

  await own.getByRole("button", { name: "고치기" }).click();
  await page.getByRole("radio", { name: "5점 만점에 4점" }).press("Space");
  await page.getByLabel("이야기").fill("창이 넓어요. 오후에는 볕이 잘 들어요.");
  await page.getByRole("button", { name: "고친 후기 올리기" }).click();
  await expect(own).toContainText("오후에는 볕이 잘 들어요.");

  await signIn(page, host.number);
  await page.goto(`/host/reviews?space=${id}`);
  await expect(page.getByText("오후에는 볕이 잘 들어요.")).toBeVisible();
  await page.getByRole("button", { name: "답글 쓰기" }).click();
  await page.getByLabel(/답글/).fill("또 오세요!");
  await page.getByRole("button", { name: "답글 올리기" }).click();
  await expect(page.getByText("내 답글")).toBeVisible();
  await page.goto(`/spaces/${id}`);
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await expect(page.getByText("또 오세요!")).toBeVisible();

  await signIn(page, guest.number);
  await page.goto(`/orders/${paid.id}`);
  await own.getByRole("button", { name: "지우기" }).click();
  await page.getByRole("button", { name: "후기 지우기" }).click();
  await expect(page.getByText("한 예약에는 후기를 한 번만 쓸 수 있어요.")).toBeVisible();
});
