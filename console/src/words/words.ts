import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './languages';
import type { ENGLISH } from './namespaces';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: typeof ENGLISH;
  }
}

/** `…/<part>/words/<language>.json`: the words of each part of the console are loaded when it is opened. */
const FILES = import.meta.glob<{ default: object }>(['../*/words/*.json', './*.json']);

/** Starts the words in a language; English stands in for what another does not say. @param language to begin with */
export async function startWords(language: Language): Promise<void> {
  await i18next
    .use({ type: 'backend' as const, read: (asked: string, part: string, done: (error: Error | null, words: object | null) => void) => {
      const file = FILES[part === 'words' ? `./${asked}.json` : `../${part}/words/${asked}.json`];
      if (!file) return done(new Error(`There are no words for ${part} in ${asked}.`), null);
      file().then((module) => done(null, module.default), (error: Error) => done(error, null));
    } })
    .use(initReactI18next)
    .init({ lng: language, fallbackLng: 'en', ns: ['words'], defaultNS: 'words', interpolation: { escapeValue: false }, react: { useSuspense: true },
      // A text that is missing is a fault, in tests as in use.
      saveMissing: true, missingKeyHandler: (_languages, part, key) => reportError(new Error(`There are no words for ${part}:${key}.`)),
    });
  document.documentElement.lang = language;
  i18next.on('languageChanged', (changed) => { document.documentElement.lang = changed; });
}
