import englishFirst from "./en/first";
import koreanFirst from "./ko/first";
import { currentLanguage, type Language, rememberLanguage } from "./language";
import type { Namespace, TextKey, Translate, Values } from "./texts";
import { type Bundle, textOf, translate } from "./translate";

type Loaders = Readonly<Record<Language, () => Promise<{ default: Bundle }>>>;

/** Texts that are loaded together, and what of them has been loaded. */
class Part {
  readonly #loading = new Map<Language, Promise<void>>();
  readonly #loaded = new Map<Language, Bundle>();

  constructor(
    readonly namespace: Namespace,
    readonly loaders: Loaders,
  ) {}

  bundle(language: Language): Bundle | undefined {
    return this.#loaded.get(language);
  }

  load(language: Language): Promise<void> {
    const known = this.#loading.get(language);
    if (known !== undefined) {
      return known;
    }
    const loading = this.loaders[language]().then(({ default: bundle }) => {
      this.#loaded.set(language, bundle);
      if (language === shown && lacksText) {
        publish();
      }
    });
    this.#loading.set(language, loading);
    // What could not be loaded is tried again by the next page that needs it.
    loading.catch(() => this.#loading.delete(language));
    return loading;
  }
}

/** Both languages come with the page's own script: four kilobytes, and nothing is shown before they are there. */
const FIRST = new Part("guest", {
  ko: async () => ({ default: koreanFirst }),
  en: async () => ({ default: englishFirst }),
});
const REST = new Part("guest", { ko: () => import("./ko/rest"), en: () => import("./en/rest") });

/** The parts in use; a change of the language loads all of them. */
const parts = new Set<Part>([FIRST]);
let shown: Language | undefined;
/** Whether something is shown without its text: only then is a part that comes later worth drawing everything again. */
let lacksText = false;

/** The words of the page in the language that is shown. */
export type Translation<N extends Namespace> = {
  readonly t: Translate<N>;
  readonly language: Language;
  readonly has: (key: string) => boolean;
};

type Translator = {
  readonly t: (key: string, values?: Values) => string;
  readonly language: Language;
  readonly has: (key: string) => boolean;
};

/** One for each namespace, the same object until another text or language comes. */
const translators = new Map<Namespace, Translator>();
const listeners = new Set<() => void>();

function publish(): void {
  lacksText = false;
  translators.clear();
  for (const listener of listeners) {
    listener();
  }
}

export function subscribeToTexts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function translation<N extends Namespace>(namespace: N): Translation<N> {
  const known = translators.get(namespace);
  if (known !== undefined) {
    return known;
  }
  const language = shown ?? currentLanguage();
  // What is loaded now, and not when the translator was made.
  const bundles = () =>
    [...parts]
      .filter((part) => part.namespace === namespace)
      .map((part) => part.bundle(language))
      .filter((bundle) => bundle !== undefined);
  const has = (key: string) => {
    const found = textOf(bundles(), key) !== undefined;
    lacksText ||= !found;
    return found;
  };
  const made: Translator = {
    t: (key, values) => (has(key) ? translate(bundles(), key, values) : key),
    language,
    has,
  };
  translators.set(namespace, made);
  return made;
}

/** A text outside of components that can follow a change of the language. */
export function text(key: TextKey): string {
  return translation("guest").t(key);
}

/** Loads the texts of all pages but the first one. */
export function loadPageTexts(): Promise<void> {
  parts.add(REST);
  return REST.load(shown ?? currentLanguage());
}

const features = new Map<Namespace, Part>();

/** Loads the texts of a feature that is loaded later, such as the host's pages, before they are shown. */
export async function loadTextsOf(namespace: Namespace, loaders: Loaders): Promise<void> {
  const part = features.get(namespace) ?? new Part(namespace, loaders);
  features.set(namespace, part);
  parts.add(part);
  await Promise.all([part.load(currentLanguage()), loadPageTexts()]);
}

/** Prepares the texts before the first page is shown, so that no key and no other language is ever seen. */
export async function startTexts(): Promise<void> {
  const language = currentLanguage();
  document.documentElement.lang = language;
  shown = language;
  await FIRST.load(language);
}

/** Shows a language that no guest has chosen: the build draws documents in each. */
export async function showTexts(language: Language): Promise<void> {
  shown = language;
  await Promise.all([FIRST.load(language), loadPageTexts()]);
  publish();
}

export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([...parts].map((part) => part.load(language)));
  rememberLanguage(language);
  shown = language;
  publish();
}
