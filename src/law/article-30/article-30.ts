/**
 * What Art. 30 GDPR (and Art. 12 FADP) wants in the record of one activity, and what of it is missing. One row per item and modality of
 * the law, so that it can be read beside the law.
 */
import type { ActivityFacts, ContactFacts, Day, EngagementFacts, ProcessorFacts, RegisterFacts } from '../facts.js';
import type { FindingCode } from '../findings/findings-codes.js';
import { citationOf, type Provision } from '../citations.js';
import { engagementsOf, indexRegister } from '../register/register-index.js';
import type { RegisterReference, Transfer } from '../register/register-transfers.js';
import { categoryName } from '../taxonomy.js';
import type { ActivityRole, Regime } from '../vocabulary.js';
import { engagementInWords, isBlank } from '../register/words.js';

/** The law's own words: always; where there is something of the kind; unless impossible; for Art. 49(1) second subparagraph only. */
export type Modality = 'required' | 'where-applicable' | 'where-possible' | 'required-for-49-1-2';

/** Something the record has to state and does not. `pointer` is a JSON Pointer into the thing that `about` names. */
export interface MissingItem {
  readonly item: string;
  readonly code: FindingCode;
  readonly modality: Modality;
  readonly message: string;
  readonly citation: string;
  readonly about: RegisterReference;
  readonly pointer: string;
}

/** One item of the law with what is missing of it. */
export interface Requirement {
  readonly item: string;
  readonly modality: Modality;
  readonly citation: string;
  readonly missing: readonly MissingItem[];
}

/** All items together; `complete` where nothing is missing that the law wants stated. */
export interface Requirements {
  readonly items: readonly Requirement[];
  readonly missing: readonly MissingItem[];
  readonly complete: boolean;
}

/** What a row finds missing, before the law's item is added to it. */
export type Omission = Pick<MissingItem, 'code' | 'message' | 'about' | 'pointer'>;

/** One row of the law about things of the kind `Subject`. */
export interface Article30Row<Subject> {
  readonly item: string;
  readonly modality: Modality;
  readonly provision: Provision;
  /** Where the row is the duty of one regime alone, by which it is cited too. */
  readonly regime?: Regime;
  readonly omissions: (subject: Subject) => readonly Omission[];
}

interface ActivityOnDay {
  readonly activity: ActivityFacts;
  readonly register: RegisterFacts;
  readonly engagements: readonly EngagementFacts[];
  readonly processorOf: (engagement: EngagementFacts) => ProcessorFacts | undefined;
  readonly transfersOf: (engagement: EngagementFacts) => readonly Transfer[];
}

const NONE: readonly Omission[] = [];

/** Whether someone can be reached: an address, an e-mail or a telephone number will do. */
export function isReachable(contact: Omit<ContactFacts, 'name'> | null): boolean {
  return contact !== null && !(isBlank(contact.address) && isBlank(contact.email) && isBlank(contact.phone));
}

const inActivity = ({ activity }: ActivityOnDay, pointer: string): Pick<Omission, 'about' | 'pointer'> =>
  ({ about: { kind: 'activity', key: activity.key }, pointer });

const inEngagement = ({ key }: EngagementFacts, pointer: string): Pick<Omission, 'about' | 'pointer'> =>
  ({ about: { kind: 'engagement', key }, pointer });

function whenEmpty(field: 'purposes' | 'dataSubjects' | 'dataCategories' | 'measures' | 'controllers' | 'categoriesOfProcessing',
  code: FindingCode, words: string): (subject: ActivityOnDay) => readonly Omission[] {
  return (subject) => subject.activity[field].length > 0 ? NONE
    : [{ code, message: `“${subject.activity.name}” states no ${words}.`, ...inActivity(subject, `/${field}`) }];
}

function unreachableJointControllers({ activity, engagements, processorOf }: ActivityOnDay): readonly Omission[] {
  const parties = engagements.filter(({ role }) => role === 'joint-controller').map(processorOf).filter((party) => party !== undefined);
  return [...new Set(parties)]
    .filter((party) => !isReachable(party.contact) && isBlank(party.address))
    .map(({ key, name }) => ({
      code: 'contact-missing', about: { kind: 'processor', key }, pointer: '/contact',
      message: `${name} is joint controller for “${activity.name}”, but no address, e-mail or telephone number of it is on record.`,
    }));
}

function unnamedRecipients(subject: ActivityOnDay): readonly Omission[] {
  return subject.activity.recipients.flatMap(({ category, name }, position) => isBlank(category) && isBlank(name) ? [{
    code: 'recipient-category-missing', message: `A recipient of “${subject.activity.name}” has neither a category nor a name.`,
    ...inActivity(subject, `/recipients/${position}/category`),
  }] : []);
}

