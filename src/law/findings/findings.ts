/** The findings of a register on a day: what is missing or no longer valid, which provision says so, and what would close it. */
import { organisationRequirementsOf, representativeMissing } from '../article-30/article-30-organisation.js';
import { requirementsOf, transfersByEngagement, type MissingItem } from '../article-30/article-30.js';
import { isInForce, runsOn, wouldRunOn } from '../register/engagement-life.js';
import type { Day, EngagementFacts, RegisterFacts } from '../facts.js';
import { ACTIVITY_RULES, type ActivityOnDay } from './findings-activity.js';
import { definitionOf, type FindingCode, type Hit, type Rule } from './findings-codes.js';
import { ENGAGEMENT_RULES, UPCOMING_RULES, type EngagementOnDay } from './findings-engagement.js';
import { TRANSFER_RULES } from './findings-transfer.js';
import type { Law } from '../law.js';
import { citationOf } from '../citations.js';
import { indexRegister } from '../register/register-index.js';
import { transfersOf, type RegisterReference, type Transfer } from '../register/register-transfers.js';
import { specialCategoryKeys } from '../taxonomy.js';
import { schemesInForce } from '../transfers/schemes-in-force.js';
import { ACTIVITY_ROLES, REGISTER_KINDS, SEVERITIES, type Severity } from '../vocabulary.js';
import { engagementInWords } from '../register/words.js';

/** One finding. `pointer` is a JSON Pointer into the thing that `about` names; `conditional` marks what a proposal would cause if approved. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly about: RegisterReference;
  readonly pointer: string;
  readonly message: string;
  readonly citation: string;
  readonly remedy: string;
  readonly conditional?: true;
}

export interface FindingsOptions {
  /** The transfers of the register on the day, where they are at hand; with those of proposals, if proposals are included. */
  readonly transfers?: readonly Transfer[];
  /** Drafts and submitted engagements too, with the findings they would cause. */
  readonly includeSubmitted?: boolean;
  /** By engagement, the day its entry was first published; entries of the organisation's first list, which waits for nothing, are left out. */
  readonly announcedOn?: ReadonlyMap<string, Day>;
}

/** Collects findings; what several rules say of the same spot outside their own subject is said once, at its gravest. */
interface Collector {
  readonly register: RegisterFacts;
  readonly own: Finding[];
  readonly shared: Map<string, Finding>;
}

const rankOfSeverity = (severity: Severity): number => SEVERITIES.indexOf(severity);

function isGraver(finding: Finding, than: Finding): boolean {
  const difference = rankOfSeverity(finding.severity) - rankOfSeverity(than.severity);
  return finding.conditional === than.conditional ? difference < 0 : finding.conditional === undefined;
}

function collect({ register, own, shared }: Collector, subject: RegisterReference, hit: Hit, conditional: boolean): void {
  const { code, about, pointer, message } = hit;
  const { severity, provision, remedy } = definitionOf(code);
  const citation = hit.citation ?? citationOf(hit.provision ?? provision, register.organisation.regimes);
  if (citation === null) return;
  const finding: Finding = {
    code, severity: hit.severity ?? severity, about, pointer, message, citation, remedy, ...(conditional ? { conditional } : {}),
  };
  if (about.kind === subject.kind && about.key === subject.key) {
    own.push(finding);
    return;
  }
  const spot = `${code} ${about.kind} ${about.key} ${pointer}`;
  const known = shared.get(spot);
  if (!known || isGraver(finding, known)) shared.set(spot, finding);
}

function judge<Subject>(collector: Collector, rules: readonly Rule<Subject>[], subject: Subject, reference: RegisterReference, conditional = false): void {
  for (const rule of rules) for (const hit of rule(subject)) collect(collector, reference, hit, conditional);
}

/** How an engagement counts on a day: it runs, it has been approved and is still to come, it is a proposal, or it does not count. */
function standingOf(engagement: EngagementFacts, asOf: Day, includeProposed: boolean): 'runs' | 'upcoming' | 'proposed' | 'none' {
  if (runsOn(engagement, asOf)) return 'runs';
  if (engagement.status === 'approved' && engagement.startsOn !== null && engagement.startsOn > asOf) return 'upcoming';
  return includeProposed && wouldRunOn(engagement, asOf) ? 'proposed' : 'none';
}

