import type { JSHandle, Page } from "@playwright/test";
import { brokenPng, phonePhoto, plainPng, turned, undecodableJpeg } from "../support/pictures";
import { dateIn, demoImage, Person, until } from "../support/platform";
import { expect, signIn, test } from "../support/test";

/** Drops files on the part of the page that says so, as from a folder of the desktop. */
async function drop(
  page: Page,
  text: string,
  photo: JSHandle<File>,
  others: readonly { name: string; bytes: Buffer }[],
): Promise<void> {
  const dataTransfer = await photo.evaluateHandle(
    (first, rest) => {
      const transfer = new DataTransfer();
      transfer.items.add(first);
      for (const { name, base64 } of rest) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    others.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") })),
  );
  const place = page.getByText(text);
  await place.dispatchEvent("dragover", { dataTransfer });
  await place.dispatchEvent("drop", { dataTransfer });
}

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

test("a host drops photos on the page, orders them by drag and by keyboard, and is told which are refused", async ({
  page,
}) => {
  const host = await signIn(page);
  const { id, title } = await host.newSpace();
  await page.goto("/host");
  await page.getByRole("link", { name: `편집: ${title}` }).click();
  // Twelve megapixels.
  const phone = await phonePhoto(page, "phone.jpg", 4032, 3024);
  await drop(page, "사진을 여기에 놓거나", phone, [
    { name: "huge.jpg", bytes: undecodableJpeg(3 * 1024 * 1024 + 1) },
    { name: "small.png", bytes: plainPng(100, 100, [20, 20, 20]) },
    { name: "second.jpg", bytes: demoImage(5) },
  ]);
  const chosen = page.getByRole("list", { name: "고른 사진" }).getByRole("listitem");
  await expect(chosen).toHaveCount(4);
  await expect(chosen.nth(0)).toContainText("보내기 알맞게 줄였어요");
  await expect(chosen.nth(1)).toContainText("3MB보다 커요.");
  await expect(chosen.nth(2)).toContainText("가로 320, 세로 180픽셀보다 작거나");
  await page.getByRole("button", { name: "huge.jpg, 빼기" }).click();
  await page.getByRole("button", { name: "small.png, 빼기" }).click();
  await page.getByRole("button", { name: "사진 더하기" }).click();

  const order = page.getByRole("list", { name: "사진 순서" });
  const pictures = order.getByRole("img");
  await expect(pictures).toHaveCount(3);
  const { images } = await until(
    () => host.get<{ images: { variants: { width: number; height: number }[] }[] }>(`/v1/spaces/${id}`),
    (space) => space.images.filter(({ variants }) => variants.length > 0).length === 3,
  );
  const upright = images[1]?.variants.at(-1);
  expect(upright?.height).toBeGreaterThan(upright?.width ?? 0);

  const third = (await pictures.nth(2).getAttribute("src")) ?? "";
  await order.getByRole("button", { name: "3장 중 3번째, 앞으로" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("사진 순서를 저장했어요.").first()).toBeVisible();
  await expect(pictures.nth(1)).toHaveAttribute("src", third);
  await order.getByRole("listitem").nth(1).dragTo(order.getByRole("listitem").nth(0));
  await expect(pictures.nth(0)).toHaveAttribute("src", third);
  await expect
    .poll(
      async () => (await host.get<{ images: { imageId: string }[] }>(`/v1/spaces/${id}`)).images[0]?.imageId,
    )
    .toBe(/[0-9a-f-]{36}/.exec(third)?.[0]);
});

test("a host closes the space for a while, and opens it again", async ({ page }) => {
  const host = await signIn(page);
  await host.newSpace();
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
