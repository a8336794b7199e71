import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FirstAdministratorService } from './identity/invitations/first-administrator.service.js';
import { linkTo } from './identity/own-address.js';
import { TokenRepository } from './identity/tokens/token.repository.js';
import { hashOfSecret, newTokenSecret } from './identity/secrets.js';
import type { Config } from './platform/config.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { SAMPLE_REGISTER } from './register/sample/sample-organisation.js';

/** How whoever starts the service gets in: the token they set, or the file that holds the one made for them. */
export type Administrator = { readonly from: 'environment' } | { readonly from: 'file'; readonly path: string } | { readonly from: 'nowhere' };

const FILE = 'administrator-token';

/**
 * With the embedded database and no BOOTSTRAP_TOKEN, makes an administrator's token at the first start and keeps it in a file that only
 * this user can read: it stays out of logs and terminals.
 */
export async function ensureAdministratorToken(app: NestFastifyApplication, config: Config): Promise<Administrator> {
  if (config.bootstrapToken !== null) return { from: 'environment' };
  if (config.databaseUrl !== null) return { from: 'nowhere' };
  const path = join(config.dataDirectory, FILE);
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept !== undefined && (await app.get(TokenRepository).accessByHash(hashOfSecret(kept.trim()), null))) return { from: 'file', path };
  const secret = newTokenSecret();
  const token = { id: randomUUID(), name: 'First administrator', role: 'admin', organisationId: null, hash: hashOfSecret(secret), createdBy: 'first start', expiresOn: null } as const;
  await app.get(UnitOfWork).run('instance', (manager) => app.get(TokenRepository).insert(manager, token));
  await writeFile(path, `${secret}\n`, { mode: 0o600 });
  return { from: 'file', path };
}

/** Says where everything is, for people, and in one line for programs. */
export async function welcome(app: NestFastifyApplication, config: Config, administrator: Administrator): Promise<void> {
  const { port } = app.getHttpServer().address() as { port: number };
  const local = `http://${config.host === 'localhost' || config.host === '::' || config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`;
  const base = config.publicUrl ?? local;
  const { slug } = SAMPLE_REGISTER.organisation;
  const sample = config.sampleData
    ? [`  A sample organisation's public list   ${base}/public/${slug}/sub-processors.html`, ...recordLine(base, slug, administrator)]
    : [];
  const lines = [
    '',
    '  Register30 is ready.',
    '',
    `  Console                               ${base}/console`,
    `  Start page                            ${base}/`,
    `  API documentation                     ${base}/api/docs`,
    ...sample,
    '',
    ...(config.smtp !== null && config.publicUrl === null ? [`  Links in mails lead to ${local}: set PUBLIC_URL to the address by which people reach this service.`, ''] : []),
    ...(await waysIn(app, base, administrator)).map((line) => line && `  ${line}`),
    '',
    `READY http://${config.host === 'localhost' ? 'localhost' : '127.0.0.1'}:${port}`,
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

function recordLine(base: string, slug: string, administrator: Administrator): string[] {
  if (administrator.from !== 'file') return [];
  const address = `${base}/api/v1/organisations/${slug}/records/controller.html`;
  return [`  Its Art. 30 record                    curl -H "Authorization: Bearer $(cat ${administrator.path})" ${address} -o record.html`];
}

/** For people the link by which the first one is set up, new at every start until somebody followed it; for programs the token. */
async function waysIn(app: NestFastifyApplication, base: string, administrator: Administrator): Promise<string[]> {
  const secret = await app.get(FirstAdministratorService, { strict: false }).newLink();
  if (secret !== undefined) return [`Set up the first administrator: ${linkTo('set-up', base, secret)}`, '', wayIn(administrator)];
  return [`Sign in: ${base}/sign-in`, ...(administrator.from === 'file' ? ['', wayIn(administrator)] : [])];
}

function wayIn(administrator: Administrator): string {
  if (administrator.from === 'file') return `Your administrator's token is in ${administrator.path}; send it as Authorization: Bearer …`;
  if (administrator.from === 'environment') return 'Until then programs may send the token in BOOTSTRAP_TOKEN as Authorization: Bearer …';
  return 'Programs get a token from POST /api/v1/tokens, or until then by BOOTSTRAP_TOKEN (16 characters or more).';
}
