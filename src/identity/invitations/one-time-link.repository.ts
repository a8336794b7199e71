import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LinkPurpose } from './one-time-link.entity.js';

const LIVING = 'used_at IS NULL AND expires_at > now()';

/** Links that work once: of the scope `identity` alone. */
@Injectable()
export class OneTimeLinkRepository {
  /** Also forgets links that ended long ago. */
  async insert(manager: EntityManager, hash: Buffer, purpose: LinkPurpose, personId: string | null, seconds: number): Promise<void> {
    await manager.query(`DELETE FROM one_time_links WHERE expires_at < now() - interval '30 days'`);
    await manager.query(
      'INSERT INTO one_time_links (hash, purpose, person_id, expires_at) VALUES ($1, $2, $3, now() + make_interval(secs => $4))',
      [hash, purpose, personId, seconds],
    );
  }

  /** Looking does not use a link up: mail scanners look. @returns whose it is; undefined where it does not work (any more) */
  async find(manager: EntityManager, hash: Buffer, purpose: LinkPurpose): Promise<{ personId: string | null } | undefined> {
    const [row] = await manager.query<{ personId: string | null }[]>(
      `SELECT person_id AS "personId" FROM one_time_links WHERE hash = $1 AND purpose = $2 AND ${LIVING}`,
      [hash, purpose],
    );
    return row;
  }

  /** @returns whether it still worked; it does not any more */
  async use(manager: EntityManager, hash: Buffer, purpose: LinkPurpose): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(`UPDATE one_time_links SET used_at = now() WHERE hash = $1 AND purpose = $2 AND ${LIVING}`, [hash, purpose]);
    return count > 0;
  }

  /** Ends every link of a person. */
  async removeOf(manager: EntityManager, personId: string): Promise<void> {
    await manager.query('DELETE FROM one_time_links WHERE person_id = $1', [personId]);
  }
}
