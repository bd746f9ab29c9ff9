import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { preloadPage } from "./app/PageRoutes";
import { prefetchPage } from "./app/prefetch";
import { newQueryClient } from "./shared/api/queryClient";
import { loadPageTexts, startTexts } from "./shared/i18n/i18n";
import { pause } from "./shared/pause";
import { restoreSession } from "./shared/session/session";
import { applyTheme, currentTheme } from "./shared/theme";
import "./shared/tokens.css";
import "./shared/base.css";

/** What a drawn document shows is worth waiting so long for what the page shows, instead of its placeholders. */
const MAX_WAIT_MILLIS = 1_500;

async function start(root: HTMLElement): Promise<void> {
  const isDrawn = root.firstElementChild !== null && document.documentElement.dataset.hideDrawn !== "all";
  const client = newQueryClient();
  const page = preloadPage(location.pathname);
  if (isDrawn) {
    // Evaluating the scripts has been a long task already.
    await pause();
  }
  const data = prefetchPage(client, location);
  void restoreSession();
  const enough = new Promise((resolve) => setTimeout(resolve, MAX_WAIT_MILLIS));
  await Promise.all([startTexts(), page, isDrawn ? Promise.race([data, enough]) : undefined]);
  // In short tasks, and in place of what the document shows only when all of it is there.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App client={client} />
      </StrictMode>,
    ),
  );
  void loadPageTexts();
}

applyTheme(currentTheme());
const root = document.getElementById("root");
if (root !== null) {
  void start(root);
}
