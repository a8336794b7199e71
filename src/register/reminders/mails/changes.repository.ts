import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, RevisionAction } from '../../../history/revision.entity.js';
import type { ToldKind } from '../words/reminder-words.js';
import { TOLD_KINDS } from './told-kinds.js';

/** What became of one thing on one day by one hand. */
export interface ThingChange {
  readonly actorKind: Actor['kind'];
  readonly actor: string;
  readonly kind: ToldKind;
  readonly key: string;
  readonly name: string | null;
  readonly action: RevisionAction;
  readonly reasons: readonly string[];
  /** Names of the fields that changed, as the register document has them. */
  readonly fields: readonly string[];
}

export interface ChangesOfDay {
  readonly changes: readonly ThingChange[];
  /** How many there were in all. */
  readonly total: number;
}

/** Revisions of the register of one day: $2 is its first moment, $3 the first one after it. */
const OF_DAY = 'organisation_id = $1 AND at >= $2 AND at < $3 AND kind = ANY ($4)';

/** Reads what changed on a day, grouped by who and what. */
@Injectable()
export class ChangesRepository {
  /** @returns whether anything changed on a day (UTC) */
  async changed(manager: EntityManager, organisationId: string, from: Date, until: Date): Promise<boolean> {
    const [row] = await manager.query<{ changed: boolean }[]>(`SELECT EXISTS (SELECT FROM revisions WHERE ${OF_DAY}) AS changed`, [organisationId, from, until, TOLD_KINDS]);
    return row?.changed ?? false;
  }

  /**
   * Several revisions of one thing by one hand are told as one: added and then changed is added, removed in the end is removed. What a
   * removed thing was called is in its last revision before that.
   */
  async ofDay(manager: EntityManager, organisationId: string, from: Date, until: Date, limit: number): Promise<ChangesOfDay> {
    const rows = await manager.query<(ThingChange & { total: number })[]>(
      `WITH things AS (
         SELECT actor->>'kind' AS actor_kind, actor->>'id' AS actor_id, actor->>'name' AS actor, kind, key, min(sequence) AS first, max(sequence) AS last,
                (array_agg(action ORDER BY sequence))[1] AS first_action, (array_agg(action ORDER BY sequence DESC))[1] AS last_action,
                coalesce(array_agg(DISTINCT reason) FILTER (WHERE reason <> ''), '{}') AS reasons
         FROM revisions WHERE ${OF_DAY} GROUP BY 1, 2, 3, 4, 5),
       shown AS (SELECT *, count(*) OVER ()::float8 AS total FROM things ORDER BY actor, actor_id, first LIMIT $5)
       SELECT s.actor_kind AS "actorKind", s.actor, s.kind, s.key, s.reasons, s.total,
              CASE WHEN s.last_action = 'removed' THEN 'removed' WHEN s.first_action = 'added' THEN 'added' ELSE 'changed' END AS action,
              (SELECT coalesce(nullif(coalesce(r.after, r."before")->>'name', ''), nullif(coalesce(r.after, r."before")->>'service', ''))
               FROM revisions r WHERE r.organisation_id = $1 AND r.sequence = s.last) AS name,
              ARRAY(SELECT DISTINCT f.field FROM revisions r, jsonb_object_keys(r.after) AS f(field)
                    WHERE r.organisation_id = $1 AND r.kind = s.kind AND r.key = s.key AND r.sequence BETWEEN s.first AND s.last AND r.at >= $2 AND r.at < $3
                      AND r.action = 'changed' AND r.actor->>'id' IS NOT DISTINCT FROM s.actor_id AND r.actor->>'name' = s.actor
                      AND r.after->f.field IS DISTINCT FROM r."before"->f.field
                    ORDER BY 1) AS fields
       FROM shown s ORDER BY s.actor, s.actor_id, s.first`,
      [organisationId, from, until, TOLD_KINDS, limit],
    );
    return { changes: rows, total: rows[0]?.total ?? 0 };
  }
}
