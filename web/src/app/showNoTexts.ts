import styles from "./ErrorBoundary.module.css";

/** What is shown where not even the words of the page could be loaded: in both languages, and without React. */
export function showNoTexts(root: HTMLElement): void {
  const failure = document.createElement("div");
  failure.className = styles.failure ?? "";
  failure.role = "alert";
  const words = document.createElement("p");
  words.textContent = "페이지를 불러오지 못했어요. The page could not be loaded.";
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = "다시 열기 · Reload";
  again.addEventListener("click", () => location.reload());
  failure.append(words, again);
  root.replaceChildren(failure);
}
