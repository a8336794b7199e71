import { isDeepStrictEqual } from 'node:util';
import type { EngagementFacts, OrganisationFacts, PublicListFacts } from '../law/facts.js';
import type { InputError } from '../platform/domain-error.js';

/** An engagement marked for the public list. */
export interface ListMark {
  readonly engagement: string;
  readonly description?: string | null;
  readonly products?: readonly string[] | null;
  readonly effectiveFrom?: string | null;
}

/** @returns the marks that engagements carry, by key. */
export function marksOf(engagements: readonly EngagementFacts[]): Required<ListMark>[] {
  return engagements
    .filter(({ publicList }) => publicList.listed)
    .map(({ key, publicList: { description, products, effectiveFrom } }) => ({ engagement: key, description, products, effectiveFrom }));
}

/** @returns what is wrong with marks: engagements that are not there, or are named twice. */
export function markErrors(marks: readonly ListMark[], engagements: readonly EngagementFacts[]): InputError[] {
  const known = new Set(engagements.map(({ key }) => key));
  const seen = new Set<string>();
  return marks.flatMap(({ engagement }, index) => {
    const pointer = `/entries/${index}/engagement`;
    if (!known.has(engagement)) return [{ pointer, code: 'unknown-engagement', message: `There is no engagement "${engagement}".` }];
    if (seen.has(engagement)) return [{ pointer, code: 'listed-twice', message: `The engagement "${engagement}" is named twice.` }];
    seen.add(engagement);
    return [];
  });
}

/**
 * Marks engagements for the list, and takes the mark from those that are not named; what customers were to be told of these is kept
 * for the day they come back.
 * @returns the engagements that change, before and after
 */
export function marked(marks: readonly ListMark[], engagements: readonly EngagementFacts[]): { before: EngagementFacts; after: EngagementFacts }[] {
  const byEngagement = new Map(marks.map((mark) => [mark.engagement, mark]));
  return engagements.flatMap((before) => {
    const mark = byEngagement.get(before.key);
    const publicList: PublicListFacts = mark
      ? { listed: true, description: mark.description ?? null, products: mark.products ?? [], effectiveFrom: mark.effectiveFrom ?? null }
      : { ...before.publicList, listed: false };
    return isDeepStrictEqual({ ...before.publicList }, publicList) ? [] : [{ before, after: { ...before, publicList } }];
  });
}

/** @returns the organisation with the periods that were stated; null where that changes nothing. */
export function withPeriods(before: OrganisationFacts, stated: { noticePeriodDays?: number | null; objectionPeriodDays?: number | null }): OrganisationFacts | null {
  const noticePeriodDays = stated.noticePeriodDays ?? before.noticePeriodDays;
  const objectionPeriodDays = stated.objectionPeriodDays ?? before.objectionPeriodDays;
  if (noticePeriodDays === before.noticePeriodDays && objectionPeriodDays === before.objectionPeriodDays) return null;
  return { ...before, noticePeriodDays, objectionPeriodDays };
}
