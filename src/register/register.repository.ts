import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { EngagementFacts, OrganisationFacts, RegisterFacts } from '../law/facts.js';
import { Organisation } from './organisations/organisation.entity.js';
import { columnsOf, type ThingColumns } from './thing-columns.js';
import { KINDS, THING_KINDS, type Thing, type ThingFacts, type ThingKind } from './thing-kinds.js';

/** A thing with the number of the revision that made it what it is. */
export interface Stored<T> {
  readonly facts: T;
  readonly revision: number;
}

/** The only place that reads and writes the tables of the register. */
@Injectable()
export class RegisterRepository {
  private readonly columns: Readonly<Record<ThingKind, ThingColumns>>;
  private readonly organisationColumns: ThingColumns;

  constructor(dataSource: DataSource) {
    const entries = THING_KINDS.map((kind) => [kind, columnsOf(dataSource, KINDS[kind].entity)] as const);
    this.columns = Object.fromEntries(entries) as Record<ThingKind, ThingColumns>;
    this.organisationColumns = columnsOf(dataSource, Organisation);
  }

  /** The SQL fragments of a kind, for queries beside this repository. */
  columnsOf(kind: ThingKind): ThingColumns {
    return this.columns[kind];
  }

  /** The whole register in one statement; lists ordered by key. Text glued together costs the server a quarter less than `json_agg`. */
  async register(manager: EntityManager, organisationId: string): Promise<RegisterFacts> {
    const lists = THING_KINDS.map((kind) => {
      const { table, selection } = this.columns[kind];
      const rows = `SELECT ${selection} FROM ${table} WHERE organisation_id = $1 ORDER BY key COLLATE "C"`;
      return `(SELECT '[' || coalesce(string_agg(row_to_json(t)::text, ','), '') || ']' FROM (${rows}) t) AS "${KINDS[kind].list}"`;
    });
    const { table, selection } = this.organisationColumns;
    const organisation = `(SELECT row_to_json(t)::text FROM (SELECT ${selection} FROM ${table} WHERE id = $1) t) AS organisation`;
    const [row] = await manager.query<Record<string, string>[]>(`SELECT ${[organisation, ...lists].join(', ')}`, [organisationId]);
    return Object.fromEntries(Object.entries(row ?? {}).map(([name, json]) => [name, JSON.parse(json) as unknown])) as unknown as RegisterFacts;
  }

  async organisation(manager: EntityManager, organisationId: string): Promise<Stored<OrganisationFacts> | undefined> {
    const { table, selection } = this.organisationColumns;
    return single(await manager.query(
      `SELECT (SELECT row_to_json(t) FROM (SELECT ${selection}) t) AS facts, revision::float8 AS revision FROM ${table} WHERE id = $1 AND deleted_at IS NULL`,
      [organisationId],
    ));
  }

  /** @returns living organisations within reach whose slug comes after `after`, by slug */
  async organisations(manager: EntityManager, q: string, after: string, limit: number): Promise<OrganisationFacts[]> {
    const { table, selection } = this.organisationColumns;
    return manager.query(
      `SELECT ${selection} FROM ${table} WHERE deleted_at IS NULL AND slug > $1
         AND position(lower($2) in lower(concat_ws(' ', slug, name, array_to_string(trading_names, ' ')))) > 0 ORDER BY slug LIMIT $3`,
      [after, q, limit],
    );
  }

  async thing<K extends ThingKind>(manager: EntityManager, kind: K, organisationId: string, key: string): Promise<Stored<ThingFacts[K]> | undefined> {
    const { table, selection } = this.columns[kind];
    return single(await manager.query(
      `SELECT (SELECT row_to_json(t) FROM (SELECT ${selection}) t) AS facts, revision::float8 AS revision FROM ${table} WHERE organisation_id = $1 AND key = $2`,
      [organisationId, key],
    ));
  }

