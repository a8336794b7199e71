import { useQueries } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { query, type Schemas } from '../../api/client';
import { useLabels } from '../../place/labels';

/** Something that can be picked. */
export interface Choice {
  /** The key, as the register refers to it. */
  readonly value: string;
  readonly label: string;
  /** What tells it from its neighbours. */
  readonly note?: string;
}

/** What can be picked now. */
export interface Choices {
  readonly choices: readonly Choice[];
  readonly isLoading: boolean;
}

/** The kinds of things that a field can refer to. */
export type PickedKind = 'engagement' | 'processor' | 'activity';

/** So many are read at once; a list that is longer is searched by the service. */
const MOST_AT_ONCE = 500;
const MOST_FOUND = 50;
const REST_MILLISECONDS = 200;

interface Asked {
  readonly limit: number;
  readonly q?: string;
}

interface Read<T> {
  readonly data?: { readonly items: readonly T[]; readonly nextCursor: string | null } | undefined;
  readonly isLoading: boolean;
}

/** Reads a list at once; where it is longer than that, what is looked for comes from the service. */
function useSearched<T>(search: string, useRead: (asked: Asked, enabled: boolean) => Read<T>): { readonly items: readonly T[]; readonly isLoading: boolean; readonly isWhole: boolean } {
  const [q] = useDebouncedValue(search.trim(), REST_MILLISECONDS);
  const first = useRead({ limit: MOST_AT_ONCE }, true);
  const isWhole = first.data?.nextCursor === null;
  const found = useRead({ limit: MOST_FOUND, q }, first.data !== undefined && !isWhole && q !== '');
  return { items: [...(found.data?.items ?? []), ...(first.data?.items ?? [])], isLoading: first.isLoading || found.isLoading, isWhole };
}

/** A category with what the law thinks of it. */
export type Category = Schemas['DataCategoryView'];

/** The article that makes data of a category special, for marks: '' for most. */
function articleOf({ special, criminal }: Pick<Category, 'special' | 'criminal'>): string {
  return special === true ? 'Art. 9' : criminal === true ? 'Art. 10' : '';
}

/** @returns the categories of data or of data subjects, in the reader's language */
export function useCategories(kind: 'data' | 'data-subject', org: string, search = ''): { readonly items: readonly Category[]; readonly isLoading: boolean } {
  const { i18n } = useTranslation();
  const lang = i18n.language as 'en';
  const path = kind === 'data' ? '/api/v1/organisations/{org}/data-categories' : '/api/v1/organisations/{org}/data-subject-categories';
  return useSearched<Category>(search, (asked, enabled) => query.useQuery('get', path, { params: { path: { org }, query: { ...asked, lang } } }, { enabled }) as Read<Category>);
}

/** @returns categories to pick from; special ones say so */
export function useCategoryChoices(kind: 'data' | 'data-subject', org: string, search: string): Choices {
  const { items, isLoading } = useCategories(kind, org, search);
  return { isLoading, choices: items.map((category) => ({ value: category.key, label: [category.name, articleOf(category)].filter(Boolean).join(' · ') })) };
}

/** @returns the organisation's measures to pick from */
export function useMeasureChoices(org: string, search: string): Choices {
  const { label } = useLabels();
  const { items, isLoading } = useSearched<Schemas['MeasureBody']>(search, (asked, enabled) => query.useQuery('get', '/api/v1/organisations/{org}/measures', { params: { path: { org }, query: asked } }, { enabled }));
  return { isLoading, choices: items.map(({ key, name, category }) => ({ value: key, label: name, note: label('measure-categories', category) })) };
}

/** @returns things of the register to pick from; those in `chosen` are always among them */
export function useThingChoices(kind: PickedKind, org: string, search: string, chosen: readonly string[]): Choices {
  const engagements = useEngagementChoices(org, search, kind === 'engagement', chosen);
  const processors = useProcessorNames(org, search, kind === 'processor');
  const activities = useSearched<Schemas['ActivityBody']>(search, (asked, enabled) => query.useQuery('get', '/api/v1/organisations/{org}/activities', { params: { path: { org }, query: asked } }, { enabled: enabled && kind === 'activity' }));
  if (kind === 'engagement') return engagements;
  const { items, isLoading } = kind === 'processor' ? processors : activities;
  return { isLoading, choices: items.map(({ key, name }) => ({ value: key, label: name })) };
}

function useProcessorNames(org: string, search: string, isWanted: boolean): { readonly items: readonly { readonly key: string; readonly name: string }[]; readonly isLoading: boolean } {
  return useSearched<Schemas['ProcessorBody']>(search, (asked, enabled) => query.useQuery('get', '/api/v1/organisations/{org}/processors', { params: { path: { org }, query: asked } }, { enabled: enabled && isWanted }));
}

function useEngagementChoices(org: string, search: string, isWanted: boolean, chosen: readonly string[]): Choices {
  const found = useSearched<Schemas['EngagementBody']>(search, (asked, enabled) => query.useQuery('get', '/api/v1/organisations/{org}/engagements', { params: { path: { org }, query: asked } }, { enabled: enabled && isWanted }));
  const isKnown = new Set(found.items.map(({ key }) => key));
  const missing = isWanted && !found.isLoading && !found.isWhole ? chosen.filter((key) => !isKnown.has(key)) : [];
  const others = useQueries({ queries: missing.map((key) => query.queryOptions('get', '/api/v1/organisations/{org}/engagements/{key}', { params: { path: { org, key } } })) });
  const names = new Map(useProcessorNames(org, '', isWanted).items.map(({ key, name }) => [key, name]));
  const engagements = [...found.items, ...others.flatMap(({ data }) => (data ? [data] : []))];
  return {
    isLoading: found.isLoading,
    choices: engagements.map(({ key, processor, service }) => ({ value: key, label: [names.get(processor) ?? processor, service].filter(Boolean).join(' – ') })),
  };
}
