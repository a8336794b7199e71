/** What authorities' sheets ask for besides Art. 30, as lines of plain text: one table, from which every rendering of a record takes it. */
import { countryName } from '../../platform/text/country-names.js';
import type { BreachFacts, DataLocationFacts, LegitimateInterestAssessmentFacts, RetentionPolicyFacts } from '../../law/facts.js';
import type { ControllerRecordActivity, RecordActivity, RecordRecipient, RecordRight } from '../art-30-record.js';
import type { Labels, Terms } from '../labels/labels.js';
import { citationInWords, dayInWords } from '../labels/wording.js';

const stated = (parts: readonly (string | null | undefined)[]): string[] => parts.filter((part): part is string => !!part);

/** Where the organisation itself keeps data. */
export function dataLocationText({ description, country }: DataLocationFacts, labels: Labels): string {
  return stated([description, country && countryName(country, labels.language)]).join(', ');
}

/** A personal data breach: when it was, and where it is documented. */
export function breachText({ occurredOn, url }: BreachFacts, labels: Labels): string {
  const { breachOf, breachUndated } = labels.phrases;
  return stated([occurredOn === null ? breachUndated : breachOf(dayInWords(occurredOn, labels)), url]).join(': ');
}

/** A right with its article, such as `Access (Art. 15 GDPR)`. */
export function rightText({ name, article }: RecordRight, labels: Labels): string {
  return `${name} (${citationInWords(`Art. ${article} GDPR`, labels)})`;
}

/** When the legitimate interests were weighed, and where that is written; empty where neither is stated. */
export function interestAssessmentText({ concludedOn, url }: LegitimateInterestAssessmentFacts, labels: Labels): string {
  return stated([concludedOn && labels.phrases.interestsWeighed(dayInWords(concludedOn, labels)), url]).join(': ');
}

/** The retention policy, whether it is adhered to, and why not. */
export function retentionPolicyText({ url, adhered, reason }: RetentionPolicyFacts, { phrases }: Labels): string {
  const adherence = adhered === null ? null : adhered ? phrases.policyAdhered : phrases.policyNotAdhered;
  return stated([url, adherence, reason]).join(' – ');
}

/** Where the contracts with recipients can be read. */
export function contractLines(recipients: readonly RecordRecipient[]): readonly string[] {
  return recipients.flatMap(({ name, service, contract }) => (contract ? [`${stated([name, service]).join(', ')}: ${contract.url}`] : []));
}

/** One thing that a sheet may ask: its heading, and what an activity states. */
interface AuthorityRow<Activity> {
  readonly heading: keyof Terms;
  readonly lines: (activity: Activity, labels: Labels) => readonly (string | null | undefined)[];
}

const OF_BOTH: readonly AuthorityRow<RecordActivity>[] = [
  { heading: 'number', lines: ({ number }) => [number] },
  { heading: 'businessFunction', lines: ({ businessFunction }) => [businessFunction] },
  { heading: 'internalRecipients', lines: ({ internalRecipients = [] }) => internalRecipients },
  { heading: 'locations', lines: ({ locations = [] }, labels) => locations.map((location) => dataLocationText(location, labels)) },
  { heading: 'contract', lines: ({ recipients }) => contractLines(recipients) },
  { heading: 'breaches', lines: ({ breaches = [] }, labels) => breaches.map((breach) => breachText(breach, labels)) },
  { heading: 'lastReviewedOn', lines: ({ lastReviewedOn }, labels) => [lastReviewedOn && dayInWords(lastReviewedOn, labels)] },
  { heading: 'successor', lines: ({ successor }) => [successor?.name] },
];

const OF_CONTROLLER: readonly AuthorityRow<ControllerRecordActivity>[] = [
  ...OF_BOTH,
  { heading: 'rights', lines: ({ rights = [] }, labels) => rights.map((right) => rightText(right, labels)) },
  { heading: 'automatedDecisionsDescription', lines: ({ automatedDecisionsDescription }) => [automatedDecisionsDescription] },
  { heading: 'consentRecord', lines: ({ consentRecord }) => [consentRecord] },
  {
    heading: 'legitimateInterestAssessment',
    lines: ({ legitimateInterestAssessment: interests }, labels) => [interests && interestAssessmentText(interests, labels)],
  },
  { heading: 'ukSchedule1Condition', lines: ({ ukSchedule1Condition }) => [ukSchedule1Condition] },
  { heading: 'retentionPolicy', lines: ({ retentionPolicy }, labels) => [retentionPolicy && retentionPolicyText(retentionPolicy, labels)] },
  { heading: 'jointControllerArrangement', lines: ({ jointControllerArrangement }) => [jointControllerArrangement] },
];

/** A heading in the record's language, and the lines below it. */
export interface AuthorityEntry {
  readonly heading: string;
  readonly lines: readonly string[];
}

function entriesOf<Activity>(rows: readonly AuthorityRow<Activity>[], activity: Activity, labels: Labels): readonly AuthorityEntry[] {
  return rows.map(({ heading, lines }) => ({ heading: labels.terms[heading], lines: stated(lines(activity, labels)) }));
}

/** What an activity of a controller states besides Art. 30(1): always the same headings in the same order, some without lines. */
export function controllerAuthorityEntries(activity: ControllerRecordActivity, labels: Labels): readonly AuthorityEntry[] {
  return entriesOf(OF_CONTROLLER, activity, labels);
}

/** The same of an activity of a processor, besides Art. 30(2). */
export function processorAuthorityEntries(activity: RecordActivity, labels: Labels): readonly AuthorityEntry[] {
  return entriesOf(OF_BOTH, activity, labels);
}

/** The headings of all that a record in a role may state besides Art. 30. */
export function authorityHeadings(role: 'controller' | 'processor'): readonly (keyof Terms)[] {
  return (role === 'controller' ? OF_CONTROLLER : OF_BOTH).map(({ heading }) => heading);
}
