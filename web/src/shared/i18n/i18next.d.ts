import "i18next";
import type host from "@/features/host/texts/ko";
import type operator from "@/features/operator/texts/ko";
import type { Texts, Words } from "./texts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    returnNull: false;
    pluralSeparator: "::";
    contextSeparator: "::";
    resources: { translation: Texts; host: Words<typeof host>; operator: Words<typeof operator> };
  }
}
