import type { Activity, Retention } from '../activity-thing';

/** How a rule says when data are erased. */
export type RetentionWay = 'period' | 'event' | 'reason';

function says(words: string | null | undefined): boolean {
  return words !== null && words !== undefined && words.trim() !== '';
}

/** @returns in which way a rule speaks; null while it says nothing */
export function wayOf({ period, trigger, description }: Retention): RetentionWay | null {
  if (says(period)) return 'period';
  if (says(trigger)) return 'event';
  return says(description) ? 'reason' : null;
}

/** @returns the data categories of an activity of which no rule says when they are erased */
export function categoriesWithoutLimit({ retention, dataCategories }: Pick<Activity, 'retention' | 'dataCategories'>): readonly string[] {
  const stated = retention.filter((rule) => wayOf(rule) !== null);
  if (stated.some((rule) => (rule.dataCategories ?? []).length === 0)) return [];
  const limited = new Set(stated.flatMap((rule) => rule.dataCategories ?? []));
  return dataCategories.filter((key) => !limited.has(key));
}