/** Without a place nobody can tell whether the data leave the area, and the third country cannot be identified. */
function unknownDestinations({ engagements, processorOf }: ActivityOnDay): readonly Omission[] {
  return engagements.filter(({ locations }) => locations.length === 0).map((engagement) => ({
    code: 'location-missing', message: `Nobody has stated in which countries ${engagementInWords(engagement, processorOf(engagement))} keeps or reaches the data.`,
    ...inEngagement(engagement, '/locations'),
  }));
}

/** Only where nothing better carries the transfer does it rest on compelling legitimate interests. */
function undocumentedCompellingInterests({ engagements, processorOf, transfersOf }: ActivityOnDay): readonly Omission[] {
  return engagements.flatMap((engagement) => {
    const position = engagement.safeguards.findIndex(({ article }) => article === '49-1-2');
    if (position < 0 || engagement.safeguards[position]?.assessmentDocumented === true) return NONE;
    if (!transfersOf(engagement).some(({ verdict }) => verdict !== 'not-restricted' && verdict !== 'covered')) return NONE;
    return [{
      code: 'suitable-safeguards-missing', ...inEngagement(engagement, `/safeguards/${position}/assessmentDocumented`),
      message: `The transfer to ${engagementInWords(engagement, processorOf(engagement))} rests on compelling legitimate interests, but the suitable safeguards are not documented.`,
    }];
  });
}

/** The Swiss register names country and guarantee of every disclosure abroad, not only of exceptional ones. */
function swissGuaranteesMissing({ engagements, processorOf, transfersOf }: ActivityOnDay): readonly Omission[] {
  return engagements.filter((engagement) => transfersOf(engagement).some(({ regime, verdict }) => regime === 'ch-fadp' && verdict === 'uncovered'))
    .map((engagement) => ({
      code: 'guarantee-missing', message: `No guarantee is on record for the disclosure abroad to ${engagementInWords(engagement, processorOf(engagement))}.`,
      ...inEngagement(engagement, '/safeguards'),
    }));
}

/** A period, an event or the reason why neither is possible will do; an entry without categories speaks for all of them. */
function retentionMissing(subject: ActivityOnDay): readonly Omission[] {
  const { activity, register } = subject;
  const stated = activity.retention.filter(({ period, trigger, description }) => !(isBlank(period) && isBlank(trigger) && isBlank(description)));
  if (stated.some(({ dataCategories }) => dataCategories.length === 0)) return NONE;
  const covered = new Set(stated.flatMap(({ dataCategories }) => dataCategories));
  const open = activity.dataCategories.filter((key) => !covered.has(key));
  if (stated.length > 0 && open.length === 0) return NONE;
  const which = stated.length === 0 ? '' : ` of ${open.map((key) => categoryName(key, register, 'en')).join('; ')}`;
  return [{
    code: 'retention-missing', ...inActivity(subject, '/retention'),
    message: `“${activity.name}” states no time limit for erasure${which}, and no reason why none can be given.`,
  }];
}

const NAMES_SHOWN = 3;

function unreachableControllers(subject: ActivityOnDay): readonly Omission[] {
  const { controllers, name } = subject.activity;
  const unreachable = controllers.filter(({ contact }) => isBlank(contact));
  const first = unreachable[0];
  if (!first) return NONE;
  const names = unreachable.slice(0, NAMES_SHOWN).map((party) => party.name).join(', ');
  const more = unreachable.length > NAMES_SHOWN ? ` and ${unreachable.length - NAMES_SHOWN} more` : '';
  return [{
    code: 'contact-missing', ...inActivity(subject, `/controllers/${controllers.indexOf(first)}/contact`),
    message: `“${name}” is carried out for controllers without contact details: ${names}${more}.`,
  }];
}

const TRANSFER_ROWS = (item: '30(1)(e)' | '30(2)(c)', fadp: string): readonly Article30Row<ActivityOnDay>[] => [
  { item, modality: 'where-applicable', provision: { gdpr: `Art. ${item}`, fadp }, omissions: unknownDestinations },
  { item, modality: 'required-for-49-1-2', provision: { gdpr: `Art. ${item}`, fadp: null }, omissions: undocumentedCompellingInterests },
  { item, modality: 'where-applicable', provision: { gdpr: null, fadp }, omissions: swissGuaranteesMissing },
];

