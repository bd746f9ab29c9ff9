import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the API listens while the page is developed or previewed; `./ourspace up` takes 8080. */
const api = process.env.OURSPACE_API ?? "http://127.0.0.1:8080";
const proxy = { "/v1": { target: api, changeOrigin: false } };

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    target: "es2022",
    manifest: true,
    // The content security policy of the page allows no data: scripts and styles, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first pages share comes in one file: some twenty small ones took a slow phone half a second.
        codeSplitting: {
          groups: [
            // Apart, because a drawn document has them evaluated one after the other, with pauses in which a phone can react.
            { name: "react", test: /\/node_modules\/(react|react-dom|scheduler)\// },
            { name: "router", test: /\/node_modules\/react-router\// },
            {
              name: "shared",
              test: /\/src\/(shared\/(?!i18n\/(ko|en)\/)|features\/(search|home)\/)|\/node_modules\/(@tanstack|openapi-fetch)\//,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, host: "127.0.0.1", proxy },
  preview: { port: 4173, host: "127.0.0.1", proxy },
});