  /** Adds things, many in pieces. @param revisions number of the revision of each */
  async insert(manager: EntityManager, kind: ThingKind, organisationId: string, things: readonly Thing[], revisions: readonly number[]): Promise<void> {
    const { table, names, values, recordset } = this.columns[kind];
    for (const rows of pieces(kind, things, revisions)) {
      await manager.query(
        `INSERT INTO ${table} (organisation_id, revision, ${names})
         SELECT $1, t.revision, ${values} FROM json_to_recordset($2) AS t(revision bigint, ${recordset})`,
        [organisationId, rows],
      );
    }
  }

  /** Replaces things, all fields but the key. */
  async update(manager: EntityManager, kind: ThingKind, organisationId: string, things: readonly Thing[], revisions: readonly number[]): Promise<void> {
    const { table, assignments, recordset } = this.columns[kind];
    for (const rows of pieces(kind, things, revisions)) {
      await manager.query(
        `UPDATE ${table} SET ${assignments}, revision = t.revision, updated_at = clock_timestamp()
         FROM json_to_recordset($2) AS t(revision bigint, ${recordset})
         WHERE ${table}.organisation_id = $1 AND ${table}.key = t.key`,
        [organisationId, rows],
      );
    }
  }

  async remove(manager: EntityManager, kind: ThingKind, organisationId: string, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await manager.query(`DELETE FROM ${this.columns[kind].table} WHERE organisation_id = $1 AND key = ANY ($2)`, [organisationId, keys]);
  }

  async insertOrganisation(manager: EntityManager, id: string, facts: OrganisationFacts): Promise<void> {
    const { table, names, values, recordset } = this.organisationColumns;
    await manager.query(
      `INSERT INTO ${table} (id, revision, ${names}) SELECT $1, 1, ${values} FROM json_to_recordset($2) AS t(${recordset})`,
      [id, JSON.stringify([facts])],
    );
  }

  async updateOrganisation(manager: EntityManager, id: string, facts: OrganisationFacts, revision: number): Promise<void> {
    const { table, names, values, recordset } = this.organisationColumns;
    await manager.query(
      `UPDATE ${table} SET (${names}, revision, updated_at) = (SELECT ${values}, $3::bigint, clock_timestamp() FROM json_to_recordset($2) AS t(${recordset})) WHERE id = $1`,
      [id, JSON.stringify([facts]), revision],
    );
  }

  /** Takes an organisation out of every answer; its rows and its history stay. */
  async markDeleted(manager: EntityManager, id: string, revision: number): Promise<void> {
    await manager.query(`UPDATE organisations SET deleted_at = clock_timestamp(), revision = $2 WHERE id = $1`, [id, revision]);
  }

  /** @returns which of the keys there are */
  async existing(manager: EntityManager, kind: ThingKind, organisationId: string, keys: readonly string[]): Promise<string[]> {
    const rows = await manager.query<{ key: string }[]>(
      `SELECT key FROM ${this.columns[kind].table} WHERE organisation_id = $1 AND key = ANY ($2)`,
      [organisationId, keys],
    );
    return rows.map((row) => row.key);
  }

  /** @returns every engagement that was engaged by another one's processor, with that other one */
  async vias(manager: EntityManager, organisationId: string): Promise<{ key: string; via: string }[]> {
    return manager.query('SELECT key, via FROM engagements WHERE organisation_id = $1 AND via IS NOT NULL', [organisationId]);
  }
}

function single<T>(rows: Stored<T>[]): Stored<T> | undefined {
  return rows[0];
}

/** Things written in one statement. */
const PIECE = 1_000;

/**
 * Rows as JSON, in pieces. Engagements name each other by `via`, which is checked at the end of a statement: those that name none go first,
 * the others together.
 */
function* pieces(kind: ThingKind, things: readonly Thing[], revisions: readonly number[]): Generator<string> {
  const rows = things.map((thing, index) => ({ ...thing, revision: revisions[index] }));
  const chained = kind === 'engagement' ? rows.filter((row) => (row as unknown as EngagementFacts).via !== null) : [];
  const others = chained.length === 0 ? rows : rows.filter((row) => (row as unknown as EngagementFacts).via === null);
  for (let from = 0; from < others.length; from += PIECE) yield JSON.stringify(others.slice(from, from + PIECE));
  if (chained.length > 0) yield JSON.stringify(chained);
}
