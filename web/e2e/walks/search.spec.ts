import { newPerson, Person } from "../support/platform";
import { expect, signIn, test } from "../support/test";

test("a guest is offered names while typing, what the words mean as filters, and how many each filter leaves", async ({
  page,
}) => {
  const host = await Person.signIn();
  const name = `별내${newPerson() % 10_000_000}`;
  await Promise.all([
    host.newSpace({ title: `${name} 하나` }),
    host.newSpace({ title: `${name} 둘`, category: "photo-studio" }),
  ]);
  await page.goto("/spaces");
  const words = page.getByRole("combobox", { name: "무엇을 찾으세요?" });
  await words.pressSequentially("강나");
  const options = page.getByRole("listbox", { name: "추천 검색" }).getByRole("option");
  await expect(options.first()).toHaveText(/^강남\s*지역$/);
  await expect(words).toHaveAttribute("aria-expanded", "true");
  await words.press("ArrowDown");
  await expect(words).toHaveAttribute(
    "aria-activedescendant",
    (await options.first().getAttribute("id")) ?? "",
  );
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await words.press("Escape");
  await expect(options).toHaveCount(0);
  await expect(words).toHaveValue("강나");
  await words.press("ArrowDown");
  await words.press("Enter");
  await expect(page).toHaveURL(/\?district=gangnam$/);
  await page.getByRole("button", { name: "강남 조건 빼기" }).click();

  // What was recognised is offered, and not applied by itself.
  await words.fill("강남 파티룸 4명");
  await words.press("Enter");
  await expect(page).toHaveURL(
    (url) => url.search === `?q=${encodeURIComponent("강남 파티룸 4명").replaceAll("%20", "+")}`,
  );
  await expect(page.getByRole("combobox", { name: "정렬" })).toHaveValue("relevance");
  await expect(page.getByRole("article").locator("mark").first()).toBeVisible();
  const offers = page.getByRole("group", { name: "조건으로 걸기" });
  await offers.getByRole("button", { name: "4명" }).click();
  await expect(page).toHaveURL(/[?&]count=4/);
  await offers.getByRole("button", { name: "강남" }).click();
  await expect(page).toHaveURL(/[?&]district=gangnam/);
  await expect(words).toHaveValue("파티룸");

  // A filter says how many spaces the list would have with it.
  await words.fill(name);
  await words.press("Enter");
  await page.getByRole("button", { name: "강남 조건 빼기" }).click();
  await expect(page.getByText("공간 2곳", { exact: true })).toBeVisible();
  const kinds = page.getByRole("group", { name: "종류" });
  await expect(kinds.getByRole("button", { name: "촬영스튜디오 1", exact: true })).toBeVisible();
  await kinds.getByRole("button", { name: "파티룸 1", exact: true }).click();
  await expect(page.getByText("공간 1곳", { exact: true })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article").locator("mark")).toHaveText([name]);
  await kinds.getByRole("button", { name: "파티룸 1", exact: true }).click();

  await words.fill("파티륨");
  await words.press("Enter");
  await expect(page.getByText("비슷한 말로 찾은 결과예요.")).toBeVisible();
});

test("a guest likes spaces on their cards, and finds them again", async ({ page }) => {
  const host = await Person.signIn();
  const { id, title } = await host.newSpace();
  await signIn(page);
  await page.goto(`/spaces?q=${encodeURIComponent(title)}`);
  const heart = page.getByRole("button", { name: `${title} 찜하기` });
  await expect(heart).toHaveAttribute("aria-pressed", "false");
  await heart.click();
  await expect(heart).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("link", { name: "찜", exact: true }).first().click();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await page.getByRole("link", { name: title }).click();
  await expect(page).toHaveURL(new RegExp(`/spaces/${id}`));
  await page.getByRole("button", { name: /^찜 해제/ }).click();
  await expect(page.getByRole("button", { name: /^찜하기/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByText("아직 찜한 공간이 없어요")).toBeVisible();
});
