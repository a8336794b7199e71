/** What can be wrong with an engagement itself: contract, places, customers' notice, review. */
import { addDays, daysBetween } from '../day.js';
import { runsOn } from '../register/engagement-life.js';
import { reviewDueOn } from '../register/review.js';
import type { ContractFacts, Day, EngagementFacts, OrganisationFacts, ProcessorFacts } from '../facts.js';
import { NO_HITS, type Hit, type Rule } from './findings-codes.js';
import type { CertificationSchemeRow } from '../law-rows.js';
import type { Provision } from '../citations.js';
import type { Transfer } from '../register/register-transfers.js';
import type { ContractKind, EngagementRole } from '../vocabulary.js';

/** One engagement on the day asked about, with what belongs to it. */
export interface EngagementOnDay {
  readonly engagement: EngagementFacts;
  readonly processor: ProcessorFacts | undefined;
  /** The engagement in words. */
  readonly name: string;
  readonly organisation: OrganisationFacts;
  readonly asOf: Day;
  /** Those that leave the regime's own area; a location inside it gives no reason for a finding. */
  readonly transfers: readonly Transfer[];
  /** The certification schemes that carry transfers on the day, by regime and destination (`eu-gdpr US`). */
  readonly schemes: ReadonlyMap<string, readonly CertificationSchemeRow[]>;
  /** By engagement, the day customers were first told; those of an organisation's first list are left out. Null: not known here. */
  readonly announcedOn: ReadonlyMap<string, Day> | null;
}

/** The contract that a role wants, and what says so; an independent controller needs none. */
export const CONTRACT_OF_ROLE: Readonly<Record<EngagementRole, { readonly kind: ContractKind; readonly provision: Provision } | null>> = {
  'processor': { kind: 'art-28', provision: { gdpr: 'Art. 28(3)', fadp: 'Art. 9(1)' } },
  'sub-processor': { kind: 'art-28', provision: { gdpr: 'Art. 28(3), 28(4)', fadp: 'Art. 9(1)' } },
  'joint-controller': { kind: 'joint-controller', provision: { gdpr: 'Art. 26(1)', fadp: null } },
  'controller': null,
};

/** What the end of a contract that no provision asks for bears on. */
export const ACCOUNTABILITY: Provision = { gdpr: 'Art. 5(2)', fadp: null };

function hit({ engagement }: EngagementOnDay, code: Hit['code'], pointer: string, message: string): Hit {
  return { code, about: { kind: 'engagement', key: engagement.key }, pointer, message };
}

/** State of a contract on a day: a contract signed later did not govern yet, one that ends governs to its last day. */
function contractStateOn(contract: ContractFacts | null, day: Day): 'none' | 'in-force' | 'ended' {
  if (contract === null || contract.kind === null || contract.status === 'none') return 'none';
  if (contract.signedOn && contract.signedOn > day) return 'none';
  if (contract.endsOn) return contract.endsOn < day ? 'ended' : 'in-force';
  return contract.status === 'ended' ? 'ended' : 'in-force';
}

/** A hop down a chain is contracted by the company above it, so that its absence here shows a gap and no breach of the organisation (Art. 28(4)). */
const contractMissing: Rule<EngagementOnDay> = (subject) => {
  const { engagement: { role, contract, via }, asOf, name } = subject;
  const wanted = CONTRACT_OF_ROLE[role];
  if (wanted === null || (contract?.kind === wanted.kind && contractStateOn(contract, asOf) !== 'none')) return NO_HITS;
  if (role === 'joint-controller') {
    return [hit(subject, 'joint-arrangement-missing', '/contract', `${name} is a joint controller, but no arrangement with it is on record.`)];
  }
  const missing = { ...hit(subject, 'contract-missing', '/contract', `No contract on the processing with ${name} is on record.`), provision: wanted.provision };
  return via === null ? [missing] : [{ ...missing, severity: 'gap' }];
};

/** The law asks independent controllers for no contract, so that the end of theirs is worth a word only. */
const contractEnded: Rule<EngagementOnDay> = (subject) => {
  const { engagement: { role, contract }, asOf, name } = subject;
  const wanted = CONTRACT_OF_ROLE[role];
  if (contractStateOn(contract, asOf) !== 'ended' || (wanted !== null && contract?.kind !== wanted.kind)) return NO_HITS;
  const ended = hit(subject, 'contract-ended', '/contract/endsOn', `The contract with ${name} ended${contract?.endsOn ? ` on ${contract.endsOn}` : ''}.`);
  return [wanted === null ? { ...ended, severity: 'advice', provision: ACCOUNTABILITY } : { ...ended, provision: wanted.provision }];
};

