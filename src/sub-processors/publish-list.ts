import { addDays } from '../law/day.js';
import type { Day, OrganisationFacts, RegisterFacts } from '../law/facts.js';
import { compareEntries, isSame } from './compare-entries.js';
import { nextEntries, stillPublished } from './compose-list.js';
import type { Occasion } from './compose-list.js';
import type { Instant, ListDifference, ListPublication, PublishedEntry } from './public-list.js';

/** A wish to publish. `now` is the moment of publication; its day in UTC is the day from which notice runs. */
export interface PublicationRequest {
  readonly register: RegisterFacts;
  readonly previous: ListPublication | null;
  readonly now: Instant;
  readonly urgent?: boolean;
  /** Why customers are not given the notice period. Public. */
  readonly reason?: string | null;
  /** Note of the publisher. Never public. */
  readonly comment?: string | null;
}

/** Why a list cannot be published as it stands. `about` and `pointer` name what would have to change. */
export interface PublicationRefusal {
  readonly code: 'notice-period-short' | 'reason-missing' | 'nothing-to-publish';
  readonly about: { readonly kind: 'engagement'; readonly key: string } | null;
  readonly pointer: string;
  readonly message: string;
  /** First day the notice period allows, where it is what refuses. */
  readonly earliest: Day | null;
}

export type PublicationOutcome =
  | { readonly outcome: 'published'; readonly publication: ListPublication }
  | { readonly outcome: 'refused'; readonly refusals: readonly PublicationRefusal[] };

/** The list as a publication now would make it, held against the published one. */
export interface NextList extends ListDifference {
  readonly entries: readonly PublishedEntry[];
  readonly refusals: readonly PublicationRefusal[];
}

/**
 * Previews a publication: what it would hold, what it would change and what stands against it. Rests on Art. 28(2) GDPR: under a
 * general authorisation customers are told of an intended addition in time to object.
 */
export function previewList(request: PublicationRequest): NextList {
  const occasion = occasionOf(request);
  const entries = nextEntries(request.register, occasion);
  const difference = compareEntries(request.previous?.entries ?? [], entries);
  return { entries, ...difference, refusals: refusalsOf(request, occasion, entries, difference) };
}

/**
 * Publishes the next version of the list, or says everything that stands against it. The first version of an organisation waits
 * for nothing, because it tells of what is in use already.
 */
export function publishList(request: PublicationRequest): PublicationOutcome {
  const { register, previous, now } = request;
  const { entries, added, changed, removed, refusals } = previewList(request);
  if (refusals.length > 0) return { outcome: 'refused', refusals };
  const urgent = isUrgent(request);
  const { noticePeriodDays, objectionPeriodDays } = register.organisation;
  return {
    outcome: 'published',
    publication: {
      version: (previous?.version ?? 0) + 1,
      publishedAt: now,
      organisation: publicHead(register.organisation),
      noticePeriodDays,
      objectionPeriodDays,
      entries,
      difference: { added, changed, removed },
      urgent,
      reason: urgent ? (request.reason?.trim() ?? null) : null,
      comment: request.comment ?? null,
    },
  };
}

function refusalsOf(
  request: PublicationRequest, occasion: Occasion, entries: readonly PublishedEntry[], difference: ListDifference,
): PublicationRefusal[] {
  const { register, previous } = request;
  if (previous && isSame(difference) && isSameHead(register.organisation, previous)) return [NOTHING_TO_PUBLISH];
  if (isUrgent(request)) return request.reason?.trim() ? [] : [REASON_MISSING];
  return noticeRefusals(occasion, entries, register.organisation.noticePeriodDays);
}

/** Notice is owed for what customers do not know of yet, and for a start that moves nearer than the one announced. */
function noticeRefusals(occasion: Occasion, entries: readonly PublishedEntry[], noticePeriodDays: number): PublicationRefusal[] {
  if (!occasion.previous) return [];
  const earliest = addDays(occasion.day, noticePeriodDays);
  const known = stillPublished(occasion);
  return entries
    .filter((entry) => entry.effectiveFrom < earliest && owesNotice(entry, known.get(entry.key), occasion.day))
    .map((entry) => noticeRefusal(entry, noticePeriodDays, earliest));
}

function owesNotice(entry: PublishedEntry, known: PublishedEntry | undefined, day: Day): boolean {
  if (!known) return true;
  return known.effectiveFrom > day && entry.effectiveFrom < known.effectiveFrom;
}

function noticeRefusal(entry: PublishedEntry, noticePeriodDays: number, earliest: Day): PublicationRefusal {
  return {
    code: 'notice-period-short',
    about: { kind: 'engagement', key: entry.key },
    pointer: '/publicList/effectiveFrom',
    message: `${entry.name} would start on ${entry.effectiveFrom}, before the notice period of ${noticePeriodDays} days has run. `
      + `Let it start on ${earliest} or later, or publish as urgent with a reason.`,
    earliest,
  };
}

const NOTHING_TO_PUBLISH: PublicationRefusal = {
  code: 'nothing-to-publish', about: null, pointer: '', message: 'The published list already says what the register says.', earliest: null,
};

const REASON_MISSING: PublicationRefusal = {
  code: 'reason-missing', about: null, pointer: '/reason', message: 'An urgent publication needs a reason that customers can read.', earliest: null,
};

function occasionOf(request: PublicationRequest): Occasion {
  return { day: request.now.slice(0, 10), previous: request.previous, urgent: isUrgent(request) };
}

/** The first version waits for nothing, so it is never urgent. */
function isUrgent({ urgent, previous }: PublicationRequest): boolean {
  return previous !== null && urgent === true;
}

function publicHead({ slug, name, country }: OrganisationFacts): ListPublication['organisation'] {
  return { slug, name, country };
}

function isSameHead(organisation: OrganisationFacts, previous: ListPublication): boolean {
  return organisation.name === previous.organisation.name
    && organisation.country === previous.organisation.country
    && organisation.noticePeriodDays === previous.noticePeriodDays
    && organisation.objectionPeriodDays === previous.objectionPeriodDays;
}
