/** The state of a register on a day in numbers: how much there is, which transfers hold, what is missing. */
import { isInForce, runsOn } from '../../law/register/engagement-life.js';
import type { Day, RegisterFacts } from '../../law/facts.js';
import type { Finding } from '../../law/findings/findings.js';
import type { Transfer } from '../../law/register/register-transfers.js';
import { isWorseVerdict } from '../../law/transfers/verdicts.js';
import {
  ACTIVITY_STATUSES, type ActivityStatus, ENGAGEMENT_STATUSES, type EngagementStatus, type RegisterKind, SEVERITIES, type Severity, VERDICTS, type Verdict,
} from '../../law/vocabulary.js';

/** How many there are of each. */
export type Counts<Name extends string> = Record<Name, number>;

/** Where data go, and what the law says of it. */
export interface Destination {
  readonly country: string | null;
  /** An international organisation, in place of a country. */
  readonly organisation: string | null;
  /** The worst of its transfers. */
  verdict: Verdict;
  engagements: number;
  transfers: number;
  readonly verdicts: Counts<Verdict>;
}

/** How many findings of a kind there are. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly kind: RegisterKind;
  readonly citation: string;
  readonly remedy: string;
  count: number;
}

/** How much of everything a register holds; `running` and `inForce` are those that count on the day. */
export interface ThingCounts {
  readonly processors: number;
  readonly measures: number;
  readonly engagements: Counts<EngagementStatus> & { readonly running: number };
  readonly activities: Counts<ActivityStatus> & { readonly inForce: number };
}

function noneOf<Name extends string>(names: readonly Name[]): Counts<Name> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Counts<Name>;
}

/** @returns how many of each value there are, every value named */
export function countsOf<Name extends string>(names: readonly Name[], values: Iterable<Name>): Counts<Name> {
  const counts = noneOf(names);
  for (const value of values) counts[value] += 1;
  return counts;
}

/** @returns how much of everything there is */
export function thingsOf({ processors, measures, engagements, activities }: RegisterFacts, asOf: Day): ThingCounts {
  return {
    processors: processors.length,
    measures: measures.length,
    engagements: { ...countsOf(ENGAGEMENT_STATUSES, engagements.map(({ status }) => status)), running: engagements.filter((each) => runsOn(each, asOf)).length },
    activities: { ...countsOf(ACTIVITY_STATUSES, activities.map(({ status }) => status)), inForce: activities.filter((each) => isInForce(each, asOf)).length },
  };
}

const compareText = (first: string, second: string): number => first < second ? -1 : first > second ? 1 : 0;
const nameOf = ({ country, organisation }: Pick<Destination, 'country' | 'organisation'>): string => country ?? organisation ?? '';

function compareDestinations(first: Destination, second: Destination): number {
  return VERDICTS.indexOf(second.verdict) - VERDICTS.indexOf(first.verdict)
    || second.engagements - first.engagements
    || compareText(nameOf(first), nameOf(second));
}

/** @returns every country and international organisation that data go to, worst first, then by the number of engagements */
export function destinationsOf(transfers: readonly Transfer[]): readonly Destination[] {
  const found = new Map<string, Destination & { readonly reachedBy: Set<string> }>();
  for (const { country, organisation, verdict, engagement } of transfers) {
    const name = nameOf({ country, organisation });
    let destination = found.get(name);
    if (!destination) {
      destination = { country, organisation: country === null ? organisation : null, verdict, engagements: 0, transfers: 0, verdicts: noneOf(VERDICTS), reachedBy: new Set() };
      found.set(name, destination);
    }
    destination.transfers += 1;
    destination.verdicts[verdict] += 1;
    destination.reachedBy.add(engagement);
    if (isWorseVerdict(verdict, destination.verdict)) destination.verdict = verdict;
  }
  return [...found.values()].map(({ reachedBy, ...destination }) => ({ ...destination, engagements: reachedBy.size })).sort(compareDestinations);
}

/** @returns findings by code, severity and the kind of thing they are about: gravest first, then the most */
export function findingGroupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const { code, severity, about: { kind }, citation, remedy } of findings) {
    const name = `${code} ${severity} ${kind}`;
    const known = groups.get(name);
    if (known) known.count += 1;
    else groups.set(name, { code, severity, kind, citation, remedy, count: 1 });
  }
  return [...groups.values()].sort((first, second) =>
    SEVERITIES.indexOf(first.severity) - SEVERITIES.indexOf(second.severity) || second.count - first.count || compareText(first.code, second.code) || compareText(first.kind, second.kind));
}
