import { api, type Schemas } from '../../api/client';
import { queryClient } from '../../api/query-client';
import type { TaggedThing } from '../../editing/thing-editor';
import { reasonHeader, tagOf } from '../../editing/write-headers';

type Body = Schemas['EngagementBody'];

/** An engagement with every field, as forms and summaries take it. */
export type Engagement = {
  [K in Exclude<keyof Body, 'publicList' | 'status'>]-?: Exclude<Body[K], undefined>;
} & { readonly status: NonNullable<Body['status']>; publicList: PublicList };
export type PublicList = Required<NonNullable<Body['publicList']>>;
export type EngagementRole = Body['role'];
export type Location = Schemas['LocationBody'];
export type Contract = Schemas['ContractBody'];
export type Safeguard = Schemas['SafeguardBody'];
export type Mechanism = Safeguard['mechanism'];
export type DerogationArticle = NonNullable<Safeguard['article']>;

const NOT_LISTED: PublicList = { listed: false, description: null, products: [], effectiveFrom: null };

/** @returns the engagement with everything that the answer left out filled in */
export function completeEngagement(body: Body): Engagement {
  return {
    key: body.key, processor: body.processor, role: body.role, status: body.status ?? 'draft', service: body.service ?? null,
    startsOn: body.startsOn ?? null, endsOn: body.endsOn ?? null, via: body.via ?? null, purposes: body.purposes ?? [],
    dataSubjects: body.dataSubjects ?? [], dataCategories: body.dataCategories ?? [], locations: body.locations ?? [],
    contract: body.contract ?? null, safeguards: body.safeguards ?? [], measures: body.measures ?? [], publicList: { ...NOT_LISTED, ...body.publicList },
    owner: body.owner ?? null, reviewEvery: body.reviewEvery ?? null, lastReviewedOn: body.lastReviewedOn ?? null, source: body.source ?? null,
  };
}

/** @returns a draft in which nothing is stated but whom it is with; the role is the one whose duties must not be overlooked until somebody says which it is */
export function emptyEngagement(processor = ''): Engagement {
  return completeEngagement({ key: '', processor, role: 'processor', status: 'draft' });
}

/** @returns a draft that says what another engagement says, without its life: no key, no days, no place on the list */
export function copyOfEngagement({ startsOn: _, endsOn: __, lastReviewedOn: ___, ...kept }: Engagement): Engagement {
  return { ...kept, key: '', status: 'draft', startsOn: null, endsOn: null, lastReviewedOn: null, publicList: { ...kept.publicList, listed: false, effectiveFrom: null } };
}

function tagged({ data, response }: { data?: Body; response: Response }): TaggedThing<Engagement> {
  if (data === undefined) throw new Error('The answer was empty.');
  return { thing: completeEngagement(data), tag: tagOf(response) };
}

/** @returns under which key an engagement with its tag is kept */
export function taggedEngagementKey(org: string, key: string): readonly string[] {
  return ['tagged-engagement', org, key];
}

/** Reads an engagement with the tag that a write has to name. @throws Problem */
export async function loadEngagement(org: string, key: string): Promise<TaggedThing<Engagement>> {
  return tagged(await api.GET('/api/v1/organisations/{org}/engagements/{key}', { params: { path: { org, key } } }));
}

/** What the form keeps while a line is still empty is not sent. */
function withoutEmptyLines(thing: Engagement): Engagement {
  const isStated = (text: string): boolean => text.trim() !== '';
  return {
    ...thing, purposes: thing.purposes.filter(isStated), publicList: { ...thing.publicList, products: thing.publicList.products.filter(isStated) },
    locations: thing.locations.filter(({ country, organisation, region }) => Boolean(country ?? organisation ?? region)),
  };
}

/** Replaces an engagement. @param tag of the version that was read. @throws Problem 412 where somebody else saved meanwhile */
export async function saveEngagement(org: string, thing: Engagement, tag: string, reason: string | undefined): Promise<TaggedThing<Engagement>> {
  const answer = await api.PUT('/api/v1/organisations/{org}/engagements/{key}', {
    params: { path: { org, key: thing.key }, header: { 'If-Match': tag, ...reasonHeader(reason) } }, body: withoutEmptyLines(thing),
  });
  const saved = tagged(answer);
  // Whoever looks at it next has the version that was just saved, not the one before with its tag.
  queryClient.setQueryData(taggedEngagementKey(org, thing.key), saved);
  return saved;
}

/** Adds an engagement. @throws Problem 409 where the key is taken */
export async function createEngagement(org: string, thing: Engagement, reason: string | undefined, attempt: string): Promise<TaggedThing<Engagement> & { readonly key: string }> {
  const answer = await api.POST('/api/v1/organisations/{org}/engagements', {
    params: { path: { org }, header: { 'Idempotency-Key': attempt, ...reasonHeader(reason) } }, body: withoutEmptyLines(thing),
  });
  return { ...tagged(answer), key: thing.key };
}
