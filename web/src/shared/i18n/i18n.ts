import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { withParticles } from "../text/particles";
import { currentLanguage, type Language, rememberLanguage } from "./language";

type Loaders = Readonly<Record<Language, () => Promise<{ default: object }>>>;
type Part = { readonly namespace: string; readonly loaders: Loaders };

const SEPARATOR = "::";

const FIRST: Part = {
  namespace: "translation",
  loaders: { ko: () => import("./ko/first"), en: () => import("./en/first") },
};
const REST: Part = {
  namespace: "translation",
  loaders: { ko: () => import("./ko/rest"), en: () => import("./en/rest") },
};

/** The parts in use; a change of the language loads all of them. */
const parts = new Set<Part>([FIRST]);
const loaded = new Map<string, Promise<void>>();

export const texts: i18n = i18next.createInstance();

function load(part: Part, language: Language): Promise<void> {
  const name = `${language} ${part.namespace} ${part === FIRST}`;
  const known = loaded.get(name);
  if (known !== undefined) {
    return known;
  }
  const loading = part.loaders[language]().then(({ default: bundle }) => {
    texts.addResourceBundle(language, part.namespace, bundle, true, true);
  });
  loaded.set(name, loading);
  // What could not be loaded is tried again by the next page that needs it.
  loading.catch(() => loaded.delete(name));
  return loading;
}

/** Loads the texts of all pages but the first one. */
export function loadPageTexts(): Promise<void> {
  parts.add(REST);
  return load(REST, currentLanguage());
}

const features = new Map<string, Part>();

/** Loads the texts of a feature that is loaded later, such as the host's pages, before they are shown. */
export async function loadTextsOf(namespace: string, loaders: Loaders): Promise<void> {
  const part = features.get(namespace) ?? { namespace, loaders };
  features.set(namespace, part);
  parts.add(part);
  await Promise.all([load(part, currentLanguage()), loadPageTexts()]);
}

/** Prepares the texts before the first page is shown, so that no key and no other language is ever seen. */
export async function startTexts(): Promise<void> {
  const language = currentLanguage();
  document.documentElement.lang = language;
  texts.use(initReactI18next).use({
    type: "postProcessor",
    name: "particles",
    process: (value: string) => withParticles(value),
  });
  await texts.init({
    lng: language,
    fallbackLng: false,
    resources: {},
    postProcess: ["particles"],
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18nStore: "added" },
    // Keys are codes of the API, which have underscores; the texts need neither plural forms nor contexts.
    pluralSeparator: SEPARATOR,
    contextSeparator: SEPARATOR,
  });
  await load(FIRST, language);
  await texts.changeLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([...parts].map((part) => load(part, language)));
  rememberLanguage(language);
  await texts.changeLanguage(language);
}
