import type { Schemas } from '../../api/client';
import type { Engagement, EngagementWish } from './engagement-filters';

/** A register as it was known at an earlier moment. */
export type PastRegister = Pick<Schemas['RegisterDocumentBody'], 'engagements' | 'processors'>;

/** What the service looks for `q` in. */
function searchedText({ key, processor, service, purposes, owner, source }: Engagement, companies: ReadonlyMap<string, string>): string {
  return [key, processor, service, ...(purposes ?? []), owner, source, companies.get(processor)].filter(Boolean).join(' ').toLowerCase();
}

function fits(engagement: Engagement, wish: EngagementWish): boolean {
  const { processor, role, status, via, owner, country, mechanism, dataCategory, dataSubject, measure, listed } = wish;
  const own = { processor, role, status, via, owner } as const;
  const holds = (asked: string | undefined, values: readonly (string | null | undefined)[] | undefined): boolean => asked === undefined || (values ?? []).includes(asked);
  return Object.entries(own).every(([name, asked]) => asked === undefined || (engagement[name as keyof typeof own] ?? (name === 'status' ? 'draft' : null)) === asked)
    && holds(country, engagement.locations?.map((each) => each.country)) && holds(mechanism, engagement.safeguards?.map((each) => each.mechanism))
    && holds(dataCategory, engagement.dataCategories) && holds(dataSubject, engagement.dataSubjects) && holds(measure, engagement.measures)
    && (listed === undefined || String(engagement.publicList?.listed ?? false) === listed);
}

const SORTS: Readonly<Record<string, (engagement: Engagement) => string>> = {
  key: ({ key }) => key,
  service: ({ service }) => service?.toLowerCase() ?? '',
  processor: ({ processor }) => processor,
  startsOn: ({ startsOn }) => startsOn ?? '',
};

/** The list of an earlier moment, which the service gives as a whole only. @returns what its filters, search and order would have given */
export function pastEngagements({ engagements = [], processors = [] }: PastRegister, wish: EngagementWish, sort: string | undefined): readonly Engagement[] {
  const companies = new Map(processors.map(({ key, name, legalName, aliases }) => [key, [name, legalName, ...(aliases ?? [])].filter(Boolean).join(' ')]));
  const words = (wish.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const found = engagements.filter((engagement) => fits(engagement, wish) && words.every((word) => searchedText(engagement, companies).includes(word)));
  const value = SORTS[sort?.replace(/^-/, '') ?? 'key'];
  if (value === undefined) return found;
  const direction = sort?.startsWith('-') ? -1 : 1;
  return found.toSorted((one, other) => (value(one) < value(other) ? -1 : value(one) > value(other) ? 1 : 0) * direction);
}
