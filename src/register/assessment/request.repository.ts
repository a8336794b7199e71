import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../history/revision.entity.js';

/** A step of a request: who took it when, and what was said. */
export interface RequestStep {
  readonly at: string;
  readonly byId: string | null;
  readonly by: string;
  readonly comment: string | null;
}

/** How a request went: when it was submitted last, and what was answered since. */
export interface RequestCourse {
  readonly submitted: RequestStep;
  readonly answered: RequestStep | null;
}

interface Row {
  readonly key: string;
  readonly sequence: string;
  readonly submits: boolean;
  readonly at: Date;
  readonly actor: Actor;
  readonly reason: string | null;
}

/** What the history says of requests. */
@Injectable()
export class RequestRepository {
  /**
   * @param keys of engagements that are not approved
   * @param revision the last one that counts
   * @returns by key, those that were ever submitted
   */
  async courses(manager: EntityManager, organisationId: string, keys: readonly string[], revision: number): Promise<ReadonlyMap<string, RequestCourse>> {
    const rows = await manager.query<Row[]>(
      `SELECT DISTINCT ON (key, after->>'status' = 'submitted') key, sequence, after->>'status' = 'submitted' AS submits, at, actor, reason FROM revisions
       WHERE organisation_id = $1 AND kind = 'engagement' AND key = ANY ($2) AND sequence <= $3
         AND 'submitted' IN (after->>'status', "before"->>'status') AND after->>'status' IS DISTINCT FROM "before"->>'status'
       ORDER BY key, after->>'status' = 'submitted', sequence DESC`,
      [organisationId, keys, revision],
    );
    const answers = new Map(rows.filter(({ submits }) => !submits).map((row) => [row.key, row]));
    return new Map(rows.filter(({ submits }) => submits).map((row) => {
      const answer = answers.get(row.key);
      return [row.key, { submitted: stepOf(row), answered: answer && Number(answer.sequence) > Number(row.sequence) ? stepOf(answer) : null }];
    }));
  }
}

function stepOf({ at, actor, reason }: Row): RequestStep {
  return { at: at.toISOString(), byId: actor.id, by: actor.name, comment: reason };
}
