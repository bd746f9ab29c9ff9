import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { preloadPage } from "./app/PageRoutes";
import { prefetchPage } from "./app/prefetch";
import { newQueryClient } from "./shared/api/queryClient";
import { loadPageTexts, startTexts } from "./shared/i18n/i18n";
import { restoreSession } from "./shared/session/session";
import { applyTheme, currentTheme } from "./shared/theme";
import "./shared/tokens.css";
import "./shared/base.css";

applyTheme(currentTheme());
const client = newQueryClient();
prefetchPage(client, location);
const page = preloadPage(location.pathname);
void restoreSession();

const root = document.getElementById("root");
if (root !== null) {
  void Promise.all([startTexts(), page]).then(() => {
    createRoot(root).render(
      <StrictMode>
        <App client={client} />
      </StrictMode>,
    );
    void loadPageTexts();
  });
}
