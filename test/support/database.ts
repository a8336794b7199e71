import { Client } from 'pg';
import { testDatabaseUrl } from './test-database.js';

type Row = Readonly<Record<string, unknown>>;

/** Runs statements as the owner of a database: what an intruder with the owner's password could do. @returns the rows of the last one */
export async function asOwner(work: (client: Client) => Promise<unknown>, url = testDatabaseUrl()): Promise<void> {
  const client = new Client({ connectionString: url, ssl: false });
  client.on('error', () => undefined);
  await client.connect();
  await work(client).finally(() => client.end());
}

/** @returns the rows of one statement, run as the owner. Row-level security binds the owner, too: name the organisation to see its rows. */
export async function rowsAsOwner<T extends Row = Row>(statement: string, values: readonly unknown[] = [], url = testDatabaseUrl()): Promise<T[]> {
  let rows: T[] = [];
  await asOwner(async (client) => {
    rows = (await client.query<T>(statement, [...values])).rows;
  }, url);
  return rows;
}

/** @returns the id of a living organisation. */
export async function organisationId(slug: string, url = testDatabaseUrl()): Promise<string> {
  const [row] = await rowsAsOwner<{ id: string }>('SELECT id FROM organisations WHERE slug = $1 AND deleted_at IS NULL', [slug], url);
  if (!row) throw new Error(`There is no organisation ${slug}.`);
  return row.id;
}

/** Opens a transaction as the service's own role, within reach of one organisation or of none. */
export async function asApplication<T>(organisation: string | null, work: (client: Client) => Promise<T>, url = testDatabaseUrl()): Promise<T> {
  const client = new Client({ connectionString: url, ssl: false });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE register30_app');
    if (organisation !== null) await client.query(`SELECT set_config('app.organisation_id', $1, true), set_config('app.scope', 'organisation', true)`, [organisation]);
    return await work(client);
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    await client.end();
  }
}

/** Runs a statement as the owner within the scope in which people, credentials and sessions are seen. @returns its rows */
export async function inIdentity<T extends Row = Row>(statement: string, values: readonly unknown[] = [], url = testDatabaseUrl()): Promise<T[]> {
  let rows: T[] = [];
  await asOwner(async (client) => {
    await client.query(`SELECT set_config('app.scope', 'identity', false)`);
    rows = (await client.query<T>(statement, [...values])).rows;
  }, url);
  return rows;
}
