import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import { revisionHash, type RevisionContent } from '../../src/history/chain.js';
import { type ApiClient, newOrganisation, type TestOrganisation } from './api.js';
import { asOwner, organisationId } from './database.js';

const VERIFIER = fileURLToPath(new URL('../../scripts/verify-history.mjs', import.meta.url));

export interface Verification {
  readonly whole: boolean;
  readonly revisions: number;
  readonly head: { readonly sequence: number; readonly at: string; readonly hash: string; readonly keyId: string | null; readonly signature: string | null };
  readonly checkpoints: { readonly database: number; readonly journal: number };
  readonly problems: readonly { readonly sequence: number; readonly code: string; readonly message: string }[];
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

export type Checkpoint = Readonly<Record<'organisationId' | 'hash' | 'at' | 'keyId' | 'signature' | 'takenAt', string>> & { readonly sequence: number };

/** @returns what the service says of an organisation's history */
export function verified({ admin, path }: Pick<TestOrganisation, 'admin' | 'path'>): Promise<Verification> {
  return admin.made<Verification>('GET', `${path}/history/verify`);
}

/** @returns the codes of what is wrong, in one text */
export function codesOf({ problems }: Verification): string {
  return problems.map(({ code }) => code).join();
}

/** A register of four things. */
export function registerOf(slug: string, more: object = {}): object {
  return {
    format: 'register30/v1',
    organisation: { slug, name: 'Tamper AS', country: 'NO' },
    measures: [{ key: 'locks', category: 'physical-security', name: 'Locks' }],
    processors: [{ key: 'cloud', name: 'Cloud', country: 'US' }],
    engagements: [{ key: 'files', processor: 'cloud', role: 'processor', status: 'approved', startsOn: '2020-01-01', locations: [{ country: 'US', kind: 'storage' }], dataSubjects: ['customers'], dataCategories: ['contact-details'] }],
    activities: [{ key: 'sales', role: 'controller', status: 'active', name: 'Sales', engagements: ['files'] }],
    ...more,
  };
}

/** Gives a new organisation eight revisions: made, a token, four things, two changes of one of them. */
export async function fillHistory({ admin, path, slug }: TestOrganisation): Promise<void> {
  await admin.made('PUT', `${path}/register`, registerOf(slug, { organisation: { slug, name: `Organisation ${slug}`, country: 'NO' } }));
  for (const name of ['Better locks', 'The best locks']) await admin.made('PATCH', `${path}/measures/locks`, { name }, { 'if-match': '*', 'change-reason': 'A better one' });
}

/** An organisation for somebody who owns the database to tamper with: nine revisions, a checkpoint of the ninth. */
export interface Victim {
  readonly organisation: TestOrganisation;
  readonly slug: string;
  readonly id: string;
  /** Handed out. */
  readonly kept: Checkpoint;
  /** The head as it was with eight. */
  readonly older: Verification['head'];
}

/** @param url of the database of the service, where it is not the shared one */
export async function newVictim(administrator: ApiClient, url?: string): Promise<Victim> {
  const organisation = await newOrganisation(administrator);
  const { admin, path, slug } = organisation;
  await fillHistory(organisation);
  const { head: older } = await verified(organisation);
  await admin.made('PATCH', `${path}/measures/locks`, { name: 'Locks nobody can open' }, { 'if-match': '*' });
  const kept = await admin.made<Checkpoint>('POST', `${path}/history/checkpoints`);
  return { organisation, slug, id: await organisationId(slug, url), kept, older };
}

/** Works as somebody does who owns the database. Row-level security binds the owner, too, until they say whose rows they mean. */
export async function asIntruder<T>(slug: string, work: (client: Client, id: string) => Promise<T>, url?: string): Promise<T> {
  const id = await organisationId(slug, url);
  let result: T | undefined;
  await asOwner(async (client) => {
    await client.query(`SELECT set_config('app.organisation_id', $1, false), set_config('app.scope', 'organisation', false)`, [id]);
    result = await work(client, id);
  }, url);
  return result as T;
}

/** Runs statements, separated by `;`, on the organisation `$org`; each must do something. */
export function tamper(slug: string, statements: string, url?: string): Promise<void> {
  return asIntruder(slug, async (client, id) => {
    for (const statement of statements.split(';')) {
      const { rowCount } = await client.query(statement.replaceAll('$org', `'${id}'`));
      expect([statement, (rowCount ?? 0) > 0]).toEqual([statement, true]);
    }
  }, url);
}

/** Computes every hash and link anew, and the head with them, as an intruder does who knows how the chain is made. */
export function rehash(slug: string, url?: string, of?: string): Promise<void> {
  return asIntruder(slug, async (client, id) => {
    const { rows } = await client.query<RevisionContent>(
      `SELECT organisation_id AS "organisationId", sequence::float8 AS sequence, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, actor, reason, kind, key, action, "before", after
       FROM revisions WHERE organisation_id = $1 ORDER BY sequence`, [id]);
    let previousHash = '0'.repeat(64);
    for (const row of rows) {
      const hash = revisionHash({ ...row, organisationId: of ?? id, previousHash });
      await client.query('UPDATE revisions SET previous_hash = $3, hash = $4 WHERE organisation_id = $1 AND sequence = $2', [id, row.sequence, previousHash, hash]);
      previousHash = hash;
    }
    await client.query('UPDATE history_heads SET sequence = $2, at = $3, hash = $4 WHERE organisation_id = $1', [id, rows.at(-1)?.sequence, rows.at(-1)?.at, previousHash]);
  }, url);
}

/** @returns the export of an organisation's history */
export async function exportOf({ path }: Pick<TestOrganisation, 'path'>, client: ApiClient): Promise<string> {
  const { status, text } = await client.get(`${path}/history/export`);
  expect(status).toBe(200);
  return text;
}

/** Runs the stand-alone program on an export. @returns its exit code and what it wrote */
export async function runVerifier(content: string | Buffer, args: readonly string[] = []): Promise<{ code: number; written: string }> {
  const child = spawn(process.execPath, [VERIFIER, '-', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let written = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (piece: Buffer) => { written += piece.toString('utf8'); });
  child.stdin.on('error', () => undefined);
  child.stdin.end(content);
  const [code] = (await once(child, 'close')) as [number];
  return { code, written };
}
