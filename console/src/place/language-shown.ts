import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}

/** @returns the language that is shown: all that marks and formats need of the words, which thousands of them watch */
export function useLanguageShown(): string {
  return useSyncExternalStore(subscribe, () => i18next.language);
}
