import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { preloadPage } from "./app/PageRoutes";
import { showNoTexts } from "./app/showNoTexts";
import { loadPageTexts, startTexts } from "./shared/i18n/i18n";
import { restoreSession } from "./shared/session/session";
import { applyTheme, currentTheme } from "./shared/theme";
import "./shared/tokens.css";
import "./shared/base.css";

applyTheme(currentTheme());
preloadPage(location.pathname);
void restoreSession();

const root = document.getElementById("root");
if (root !== null) {
  startTexts().then(
    () => {
      createRoot(root).render(
        <StrictMode>
          <App />
        </StrictMode>,
      );
      void loadPageTexts();
    },
    () => showNoTexts(root),
  );
}
