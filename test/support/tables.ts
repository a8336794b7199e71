import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** The role under which the service works. */
export const APPLICATION = 'register30_app';

/** The settings by which a transaction says whose rows it may touch, as the service sets them. */
export interface ReachSettings {
  readonly organisation?: string;
  readonly person?: string;
  readonly scope: string;
}

export interface Column {
  readonly name: string;
  readonly type: string;
  /** It has to be given a value when a row is written. */
  readonly needed: boolean;
}

/** A table of the product as PostgreSQL's catalogue describes it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Column that says whose row it is; undefined where rows belong to no organisation. */
  readonly owner: string | undefined;
  readonly enabled: boolean;
  readonly forced: boolean;
  /** What the application may do with it, or with some of its columns. */
  readonly granted: readonly string[];
  /** Columns that the application may change. */
  readonly changeable: readonly string[];
}

const TABLES = `
  SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
        'needed', a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AND a.attgenerated = '') ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    ARRAY(SELECT command FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS command
      WHERE has_table_privilege($1, c.oid, command)
        OR (command IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege($1, c.oid, command))) AS granted,
    ARRAY(SELECT a.attname::text FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege($1, c.oid, a.attnum, 'UPDATE') ORDER BY a.attnum) AS changeable
  FROM pg_class c WHERE c.relkind IN ('r', 'p', 'f') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`;

/** @returns every table of schema `public`, whatever made it. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Omit<Table, 'owner'>>(TABLES, [APPLICATION]);
  return rows.map((table) => {
    const owner = table.name === 'organisations' ? 'id' : table.columns.find(({ name }) => name === 'organisation_id')?.name;
    return { ...table, owner };
  });
}

/** Connects for the time of some work. */
export async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, ssl: false });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Runs work as the application within one reach (undefined: none is set), and undoes it. */
export function withinReach<T>(url: string, reach: ReachSettings | undefined, work: (client: Client) => Promise<T>): Promise<T> {
  return connected(url, async (client) => {
    await client.query('BEGIN');
    await client.query(`SET LOCAL ROLE ${APPLICATION}`);
    if (reach) {
      const { organisation = '', person = '', scope } = reach;
      await client.query(`SELECT set_config('app.organisation_id', $1, true), set_config('app.person_id', $2, true), set_config('app.scope', $3, true)`, [organisation, person, scope]);
    }
    return work(client).finally(() => client.query('ROLLBACK'));
  });
}

/** How a statement ended: the number of rows it touched, or the error's SQLSTATE. What it did is undone. */
export async function outcomeOf(client: Client, statement: string, values: readonly unknown[] = []): Promise<number | string> {
  await client.query('SAVEPOINT attempt');
  try {
    return (await client.query(statement, [...values])).rowCount ?? 0;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
  }
}

/** A value of a type that no other row has, where the type has that many. */
function someValue(type: string): unknown {
  const base = type.replace(/\(.*\)/, '');
  const made: Readonly<Record<string, () => unknown>> = {
    uuid: randomUUID, text: () => `some-${randomUUID()}`, 'character varying': () => `some-${randomUUID()}`, bytea: () => randomBytes(32), boolean: () => true, json: () => '{}', jsonb: () => '{}',
    smallint: () => randomInt(30_000), integer: () => randomInt(2 ** 31), bigint: () => randomInt(2 ** 40), numeric: () => randomInt(2 ** 31), 'double precision': () => randomInt(2 ** 31),
    date: () => '2026-01-31', 'timestamp with time zone': () => new Date(), 'timestamp without time zone': () => new Date(), inet: () => '192.0.2.1', interval: () => '1 day',
  };
  const make = type.endsWith('[]') ? (): unknown => [] : made[base];
  if (!make) throw new Error(`No value of type ${type} can be made up here; add one.`);
  return make();
}

/** @returns the statement, with its values, that writes a row with these values and something in every other column that needs it */
export function insertion({ name, columns }: Table, given: Readonly<Record<string, unknown>>): { statement: string; values: unknown[] } {
  const written = columns.filter((column) => column.name in given || column.needed);
  const values = written.map((column) => (column.name in given ? given[column.name] : someValue(column.type)));
  return { statement: `INSERT INTO "${name}" (${written.map((column) => `"${column.name}"`).join()}) VALUES (${written.map((_, index) => `$${index + 1}`).join()})`, values };
}

/**
 * Makes the tables of a database that is thrown away afterwards take any row, so that nothing but policies and grants stands in the way: no
 * checks, no references, no triggers; and lets their owner, whom policies bind as well, write as they like until `heldAgain`.
 */
export async function unheld(client: Client, tables: readonly Table[]): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', conrelid::regclass, conname) AS statement
    FROM pg_constraint WHERE contype IN ('c', 'f') AND conrelid <> 0 AND connamespace = 'public'::regnamespace`);
  for (const { statement } of rows) await client.query(statement);
  for (const { name } of tables) await client.query(`ALTER TABLE "${name}" DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`);
}

/** Binds the owner of those tables again that bound it before. */
export async function heldAgain(client: Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables.filter(({ forced }) => forced)) await client.query(`ALTER TABLE "${name}" FORCE ROW LEVEL SECURITY`);
}
