import { randomBytes } from 'node:crypto';
import { ApiClient, newOrganisation, type TestOrganisation } from './api.js';
import { asOwner } from './database.js';
import { type HostileProvider, startHostileProvider } from './hostile-oidc-provider.js';
import { startProvider, type TestProvider } from './oidc-provider.js';
import { type ServiceProcess, startService } from './service.js';
import { createTestDatabase } from './test-database.js';
import { type Seen, Visitor } from './visitor.js';

/** A service of its own whose people sign in by two providers: one that is real, under several keys, and one that lies. */
export interface OidcService {
  readonly service: ServiceProcess;
  readonly provider: TestProvider;
  readonly hostile: HostileProvider;
  readonly redirectUris: readonly string[];
  readonly one: TestOrganisation;
  readonly two: TestOrganisation;
  readonly instance: ApiClient;
  rows<T extends Record<string, unknown>>(statement: string, values?: readonly unknown[]): Promise<T[]>;
  end(): Promise<void>;
}

const GHOST = 'no-such-organisation';

export async function startOidcService(environment: Readonly<Record<string, string>> = {}): Promise<OidcService> {
  const [provider, hostile, database] = await Promise.all([startProvider(), startHostileProvider('register30'), createTestDatabase()]);
  const base = { DATABASE_URL: database.url, INSTANCE_KEY: randomBytes(32).toString('base64'), SIGN_IN_TRIES_PER_ADDRESS: '0', ...environment };
  const before = await startService(base);
  const [one, two] = [await newOrganisation(before.administrator), await newOrganisation(before.administrator)];
  await before.end('SIGTERM');
  const service = await startService({ ...base, OIDC_PROVIDERS: JSON.stringify(providersFor(provider, hostile, one, two)) });
  const redirectUris = ['work', 'linking', 'closed', 'trusted', 'later'].map((key) => `${service.url}/sign-in/oidc/${key}/callback`);
  await provider.open(...redirectUris);
  return {
    service, provider, hostile, redirectUris, one: movedTo(one, service.url), two: movedTo(two, service.url), instance: service.administrator,
    rows: async <T extends Record<string, unknown>>(statement: string, values: readonly unknown[] = []) => {
      let rows: T[] = [];
      await asOwner(async (client) => {
        await client.query(`SELECT set_config('app.scope', 'identity', false)`);
        rows = (await client.query<T>(statement, [...values])).rows;
      }, database.url);
      return rows;
    },
    end: async () => {
      await service.end('SIGTERM');
      await Promise.all([provider.end(), hostile.end(), database.drop()]);
    },
  };
}

function movedTo(organisation: TestOrganisation, url: string): TestOrganisation {
  return { ...organisation, admin: new ApiClient(url, organisation.admin.token) };
}

function providersFor(provider: TestProvider, hostile: HostileProvider, one: TestOrganisation, two: TestOrganisation): unknown[] {
  const roles = [
    { group: 'grc', organisation: one.slug, role: 'dpo' }, { group: 'all', organisation: one.slug, role: 'auditor' },
    { group: 'all', organisation: two.slug, role: 'auditor' }, { group: 'ghosts', organisation: GHOST, role: 'dpo' }, { group: 'it', administersInstance: true },
  ];
  const real = { issuer: provider.issuer, clientId: provider.clientId, clientSecret: provider.clientSecret, roles };
  return [
    { key: 'work', name: 'Work account', ...real },
    { key: 'linking', name: 'Linking', ...real, linkByEmail: true },
    { key: 'closed', name: 'Closed', ...real, provision: false },
    { key: 'trusted', name: 'Trusted', ...real, trustSecondFactor: true },
    { key: 'later', name: 'Later', ...real },
    { key: 'hostile', name: 'Hostile', issuer: hostile.issuer, clientId: 'register30', clientSecret: 'x', roles },
  ];
}

/** Goes to a provider, signs in there, and comes back. @returns the address that the provider sends back to, not yet asked for */
export async function comeBack(url: string, key: string, subject: string | null, visitor: Visitor, query = ''): Promise<string> {
  const start = `${url}/sign-in/oidc/${key}${query}`;
  return comeBackFrom(await visitor.get(start), start, subject, visitor);
}

/** As `comeBack`, from an answer or an address that leads to the provider. @param subject null calls the sign-in off */
export async function comeBackFrom(departure: Seen, from: string, subject: string | null, visitor: Visitor): Promise<string> {
  const page = await visitor.follow(departure, from, /\/callback\?/);
  if (page.location !== '') return page.location;
  const answer = await visitor.post(page.address, subject === null ? { cancel: 'yes' } : { subject });
  return (await visitor.follow(answer, page.address, /\/callback\?/)).location;
}

/** Signs in by a provider from beginning to end. @returns what the service answers */
export async function signInBy(url: string, key: string, subject: string | null, visitor = new Visitor(), query = ''): Promise<Seen & { readonly visitor: Visitor }> {
  return { ...(await visitor.get(await comeBack(url, key, subject, visitor, query))), visitor };
}
