import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router";
import { App } from "@/app/App";
import { preloadPage } from "@/app/PageRoutes";
import { newQueryClient } from "@/shared/api/queryClient";
import { showTexts } from "@/shared/i18n/i18n";
import type { Language } from "@/shared/i18n/language";
import { dropSession } from "@/shared/session/session";

/** A page as it is when nobody is signed in and nothing is loaded yet, with places for what the API knows. */
export async function draw(path: string, language: Language): Promise<string> {
  await Promise.all([showTexts(language), preloadPage(path)]);
  dropSession();
  const within = (page: ReactNode) => <StaticRouter location={path}>{page}</StaticRouter>;
  return (
    renderToStaticMarkup(<App client={newQueryClient()} within={within} />)
      // React asks for pictures ahead of the markup; these are places, of which the API makes pictures or nothing.
      .replace(/<link rel="preload" as="image"[^>]*>/g, "")
  );
}
