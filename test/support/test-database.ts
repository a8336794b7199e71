import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** A database of its own for one test file, on the server that all tests share. */
export interface TestDatabase {
  readonly name: string;
  /** Connects as its owner. */
  readonly url: string;
  /** Removes it, connections and all. */
  drop(): Promise<void>;
}

/** @returns the address of a database on the test server; without a name, the one of the shared service. */
export function testDatabaseUrl(name?: string): string {
  const shared = process.env['REGISTER30_DATABASE_URL'];
  if (shared === undefined) throw new Error('REGISTER30_DATABASE_URL is not set: these tests need global-setup.ts.');
  return name === undefined ? shared : shared.replace(/\/[^/]*$/, `/${name}`);
}

/**
 * Makes a database in some 30 ms.
 * @param template a database to copy, such as a migrated one; nobody may be connected to it. Without it, an empty one.
 */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(`create database ${name} template ${template ?? 'template0'} strategy file_copy`);
  return { name, url: testDatabaseUrl(name), drop: () => dropTestDatabase(name) };
}

/** What PostgreSQL says while its own autovacuum, which only a superuser may end, is at work there. */
const AUTOVACUUM_AT_WORK = '42501';

/** Removes a database of the test server, also while someone is connected. */
async function dropTestDatabase(name: string): Promise<void> {
  for (const until = Date.now() + 30_000; ; await pause(50)) {
    try {
      return await asOwner(`drop database if exists ${name} with (force)`);
    } catch (error) {
      if ((error as { code?: string }).code !== AUTOVACUUM_AT_WORK || Date.now() > until) throw error;
    }
  }
}

async function asOwner(statement: string): Promise<void> {
  const client = new Client({ connectionString: testDatabaseUrl(), ssl: false });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