/** Art. 30(1) and (2), letter by letter; what concerns the organisation itself stands in article-30-organisation. */
const ARTICLE_30: Readonly<Record<ActivityRole, readonly Article30Row<ActivityOnDay>[]>> = {
  controller: [
    { item: '30(1)(a)', modality: 'where-applicable', provision: { gdpr: 'Art. 30(1)(a)', fadp: 'Art. 12(2)(a)' }, omissions: unreachableJointControllers },
    { item: '30(1)(b)', modality: 'required', provision: { gdpr: 'Art. 30(1)(b)', fadp: 'Art. 12(2)(b)' }, omissions: whenEmpty('purposes', 'purposes-missing', 'purpose') },
    { item: '30(1)(c)', modality: 'required', provision: { gdpr: 'Art. 30(1)(c)', fadp: 'Art. 12(2)(c)' }, omissions: whenEmpty('dataSubjects', 'data-subjects-missing', 'category of data subjects') },
    { item: '30(1)(c)', modality: 'required', provision: { gdpr: 'Art. 30(1)(c)', fadp: 'Art. 12(2)(c)' }, omissions: whenEmpty('dataCategories', 'data-categories-missing', 'category of personal data') },
    { item: '30(1)(d)', modality: 'required', provision: { gdpr: 'Art. 30(1)(d)', fadp: 'Art. 12(2)(d)' }, omissions: unnamedRecipients },
    ...TRANSFER_ROWS('30(1)(e)', 'Art. 12(2)(g)'),
    { item: '30(1)(f)', modality: 'where-possible', provision: { gdpr: 'Art. 30(1)(f)', fadp: 'Art. 12(2)(e)' }, omissions: retentionMissing },
    { item: '30(1)(g)', modality: 'where-possible', provision: { gdpr: 'Art. 30(1)(g)', fadp: 'Art. 12(2)(f)' }, omissions: whenEmpty('measures', 'measures-missing', 'technical or organisational security measure') },
  ],
  processor: [
    { item: '30(2)(a)', modality: 'required', provision: { gdpr: 'Art. 30(2)(a)', fadp: 'Art. 12(3)' }, omissions: whenEmpty('controllers', 'controllers-missing', 'controller on whose behalf it is carried out') },
    { item: '30(2)(a)', modality: 'required', provision: { gdpr: 'Art. 30(2)(a)', fadp: 'Art. 12(3)' }, omissions: unreachableControllers },
    { item: '30(2)(b)', modality: 'required', provision: { gdpr: 'Art. 30(2)(b)', fadp: 'Art. 12(3)' }, omissions: whenEmpty('categoriesOfProcessing', 'categories-of-processing-missing', 'category of processing') },
    ...TRANSFER_ROWS('30(2)(c)', 'Art. 12(3)'),
    { item: '30(2)(d)', modality: 'where-possible', provision: { gdpr: 'Art. 30(2)(d)', fadp: 'Art. 12(3)' }, omissions: whenEmpty('measures', 'measures-missing', 'technical or organisational security measure') },
  ],
};

/** Holds rows of the law against a subject: the rows that bind under these regimes, each with what is missing. */
export function requirements<Subject>(rows: readonly Article30Row<Subject>[], subject: Subject, { organisation }: RegisterFacts): Requirements {
  const items: Requirement[] = [];
  for (const { item, modality, provision, regime, omissions } of rows) {
    const binding = regime === undefined ? organisation.regimes : [regime];
    const citation = citationOf(provision, binding);
    if (citation === null || (regime !== undefined && !organisation.regimes.includes(regime))) continue;
    items.push({ item, modality, citation, missing: omissions(subject).map((omission) => ({ item, modality, citation, ...omission })) });
  }
  const missing = items.flatMap((requirement) => requirement.missing);
  return { items, missing, complete: missing.length === 0 };
}

const TRANSFERS_BY_ENGAGEMENT = new WeakMap<readonly Transfer[], ReadonlyMap<string, readonly Transfer[]>>();

/** Transfers under the key of their engagement, grouped once per list. */
export function transfersByEngagement(transfers: readonly Transfer[]): ReadonlyMap<string, readonly Transfer[]> {
  const known = TRANSFERS_BY_ENGAGEMENT.get(transfers) ?? Map.groupBy(transfers, ({ engagement }) => engagement);
  TRANSFERS_BY_ENGAGEMENT.set(transfers, known);
  return known;
}

/**
 * Every item that the record of this activity has to state on `asOf`, with the law's modality and what is missing. `transfers` are those of
 * the register on that day. What is merely possible (retention) may be empty where the reason is stated; a transfer that lacks a ground is a
 * finding, not an omission of the record.
 */
export function requirementsOf(activity: ActivityFacts, register: RegisterFacts, asOf: Day, transfers: readonly Transfer[]): Requirements {
  const { processors } = indexRegister(register);
  const byEngagement = transfersByEngagement(transfers);
  const subject: ActivityOnDay = {
    activity,
    register,
    engagements: engagementsOf(activity, register, asOf),
    processorOf: (engagement) => processors.get(engagement.processor),
    transfersOf: (engagement) => byEngagement.get(engagement.key) ?? [],
  };
  return requirements(ARTICLE_30[activity.role], subject, register);
}
