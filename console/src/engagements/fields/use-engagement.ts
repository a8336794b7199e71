import { useQuery } from '@tanstack/react-query';
import { query, type Schemas } from '../../api/client';
import type { TaggedThing } from '../../editing/thing-editor';
import { useOrganisation } from '../../place/organisation';
import { type Engagement, loadEngagement, taggedEngagementKey } from './engagement-thing';
import type { Regime } from './safeguard-facts';
import type { LawsOfOrganisation } from './safeguards-field';
import { type Happening, happenings } from './life';

const MOST_REVISIONS = 200;
const NO_HAPPENINGS: readonly Happening[] = [];

/** @returns how an engagement with its tag is read, for queries of one or of many */
function taggedEngagement(org: string, key: string): { readonly queryKey: readonly string[]; readonly queryFn: () => Promise<TaggedThing<Engagement>> } {
  return { queryKey: taggedEngagementKey(org, key), queryFn: () => loadEngagement(org, key) };
}

/** Reads an engagement with the tag that says which version it is. */
export function useTaggedEngagement(key: string | null): ReturnType<typeof useQuery<TaggedThing<Engagement>>> {
  const { org } = useOrganisation();
  return useQuery({ ...taggedEngagement(org, key ?? ''), enabled: key !== null });
}

/** @returns how the revisions of an engagement are asked for */
export function revisionsOf(org: string, key: string): { params: { path: { org: string }; query: { about: string; limit: number } } } {
  return { params: { path: { org }, query: { about: `engagement/${key}`, limit: MOST_REVISIONS } } };
}

/** @returns what happened to an engagement, oldest first */
export function useHappenings(key: string | null): { readonly happened: readonly Happening[]; readonly revisions: readonly Schemas['RevisionView'][]; readonly isLoading: boolean; readonly error: unknown } {
  const { org } = useOrganisation();
  const { data, isLoading, error } = query.useQuery('get', '/api/v1/organisations/{org}/history', revisionsOf(org, key ?? ''), { enabled: key !== null });
  return { happened: data ? happenings(data.items) : NO_HAPPENINGS, revisions: data?.items ?? [], isLoading, error };
}

/** @returns the company that an engagement is with; undefined while it is read */
export function useProcessor(key: string): Schemas['ProcessorBody'] | undefined {
  const { org } = useOrganisation();
  return query.useQuery('get', '/api/v1/organisations/{org}/processors/{key}', { params: { path: { org, key } } }, { enabled: key !== '' }).data;
}

const NO_LAWS: LawsOfOrganisation = { regimes: ['eu-gdpr'], isPublicBody: false };

/** @returns the laws that bind the organisation */
export function useLaws(): LawsOfOrganisation {
  const { org } = useOrganisation();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}', { params: { path: { org } } });
  return data ? { regimes: (data.regimes ?? []) as readonly Regime[], isPublicBody: data.sector === 'public-authority' } : NO_LAWS;
}
