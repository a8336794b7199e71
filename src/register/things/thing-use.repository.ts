import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ThingKind } from '../thing-kinds.js';

/** Where a key of each kind may be named by others. */
const USES: Readonly<Record<ThingKind, readonly { kind: ThingKind; table: string; condition: string }[]>> = {
  'data-category': [
    { kind: 'engagement', table: 'engagements', condition: '$2 = ANY (data_categories)' },
    {
      kind: 'activity', table: 'activities',
      condition: `$2 = ANY (data_categories) OR ${['retention', 'recipients'].map((list) =>
        `${list}::jsonb @> jsonb_build_array(jsonb_build_object('dataCategories', jsonb_build_array($2::text)))`).join(' OR ')}`,
    },
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
  activity: [{ kind: 'activity', table: 'activities', condition: 'successor = $2' }],
};

const MOST_NAMED = 20;

/** Finds out who refers to a thing. */
@Injectable()
export class ThingUseRepository {
  /** @returns the things that name a thing, the first of each kind */
  async users(manager: EntityManager, kind: ThingKind, organisationId: string, key: string): Promise<{ kind: ThingKind; key: string }[]> {
    const users: { kind: ThingKind; key: string }[] = [];
    for (const use of USES[kind]) {
      const rows = await manager.query<{ key: string }[]>(
        `SELECT key FROM ${use.table} WHERE organisation_id = $1 AND (${use.condition}) ORDER BY key LIMIT ${MOST_NAMED}`,
        [organisationId, key],
      );
      users.push(...rows.map((row) => ({ kind: use.kind, key: row.key })));
    }
    return users;
  }

  /** @returns whether an engagement with the processor was ever approved */
  async isReliedOn(manager: EntityManager, organisationId: string, processor: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT 1 FROM engagements WHERE organisation_id = $1 AND processor = $2 AND status IN ('approved', 'ended') LIMIT 1`,
      [organisationId, processor],
    );
    return rows.length > 0;
  }
}
