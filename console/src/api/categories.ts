import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from './client';
import { everyItem, LARGEST_PAGE } from './every-item';

/** What is chosen from: categories of data, or of people. */
export interface CategoryChoices {
  readonly data: readonly Schemas['DataCategoryView'][];
  readonly people: readonly Schemas['DataSubjectCategoryView'][];
}

const NONE: CategoryChoices = { data: [], people: [] };

/** @returns every category of an organisation, own and built-in, named in a language; none while they come */
export function useCategoryChoices(org: string, lang: 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl'): CategoryChoices {
  const choices = useQuery({
    queryKey: ['category-choices', org, lang],
    queryFn: async ({ signal }) => {
      const asked = (cursor: string | undefined) => ({ params: { path: { org }, query: { lang, limit: LARGEST_PAGE, ...(cursor === undefined ? {} : { cursor }) } }, signal });
      const [data, people] = await Promise.all([
        everyItem((cursor) => api.GET('/api/v1/organisations/{org}/data-categories', asked(cursor))),
        everyItem((cursor) => api.GET('/api/v1/organisations/{org}/data-subject-categories', asked(cursor))),
      ]);
      return { data, people };
    },
  });
  return choices.data ?? NONE;
}
