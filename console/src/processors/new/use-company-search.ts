import { useDebouncedValue } from '@mantine/hooks';
import { query, type Schemas } from '../../api/client';
import { useOrganisation } from '../../place/organisation';
import { type CatalogueEntry, entryOf } from '../page/catalogue-differences';

/** From so many letters on it is worth looking. */
export const LEAST_LETTERS = 3;
const MOST_SHOWN = 8;
const REST_MILLISECONDS = 200;

/** What was found for what is typed. */
export interface CompaniesFound {
  /** What was looked for; '' while too little is typed. */
  readonly asked: string;
  readonly own: readonly Schemas['ProcessorBody'][];
  readonly catalogue: readonly CatalogueEntry[];
  readonly isLoading: boolean;
  readonly error: unknown;
  retry(): void;
}

/** Looks for a company in the register and in the catalogue while its name is typed. */
export function useCompanySearch(typed: string): CompaniesFound {
  const { org } = useOrganisation();
  const [rested] = useDebouncedValue(typed.trim(), REST_MILLISECONDS);
  const enabled = rested.length >= LEAST_LETTERS;
  const asked = enabled ? rested : '';
  const own = query.useQuery('get', '/api/v1/organisations/{org}/processors', { params: { path: { org }, query: { q: asked, limit: MOST_SHOWN } } }, { enabled });
  const catalogue = query.useQuery('get', '/api/v1/catalogue/processors', { params: { query: { q: asked, limit: MOST_SHOWN } } }, { enabled });
  return {
    asked, own: enabled ? own.data?.items ?? [] : [], catalogue: enabled ? catalogue.data?.items.map(entryOf) ?? [] : [], isLoading: enabled && (own.isPending || catalogue.isPending),
    error: own.error ?? catalogue.error, retry: () => { void own.refetch(); void catalogue.refetch(); },
  };
}

type Duplicate = Schemas['DuplicateView'];
const NO_DUPLICATES: readonly Duplicate[] = [];

/** @returns processors that may be the company already, the most certain first */
export function useDuplicates(stated: { readonly name?: string; readonly legalName?: string; readonly website?: string }): readonly Duplicate[] {
  const { org } = useOrganisation();
  const [{ name = '', legalName = '', website = '' }] = useDebouncedValue(stated, REST_MILLISECONDS, { leading: true });
  const asked = { ...(name.trim().length >= 2 ? { name: name.trim() } : {}), ...(legalName.trim() === '' ? {} : { legalName: legalName.trim() }), ...(website.trim() === '' ? {} : { website: website.trim() }) };
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/processor-duplicates', { params: { path: { org }, query: asked } }, { enabled: Object.keys(asked).length > 0 });
  return Object.keys(asked).length > 0 ? data?.items ?? NO_DUPLICATES : NO_DUPLICATES;
}
