import type { Art30Record, AssembledRecord, RecordGapOf } from '../art-30-record.js';

/** One gap, and the positions of the activities that have it, in the order of the record. */
export interface GapGroup {
  readonly gap: RecordGapOf;
  readonly activities: readonly number[];
}

/** The same gap in many activities is one line with their numbers; gaps of the organisation stand by themselves. */
export function groupGaps({ missing, activities }: AssembledRecord | Art30Record): readonly GapGroup[] {
  const positions = new Map(activities.map(({ key }, position) => [key, position]));
  const groups = new Map<string, { readonly gap: RecordGapOf; readonly activities: number[] }>();
  for (const gap of missing) {
    const position = gap.activity === null ? undefined : positions.get(gap.activity);
    const key = position === undefined ? JSON.stringify([gap.code, gap.pointer]) : `${gap.item} ${gap.code}`;
    const group = groups.get(key) ?? { gap, activities: [] };
    if (position !== undefined && group.activities.at(-1) !== position) group.activities.push(position);
    groups.set(key, group);
  }
  return [...groups.values()];
}
