import type { Schemas } from '../../api/client';
import type { ProcessorThing } from './processor-thing';

type Engagement = Schemas['EngagementBody'];

/** A contract, a safeguard, an assessment or a certification: something on file, with its days. */
export interface Paper {
  readonly id: string;
  readonly kind: 'contract' | 'safeguard' | 'assessment' | 'certification';
  /** The word of the list that names it: a kind of contract, a mechanism, an outcome, a scheme; null where nobody said. */
  readonly code: string | null;
  /** A module of the clauses, a status. */
  readonly detail: string | number | null;
  /** The engagement that it belongs to; null: the company. */
  readonly engagement: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly url: string | null;
  readonly reference: string | null;
}

/** What is far enough away not to be told. */
const SOON_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;

/** How an end stands to the day that is looked at. */
export type Ending = 'ended' | 'soon' | 'later' | 'open';

/** @returns whether something has ended on the day, ends within 90 days, later, or nobody knows when */
export function endingOf({ until }: Pick<Paper, 'until'>, asOf: string): Ending {
  if (until === null) return 'open';
  if (until < asOf) return 'ended';
  return Date.parse(until) - Date.parse(asOf) <= SOON_DAYS * DAY_MILLISECONDS ? 'soon' : 'later';
}

function papersOfEngagement({ key, contract, safeguards }: Engagement): readonly Paper[] {
  const own = contract && (contract.kind || contract.status) ? [{
    id: `${key}/contract`, kind: 'contract' as const, code: contract.kind ?? null, detail: contract.status ?? null, engagement: key, from: contract.signedOn ?? null, until: contract.endsOn ?? null,
    url: contract.url ?? null, reference: null,
  }] : [];
  return [...own, ...(safeguards ?? []).flatMap((safeguard, position) => papersOfSafeguard(safeguard, key, position))];
}

function papersOfSafeguard({ mechanism, module, signedOn, approvedOn, endsOn, url, reference, transferImpactAssessment: assessment }: NonNullable<Engagement['safeguards']>[number], engagement: string, position: number): readonly Paper[] {
  const id = `${engagement}/safeguards/${position}`;
  const safeguard: Paper = { id, kind: 'safeguard', code: mechanism, detail: module ?? null, engagement, from: signedOn ?? approvedOn ?? null, until: endsOn ?? null, url: url ?? null, reference: reference ?? null };
  if (!assessment) return [safeguard];
  return [safeguard, { id: `${id}/assessment`, kind: 'assessment', code: assessment.outcome ?? null, detail: null, engagement, from: assessment.concludedOn ?? null, until: null, url: assessment.url ?? null, reference: null }];
}

/** @returns everything on file about a company, what ends first in front; what has no end comes last, in the order of the register */
export function papersOf({ certifications }: Pick<ProcessorThing, 'certifications'>, engagements: readonly Engagement[]): readonly Paper[] {
  const own = (certifications ?? []).map(({ scheme, status, from, until, url, reference }, position): Paper => ({
    id: `certifications/${position}`, kind: 'certification', code: scheme, detail: status ?? 'active', engagement: null, from: from ?? null, until: until ?? null, url: url ?? null, reference: reference ?? null,
  }));
  return [...own, ...engagements.flatMap(papersOfEngagement)].toSorted((one, other) => (one.until ?? '9999').localeCompare(other.until ?? '9999'));
}
