import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

@Injectable()
export class PreferenceRepository {
  /** @returns the preferences of a person, by name */
  async ofPerson(manager: EntityManager, personId: string): Promise<{ name: string; value: unknown }[]> {
    return manager.query('SELECT name, value FROM person_preferences WHERE person_id = $1 ORDER BY name', [personId]);
  }

  /** Keeps values under their names, in place of what was kept before. @param kept pairs of name and JSON */
  async keep(manager: EntityManager, personId: string, kept: readonly (readonly [string, string])[]): Promise<void> {
    await manager.query(
      `INSERT INTO person_preferences (person_id, name, value) SELECT $1, name, value::jsonb FROM unnest($2::text[], $3::text[]) AS kept (name, value)
       ON CONFLICT (person_id, name) DO UPDATE SET value = excluded.value`,
      [personId, kept.map(([name]) => name), kept.map(([, value]) => value)],
    );
  }

  async forget(manager: EntityManager, personId: string, names: readonly string[]): Promise<void> {
    await manager.query('DELETE FROM person_preferences WHERE person_id = $1 AND name = ANY ($2::text[])', [personId, names]);
  }
}
