import { api, type Schemas } from '../api/client';
import { reasonHeader, tagOf } from '../editing/write-headers';
import type { TaggedThing } from '../editing/thing-editor';

type Stated = Schemas['ActivityBody'];

/** A processing activity with every field, stated or not. */
export type Activity = { [Field in keyof Stated]-?: Exclude<Stated[Field], undefined> };
export type ActivityRole = Activity['role'];
export type Purpose = Schemas['PurposeBody'];
export type Retention = Schemas['RetentionBody'];
export type Recipient = Schemas['RecipientBody'];
export type ControllerParty = Schemas['ControllerPartyBody'];

export const ACTIVITY_ROLES = ['controller', 'processor'] as const;
export const ACTIVITY_STATUSES = ['draft', 'active', 'ended'] as const;
export const LEGAL_BASES = ['consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests'] as const;
export const SPECIAL_CATEGORY_CONDITIONS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
export const DATA_SOURCES = ['data-subject', 'public-sources', 'partners', 'third-parties', 'employer', 'generated'] as const;
export const RIGHTS = ['access', 'rectification', 'erasure', 'restriction', 'notification', 'portability', 'objection', 'automated-decisions'] as const;
export const ASSESSMENT_PROGRESSES = ['not-started', 'in-progress', 'concluded'] as const;

const PATH = '/api/v1/organisations/{org}/activities/{key}';

/** @returns a new activity of which nothing is known */
export function emptyActivity(role: ActivityRole): Activity {
  return {
    key: '', role, name: '', status: 'draft', startsOn: null, endsOn: null, purposes: [], dataSubjects: [], dataCategories: [], sources: [], engagements: [], recipients: [],
    retention: [], measures: [], impactAssessment: null, automatedDecisions: null, categoriesOfProcessing: [], controllers: [], owner: null, number: null, businessFunction: null,
    rights: [], automatedDecisionsDescription: null, consentRecord: null, legitimateInterestAssessment: null, breaches: [], ukSchedule1Condition: null, internalRecipients: [],
    locations: [], retentionPolicy: null, successor: null, lastReviewedOn: null, jointControllerArrangement: null,
  };
}

/** @returns a new activity like another one; what is its alone (key, number, dates, breaches) is left out */
export function copyOf(activity: Activity, name: string): Activity {
  return { ...activity, key: '', name, status: 'draft', number: null, startsOn: null, endsOn: null, lastReviewedOn: null, successor: null, breaches: [] };
}

/** @throws Problem */
export async function loadActivity(org: string, key: string): Promise<TaggedThing<Activity>> {
  const { data, response } = await api.GET(PATH, { params: { path: { org, key } } });
  return { thing: data as Activity, tag: tagOf(response) };
}

/** @throws Problem */
export async function saveActivity(org: string, thing: Activity, tag: string, reason: string | undefined): Promise<TaggedThing<Activity>> {
  const { data, response } = await api.PUT(PATH, { params: { path: { org, key: thing.key }, header: { 'If-Match': tag, ...reasonHeader(reason) } }, body: thing });
  return { thing: data as Activity, tag: tagOf(response) };
}

/** @throws Problem */
export async function createActivity(org: string, thing: Activity, reason: string | undefined, attempt: string): Promise<TaggedThing<Activity> & { readonly key: string }> {
  const { data, response } = await api.POST('/api/v1/organisations/{org}/activities', { params: { path: { org }, header: { 'Idempotency-Key': attempt, ...reasonHeader(reason) } }, body: thing });
  return { thing: data as Activity, tag: tagOf(response), key: thing.key };
}

/** @throws Problem `in-use` where other things refer to it, with `usedBy` */
export async function removeActivity(org: string, key: string, reason: string | undefined): Promise<void> {
  const { tag } = await loadActivity(org, key);
  await api.DELETE(PATH, { params: { path: { org, key }, header: { 'If-Match': tag, ...reasonHeader(reason) } } });
}
