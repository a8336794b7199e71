import { use } from 'react';
import { query, type Schemas } from '../api/client';
import { queryClient } from '../api/query-client';
import { citedIn } from './citations';
import { useLanguageShown } from './language-shown';

/** The labels of the codes that the API speaks in. */
export interface Labels {
  /** @returns the words for a code of a list, in the language that is shown; the code itself where there are none */
  label(list: string, code: string): string;
  /** @returns a citation of the API (`Art. 30(1)(f) GDPR`) as the language that is shown writes it */
  cite(citation: string): string;
}

type Vocabulary = Schemas['VocabularyView'];

/** The words of a language are the same until the service is another one. */
const FOR_EVER = { staleTime: 'static', gcTime: Infinity } as const;
/** What is known already, by language. Marks stand in lists by the thousand: they look here, and each of them watches nothing but the language. */
const known = new Map<string, Labels>();
const awaited = new Map<string, Promise<Labels>>();

function labelsIn(language: string): Promise<Labels> {
  const asked = awaited.get(language) ?? queryClient.fetchQuery(query.queryOptions('get', '/api/v1/vocabulary', { params: { query: { lang: language } } }, FOR_EVER)).then((vocabulary) => {
    const labels = labelsFrom(vocabulary);
    known.set(language, labels);
    return labels;
  });
  awaited.set(language, asked);
  // Whoever comes after a failure asks anew.
  asked.catch(() => awaited.delete(language));
  return asked;
}

/** Asks for the words of a language before the first page needs them. */
export function preloadLabels(language: string): void {
  labelsIn(language).catch(() => undefined);
}

/** @returns the labels in the reader's language; whoever asks waits for them, so that no code is ever shown for a moment. @throws Problem */
export function useLabels(): Labels {
  const language = useLanguageShown();
  return known.get(language) ?? use(labelsIn(language));
}

function labelsFrom({ lists, citations }: Vocabulary): Labels {
  return {
    label: (list, code) => lists[list as keyof Vocabulary['lists']]?.[code] ?? code,
    cite: (citation) => citedIn(citations, citation),
  };
}
