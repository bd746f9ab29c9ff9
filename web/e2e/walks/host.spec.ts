import { brokenPng, plainPng, turned } from "../support/pictures";
import { dateIn, demoImage, Person } from "../support/platform";
import { expect, signIn, test } from "../support/test";

test("a host registers with six photos, one is refused, and five appear", async ({ page }) => {
  await signIn(page);
  await page.goto("/host");
  await page.getByRole("link", { name: "공간 등록하기" }).click();

  await page.getByRole("button", { name: "다음" }).click();
  await expect(page.getByRole("alert")).toContainText("고칠 곳이 4군데 있어요.");
  await page.getByLabel("종류").selectOption({ label: "파티룸" });
  await page.getByLabel("지역").selectOption({ label: "강남" });
  await page.getByLabel("공간 이름").fill("달빛 파티룸");
  await page.getByLabel("주소").fill("서울 강남구 테헤란로 1");
  await page.getByRole("button", { name: "다음" }).click();

  await page.getByLabel("최대 인원").fill("8");
  await page.getByLabel("낮 가격").fill("48,000");
  await page.getByLabel("밤 가격").fill("72000");
  await page.getByLabel("하루 가격").fill("108000");
  await expect(page.getByText("따로 예약하는 것보다 10% 저렴해요.")).toBeVisible();

  // What was typed survives a reload.
  await page.reload();
  await expect(page.getByText("쓰던 내용을 이어서 불러왔어요.")).toBeVisible();
  await page.getByRole("button", { name: "다음" }).click();
  await expect(page.getByLabel("밤 가격")).toHaveValue("72000");
  await page.getByRole("button", { name: "다음" }).click();

  await page.getByLabel("사진 고르기").setInputFiles([
    { name: "notes.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture at all") },
    { name: "window.jpg", mimeType: "image/jpeg", buffer: demoImage(1) },
    { name: "upright.jpg", mimeType: "image/jpeg", buffer: turned(demoImage(2)) },
    { name: "table.jpg", mimeType: "image/jpeg", buffer: demoImage(3) },
    { name: "wall.png", mimeType: "image/png", buffer: plainPng(640, 480, [200, 120, 60]) },
    { name: "broken.png", mimeType: "image/png", buffer: brokenPng() },
  ]);
  const photos = page.getByRole("list", { name: "고른 사진" }).getByRole("listitem");
  await expect(photos).toHaveCount(6);
  await expect(photos.first()).toContainText("JPEG나 PNG가 아니에요.");
  await page.getByRole("button", { name: "다음" }).click();
  await expect(page.getByRole("alert")).toContainText("쓸 수 없는 사진을 빼고");
  await page.getByRole("button", { name: "notes.jpg, 빼기" }).click();
  await page
    .getByLabel("사진 고르기")
    .setInputFiles([{ name: "door.jpg", mimeType: "image/jpeg", buffer: demoImage(4) }]);
  await expect(photos).toHaveCount(6);
  await page.getByRole("button", { name: "door.jpg, 앞으로" }).click();
  await expect(photos.nth(4)).toContainText("door.jpg");
  await page.getByRole("button", { name: "다음" }).click();

  await expect(page.getByRole("heading", { name: "달빛 파티룸" })).toBeVisible();
  await page.getByRole("button", { name: "공간 열기" }).click();

  await expect(page.getByRole("heading", { name: "“달빛 파티룸”이 열렸어요" })).toBeVisible();
  await expect(page.getByText("사진 5장이 준비됐고, 1장은 쓸 수 없어요.").first()).toBeVisible();
  const broken = page.getByRole("listitem").filter({ hasText: "broken.png" });
  await expect(broken).toContainText("파일이 깨져 있어 열 수 없어요.");
  await expect(page.getByRole("img", { name: /6장 중 \d번째 사진/ })).toHaveCount(5);

  await page.getByRole("link", { name: "게스트 화면 보기" }).click();
  await expect(page.getByRole("heading", { name: "달빛 파티룸" }).first()).toBeVisible();
});

test("a host orders photos by keyboard, closes the space, and opens it again", async ({ page }) => {
  const host = await signIn(page);
  const { title } = await host.newSpace();
  await page.goto("/host");
  await page.getByRole("link", { name: `편집: ${title}` }).click();
  await page
    .getByLabel("사진 고르기")
    .setInputFiles([{ name: "second.jpg", mimeType: "image/jpeg", buffer: demoImage(5) }]);
  await page.getByRole("button", { name: "사진 더하기" }).click();
  const order = page.getByRole("list", { name: "사진 순서" });
  await expect(order.getByRole("img")).toHaveCount(2);
  const second = await order.getByRole("img").nth(1).getAttribute("src");
  await order.getByRole("button", { name: "2장 중 2번째, 앞으로" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("사진 순서를 저장했어요.").first()).toBeVisible();
  await expect(order.getByRole("img").first()).toHaveAttribute("src", second ?? "");

  await page.goto("/host");
  await page.getByRole("button", { name: "잠시 닫기" }).click();
  await expect(page.getByText("닫힘")).toBeVisible();
  await page.getByRole("button", { name: "다시 열기" }).click();
  await expect(page.getByText("열림")).toBeVisible();
});

test("a host edits prices, and a change made elsewhere meanwhile is not lost", async ({ page }) => {
  const host = await signIn(page);
  const { id } = await host.newSpace();
  await page.goto(`/host/spaces/${id}`);
  await page.getByLabel("밤 가격").fill("35000");
  await page.getByRole("button", { name: "저장하기" }).click();
  await expect(page.getByText("저장했어요.").first()).toBeVisible();
  await expect
    .poll(
      async () => (await host.get<{ offers: { slot: string; price: number }[] }>(`/v1/spaces/${id}`)).offers,
    )
    .toContainEqual({ slot: "NIGHT", price: 35_000, enabled: true });
});

test("a host's calendar shows an order with its booker, blocks a half, and cancels for everything back", async ({
  page,
}) => {
  const host = await signIn(page);
  const { id, title } = await host.newSpace();
  const guest = await Person.signIn();
  const date = dateIn(10);
  await guest.pay(await guest.order(id, date, "NIGHT"));

  await page.goto(`/host/calendar?date=${date}`);
  const day = page.getByRole("region").filter({ has: page.getByRole("heading", { name: title }) });
  await expect(day.getByText("예약됨")).toBeVisible();
  await day.getByRole("button", { name: `${title}, 낮 막기` }).click();
  await day.getByLabel(/막는 이유/).fill("청소");
  await day.getByRole("button", { name: "낮 막기", exact: true }).click();
  await expect(day.getByText("내가 막음")).toBeVisible();
  await day.getByRole("button", { name: `${title}, 낮 막은 것 풀기` }).click();
  await expect(day.getByText("비어 있음")).toBeVisible();

  await day.getByRole("link", { name: "예약 보기" }).click();
  await expect(page.getByText("김하늘")).toBeVisible();
  await page.getByRole("button", { name: "예약 취소" }).click();
  await expect(page.getByRole("dialog")).toContainText("30,000원 전액이 돌아가요");
  await page.getByRole("button", { name: "취소하고 30,000원 돌려주기" }).click();
  await expect(page.getByText("내가 취소", { exact: false })).toBeVisible();
  await expect(page.getByText("30,000원 환불")).toBeVisible();
});
