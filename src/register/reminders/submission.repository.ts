import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Since when requests wait: the register says that they do, its history since when. */
@Injectable()
export class SubmissionRepository {
  /**
   * @param keys of engagements that are submitted
   * @param revision the last one that counts
   * @returns by key, the day (UTC) on which each was submitted last
   */
  async submittedOn(manager: EntityManager, organisationId: string, keys: readonly string[], revision: number): Promise<ReadonlyMap<string, string>> {
    const rows = await manager.query<{ key: string; day: string }[]>(
      `SELECT key, to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM revisions
       WHERE organisation_id = $1 AND kind = 'engagement' AND key = ANY ($2) AND sequence <= $3
         AND after->>'status' = 'submitted' AND "before"->>'status' IS DISTINCT FROM 'submitted'
       GROUP BY key`,
      [organisationId, keys, revision],
    );
    return new Map(rows.map(({ key, day }) => [key, day]));
  }
}
