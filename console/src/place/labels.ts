import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schemas } from '../api/client';
import { queryClient } from '../api/query-client';
import { citedIn } from './citations';

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
const askedIn = (language: string) => ({ params: { query: { lang: language } } });

/** Asks for the words of a language before the first page needs them. */
export function preloadLabels(language: string): void {
  void queryClient.prefetchQuery(query.queryOptions('get', '/api/v1/vocabulary', askedIn(language), FOR_EVER));
}

/** @returns the labels in the reader's language; whoever asks waits for them, so that no code is ever shown for a moment */
export function useLabels(): Labels {
  const { i18n } = useTranslation();
  const { data } = query.useSuspenseQuery('get', '/api/v1/vocabulary', askedIn(i18n.language), FOR_EVER);
  return useMemo(() => labelsFrom(data), [data]);
}

function labelsFrom({ lists, citations }: Vocabulary): Labels {
  return {
    label: (list, code) => lists[list as keyof Vocabulary['lists']]?.[code] ?? code,
    cite: (citation) => citedIn(citations, citation),
  };
}
