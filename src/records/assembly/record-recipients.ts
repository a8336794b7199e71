import type { ActivityFacts, EngagementFacts, RecipientFacts } from '../../law/facts.js';
import type { RecordRecipient } from '../art-30-record.js';
import { contractOf } from './authority-facts.js';
import type { RecordContext } from './record-context.js';

const present = <Value>(values: readonly (Value | null | undefined)[]): Value[] =>
  [...new Set(values.filter((value) => value !== null && value !== undefined))];

/** Who engaged the processor of an engagement, further up its chain; null where the organisation itself did. */
export function engagedBy({ via }: EngagementFacts, { index }: RecordContext): string | null {
  if (via === null) return null;
  const upper = index.engagements.get(via)?.processor ?? via;
  return index.processors.get(upper)?.name ?? upper;
}

/**
 * An engagement serves several activities and may take more categories than one of them has: the recipient of an activity gets those of
 * the activity. Where the two share none, the register contradicts itself, and the engagement's own are shown.
 */
function categoriesReceived(engagement: EngagementFacts, activity: ActivityFacts): readonly string[] {
  const shared = engagement.dataCategories.filter((key) => activity.dataCategories.includes(key));
  return shared.length > 0 ? shared : engagement.dataCategories;
}

function engagedRecipient(engagement: EngagementFacts, activity: ActivityFacts, context: RecordContext): RecordRecipient {
  const company = context.index.processors.get(engagement.processor);
  return {
    engagement: engagement.key,
    name: company?.name ?? engagement.processor,
    legalName: company?.legalName ?? null,
    role: engagement.role,
    category: null,
    service: engagement.service,
    countries: present(engagement.locations.map(({ country }) => country)),
    organisations: present(engagement.locations.map(({ organisation }) => organisation)),
    via: engagedBy(engagement, context),
    dataCategories: categoriesReceived(engagement, activity).map(context.dataCategoryOf),
    ...contractOf(engagement.contract),
  };
}

/** A recipient that nobody engaged; one of which only the kind is known goes by that. */
function otherRecipient({ name, category, country, dataCategories = [] }: RecipientFacts, { dataCategoryOf }: RecordContext): RecordRecipient {
  return {
    engagement: null, name: name ?? category ?? '', legalName: null, role: null, category, service: null,
    countries: present([country]), organisations: [], via: null, dataCategories: dataCategories.map(dataCategoryOf),
  };
}

/** The recipients of an activity (Art. 30(1)(d)): whom it engages, whom those engage in turn, and whoever receives data otherwise. */
export function recipientsOf(
  activity: ActivityFacts, engagements: readonly EngagementFacts[], context: RecordContext,
): readonly RecordRecipient[] {
  return [
    ...engagements.map((engagement) => engagedRecipient(engagement, activity, context)),
    ...activity.recipients.map((recipient) => otherRecipient(recipient, context)),
  ];
}
