import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/domain-error.js';
import type { ThingKind } from '../thing-kinds.js';

/** Where a key of each kind may be named by others. */
const USES: Readonly<Record<ThingKind, readonly { kind: ThingKind; table: string; condition: string }[]>> = {
  'data-category': [
    { kind: 'engagement', table: 'engagements', condition: '$2 = ANY (data_categories)' },
    { kind: 'activity', table: 'activities', condition: `$2 = ANY (data_categories) OR retention::jsonb @> jsonb_build_array(jsonb_build_object('dataCategories', jsonb_build_array($2::text)))` },
  ],
  'data-subject-category': [
    { kind: 'engagement', table: 'engagements', condition: '$2 = ANY (data_subjects)' },
    { kind: 'activity', table: 'activities', condition: '$2 = ANY (data_subjects)' },
  ],
  measure: [
    { kind: 'engagement', table: 'engagements', condition: '$2 = ANY (measures)' },
    { kind: 'activity', table: 'activities', condition: '$2 = ANY (measures)' },
  ],
  processor: [{ kind: 'engagement', table: 'engagements', condition: 'processor = $2' }],
  engagement: [
    { kind: 'engagement', table: 'engagements', condition: 'via = $2' },
    { kind: 'activity', table: 'activities', condition: '$2 = ANY (engagements)' },
  ],
  activity: [],
};

const MOST_NAMED = 20;

/** Finds out who refers to a thing. */
@Injectable()
export class ThingUse {
  /** @throws DomainError `in-use`, naming the things that refer to it (the first of each kind) */
  async requireUnused(manager: EntityManager, kind: ThingKind, organisationId: string, key: string): Promise<void> {
    const usedBy: { kind: ThingKind; key: string }[] = [];
    for (const use of USES[kind]) {
      const rows = await manager.query<{ key: string }[]>(
        `SELECT key FROM ${use.table} WHERE organisation_id = $1 AND (${use.condition}) ORDER BY key LIMIT ${MOST_NAMED}`,
        [organisationId, key],
      );
      usedBy.push(...rows.map((row) => ({ kind: use.kind, key: row.key })));
    }
    if (usedBy.length === 0) return;
    const names = usedBy.slice(0, 3).map((each) => `${each.kind} "${each.key}"`).join(', ');
    throw new DomainError('in-use', `It is still named by ${names}${usedBy.length > 3 ? ' and others' : ''}; change these first.`, [], { usedBy });
  }
}