const RULES_OF_STANDING: Readonly<Record<ReturnType<typeof standingOf>, readonly Rule<EngagementOnDay>[]>> = {
  runs: [...ENGAGEMENT_RULES, ...TRANSFER_RULES],
  proposed: [...ENGAGEMENT_RULES, ...TRANSFER_RULES],
  upcoming: UPCOMING_RULES,
  none: [],
};

const NO_TRANSFERS: readonly Transfer[] = [];

function judgeEngagements(collector: Collector, asOf: Day, law: Law, transfers: readonly Transfer[], options: FindingsOptions): void {
  const { register } = collector;
  const { processors } = indexRegister(register);
  const byEngagement = transfersByEngagement(transfers);
  const schemes = schemesInForce(register.organisation.regimes, asOf, law);
  for (const engagement of register.engagements) {
    const standing = standingOf(engagement, asOf, options.includeSubmitted === true);
    if (standing === 'none') continue;
    const processor = processors.get(engagement.processor);
    const subject: EngagementOnDay = {
      engagement, processor, name: engagementInWords(engagement, processor), organisation: register.organisation, asOf, schemes,
      transfers: byEngagement.get(engagement.key)?.filter(({ verdict }) => verdict !== 'not-restricted') ?? NO_TRANSFERS,
      announcedOn: options.announcedOn ?? null,
    };
    judge(collector, RULES_OF_STANDING[standing], subject, { kind: 'engagement', key: engagement.key }, standing === 'proposed');
  }
}

/** A place that an engagement lacks is found with the engagement, however many activities use it. */
const isFoundElsewhere = ({ code, about }: MissingItem): boolean => code === 'location-missing' && about.kind === 'engagement';

function judgeActivities(collector: Collector, asOf: Day, transfers: readonly Transfer[]): void {
  const { register } = collector;
  const specialKeys = specialCategoryKeys(register);
  for (const activity of register.activities) {
    if (!isInForce(activity, asOf)) continue;
    const reference: RegisterReference = { kind: 'activity', key: activity.key };
    for (const item of requirementsOf(activity, register, asOf, transfers).missing) {
      if (!isFoundElsewhere(item)) collect(collector, reference, item, false);
    }
    const hasSpecialCategories = activity.dataCategories.some((key) => specialKeys.has(key));
    const subject: ActivityOnDay = { activity, asOf, hasSpecialCategories };
    judge(collector, ACTIVITY_RULES, subject, reference);
  }
}

/** The head of the record is wanted in the roles in which the organisation acts; where it acts in none yet, as controller. */
function judgeOrganisation(collector: Collector, asOf: Day, law: Law): void {
  const { register } = collector;
  const reference: RegisterReference = { kind: 'organisation', key: register.organisation.slug };
  const roles = ACTIVITY_ROLES.filter((role) => register.activities.some((activity) => activity.role === role && isInForce(activity, asOf)));
  const { missing } = organisationRequirementsOf(roles[0] ?? 'controller', register, asOf, law);
  for (const item of missing) collect(collector, reference, item, false);
  if (!register.organisation.regimes.includes('ch-fadp')) return;
  for (const omission of representativeMissing('ch-fadp')({ organisation: register.organisation, asOf, law })) {
    collect(collector, reference, { ...omission, severity: 'advice', citation: 'Art. 14(1) FADP' }, false);
  }
}

const compareText = (first: string, second: string): number => first < second ? -1 : first > second ? 1 : 0;

function compareFindings(first: Finding, second: Finding): number {
  return rankOfSeverity(first.severity) - rankOfSeverity(second.severity)
    || REGISTER_KINDS.indexOf(first.about.kind) - REGISTER_KINDS.indexOf(second.about.kind)
    || compareText(first.about.key, second.about.key)
    || compareText(first.code, second.code)
    || compareText(first.pointer, second.pointer);
}

/**
 * Every finding of a register on `asOf`, worst first, then by kind, key and code. Only approved engagements that run and activities in force
 * count; an approved engagement that is still to start counts for its notice to customers alone.
 */
export function findingsOf(register: RegisterFacts, asOf: Day, law: Law, options: FindingsOptions = {}): Finding[] {
  const transfers = options.transfers ?? transfersOf(register, asOf, law, { includeProposed: options.includeSubmitted === true });
  const collector: Collector = { register, own: [], shared: new Map() };
  judgeOrganisation(collector, asOf, law);
  judgeEngagements(collector, asOf, law, transfers, options);
  judgeActivities(collector, asOf, transfers);
  return [...collector.own, ...collector.shared.values()].sort(compareFindings);
}