const locationMissing: Rule<EngagementOnDay> = (subject) => {
  const { engagement, name } = subject;
  if (engagement.locations.length > 0) return NO_HITS;
  const missing = hit(subject, 'location-missing', '/locations', `Nobody has stated in which countries ${name} keeps or reaches the data.`);
  return [engagement.role === 'sub-processor' ? { ...missing, provision: { gdpr: 'Art. 30(2)(c)', fadp: 'Art. 12(3)' } } : missing];
};

/** A contract under Art. 28(3) sets out purpose, type of data and data subjects; unknown here, nobody can check it. */
function unknownSubjectMatter(field: 'purposes' | 'dataSubjects' | 'dataCategories', code: Hit['code'], words: string): Rule<EngagementOnDay> {
  return (subject) => {
    const { engagement, name } = subject;
    const wanted = CONTRACT_OF_ROLE[engagement.role];
    if (wanted?.kind !== 'art-28' || engagement[field].length > 0) return NO_HITS;
    return [{ ...hit(subject, code, `/${field}`, `Nobody has stated ${words} ${name} processes data.`), severity: 'advice', provision: wanted.provision }];
  };
}

const notListed: Rule<EngagementOnDay> = (subject) => {
  const { engagement: { role, publicList }, name } = subject;
  if (role !== 'sub-processor' || publicList.listed) return NO_HITS;
  return [hit(subject, 'sub-processor-not-listed', '/publicList/listed', `${name} is a sub-processor, but is not on the list that customers are shown.`)];
};

/**
 * Customers have the notice period between being told and the start (Art. 28(2)). Three ways to fall short: told too late; not told yet, and
 * too late to be told in time; or running before the day that the list names.
 */
const noticeShort: Rule<EngagementOnDay> = (subject) => {
  const { engagement, organisation: { noticePeriodDays }, asOf, announcedOn, name } = subject;
  const { role, publicList: { listed, effectiveFrom }, startsOn } = engagement;
  const start = effectiveFrom ?? startsOn;
  if (role !== 'sub-processor' || start === null) return NO_HITS;
  const short = (message: string): readonly Hit[] => [hit(subject, 'notice-period-short', effectiveFrom ? '/publicList/effectiveFrom' : '/startsOn', message)];
  const told = announcedOn?.get(engagement.key);
  if (told !== undefined && daysBetween(told, start) < noticePeriodDays) {
    return short(`Customers were told of ${name} on ${told}, ${daysBetween(told, start)} days before ${start}; they are promised ${noticePeriodDays}.`);
  }
  if (effectiveFrom && effectiveFrom > asOf && runsOn(engagement, asOf)) {
    return short(`${name} already runs, but the list tells customers that it starts on ${effectiveFrom}.`);
  }
  const isUntold = told === undefined && (!listed || announcedOn !== null);
  if (!isUntold || start <= asOf || daysBetween(asOf, start) >= noticePeriodDays) return NO_HITS;
  return short(`Customers have not been told of ${name}; told on ${asOf}, it could start on ${addDays(asOf, noticePeriodDays)}, not on ${start}.`);
};

const reviewOverdue: Rule<EngagementOnDay> = (subject) => {
  const { engagement, asOf, name } = subject;
  const due = reviewDueOn(engagement, asOf);
  if (due === null || due >= asOf) return NO_HITS;
  return [hit(subject, 'review-overdue', '/lastReviewedOn', `The review of ${name} was due on ${due}.`)];
};

/** Held against every engagement that runs, and against every proposal. */
export const ENGAGEMENT_RULES: readonly Rule<EngagementOnDay>[] = [
  contractMissing,
  contractEnded,
  locationMissing,
  unknownSubjectMatter('purposes', 'purposes-missing', 'for which purposes'),
  unknownSubjectMatter('dataSubjects', 'data-subjects-missing', 'of whom'),
  unknownSubjectMatter('dataCategories', 'data-categories-missing', 'in which categories'),
  notListed,
  noticeShort,
  reviewOverdue,
];

/** Held against an approved engagement before it starts: what can only be put right in time. */
export const UPCOMING_RULES: readonly Rule<EngagementOnDay>[] = [noticeShort];
