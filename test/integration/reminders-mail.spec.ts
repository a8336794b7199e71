import { randomUUID } from 'node:crypto';
import { csrfTokenOf } from '../../src/identity/sessions/csrf.js';
import { hashOfSecret, newSecret } from '../../src/identity/secrets.js';
import type { Role } from '../../src/identity/roles.js';
import type { ApiClient, ListPage } from '../support/api.js';
import { asOwner, rowsAsOwner } from '../support/database.js';
import { type MailServer, type ReceivedMail, startMailServer } from '../support/mail-server.js';
import { eventually, type ServiceProcess, startService } from '../support/service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

interface Delivery {
  readonly kind: string;
  readonly address: string;
  readonly state: string;
  readonly lastError: string | null;
}

const MONDAY = '2027-03-01';
const PUBLIC_URL = 'http://register.example.org';
const WISHES = { dailyChanges: false, weeklyReminders: false };
let database: TestDatabase;
let server: MailServer;
let services: readonly ServiceProcess[];
let instance: ApiClient;

/** Makes an organisation whose contract with `vendor` ends soon, and says who its officer is. */
async function organisationWith(slug: string, vendor: string, stated: object = {}): Promise<string> {
  await instance.made('POST', '/organisations', { slug, name: `The ${slug}`, country: 'NO', ...stated });
  const path = `/organisations/${slug}`;
  await instance.made('POST', `${path}/processors`, { key: 'vendor', name: vendor }, { 'change-reason': `First%20vendor%20of%20${slug}` });
  const engagement = { key: 'engagement', processor: 'vendor', role: 'processor', service: 'Payroll', status: 'approved', startsOn: '2020-01-01', locations: [{ country: 'IE', kind: 'storage' }],
    contract: { kind: 'art-28', status: 'executed', endsOn: '2027-04-01' } };
  await instance.made('PUT', `${path}/register`, { format: 'register30/v1', organisation: { slug, name: `The ${slug}`, country: 'NO', ...stated }, processors: [{ key: 'vendor', name: vendor }], engagements: [engagement] });
  return path;
}

/** Makes a person with a role and a session. @returns a way to ask as they do in a browser */
async function person(email: string, slug: string, role: Role, language: string | null = null): Promise<{ id: string; ask: (method: string, path: string, body?: unknown, headers?: object) => Promise<Response> }> {
  const [id, secret] = [randomUUID(), newSecret()];
  await asOwner(async (client) => {
    await client.query(`SELECT set_config('app.scope', 'identity', false)`);
    await client.query(`INSERT INTO people (id, email, name, language, created_by) VALUES ($1, $2, $3, $4, 'test')`, [id, email, `Person ${email}`, language]);
    await client.query('INSERT INTO memberships (organisation_id, person_id, role) SELECT id, $1, $2 FROM organisations WHERE slug = $3', [id, role, slug]);
    await client.query(`INSERT INTO sessions (id, hash, person_id, purpose, expires_at, address, user_agent) VALUES ($1, $2, $3, 'full', now() + interval '1 day', '127.0.0.1', 'test')`, [randomUUID(), hashOfSecret(secret), id]);
  }, database.url);
  const ask = (method: string, path: string, body?: unknown, headers: object = {}): Promise<Response> => fetch(`${services[0]!.url}/api/v1${path}`, {
    method, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { 'cookie': `register30=${secret}`, 'x-csrf-token': csrfTokenOf(secret), 'sec-fetch-site': 'same-origin', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
  });
  return { id, ask };
}

async function choose(path: string, wanted: object, ask: (method: string, path: string, body?: unknown, headers?: object) => Promise<Response>): Promise<void> {
  const present = await ask('GET', `${path}/notifications`);
  const answer = await ask('PUT', `${path}/notifications`, wanted, { 'if-match': present.headers.get('etag') ?? '' });
  expect(answer.status).toBe(200);
}

const asToken = (method: string, path: string, body?: unknown, headers: object = {}): Promise<Response> => fetch(`${instance.url}/api/v1${path}`, {
  method, ...(body === undefined ? {} : { body: JSON.stringify(body) }), headers: { authorization: `Bearer ${instance.token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
});

/** The clock strikes once for each time it is called; several times at once is what two clocks would do. */
async function strike(task: string, at: string, times = 1): Promise<void> {
  const once = (): Promise<unknown> => rowsAsOwner(`SELECT graphile_worker.add_job($1, json_build_object('_cron', json_build_object('ts', $2::text, 'backfilled', false)))`, [task, at], database.url);
  await Promise.all(Array.from({ length: times }, once));
}

/** Waits until every job is done. */
async function settled(): Promise<void> {
  await eventually(() => rowsAsOwner<{ left: number }>('SELECT count(*)::int AS left FROM graphile_worker.jobs WHERE attempts < max_attempts', [], database.url), ([row]) => row?.left === 0);
}

const sentTo = (address: string): ReceivedMail[] => server.received.filter(({ envelope }) => envelope.to.includes(address));
const deliveriesOf = async (path: string): Promise<readonly Delivery[]> => (await instance.made<ListPage<Delivery>>('GET', `${path}/mail-deliveries`)).items;

beforeAll(async () => {
  [database, server] = await Promise.all([createTestDatabase(), startMailServer()]);
  const environment = { DATABASE_URL: database.url, SMTP_URL: server.url, MAIL_FROM: 'Register30 <register@example.org>', PUBLIC_URL, INSTANCE_KEY: Buffer.alloc(32, 7).toString('base64') };
  const first = await startService(environment);
  services = [first, await startService(environment)];
  // The bootstrap token ends with the first person.
  const { token } = await first.administrator.made<{ token: string }>('POST', '/tokens', { name: 'Tests', organisation: null, role: 'admin' });
  instance = first.administrator.as(token);
});

afterAll(async () => {
  await Promise.all(services.map((service) => service.end('SIGTERM')));
  await server.close();
  await database.drop();
});

beforeEach(() => void (server.received.length = 0));

describe('the weekly mail', () => {
  it('goes once to each who wants it, in their language, however many clocks and instances there are', async () => {
    const here = await organisationWith('here', 'Vendor <b>of</b> Here\r\nBcc: all@example.org', { country: 'DE', dataProtectionOfficer: { name: 'Dana', email: 'officer@here.example' } });
    await organisationWith('there', 'Vendor of There');
    await instance.made('POST', '/organisations', { slug: 'idle', name: 'Idle', country: 'NO' });
    await person('dpo@here.example', 'here', 'dpo', 'fr');
    await person('admin@here.example', 'here', 'admin');
    await person('buyer@here.example', 'here', 'procurement');
    const curious = await person('curious@here.example', 'here', 'auditor');
    const gone = await person('gone@here.example', 'here', 'dpo');
    const tired = await person('tired@here.example', 'here', 'dpo');
    await person('dpo@there.example', 'there', 'dpo');
    await person('dpo@idle.example', 'idle', 'dpo');
    await choose(here, { me: { ...WISHES, weeklyReminders: true } }, curious.ask);
    await choose(here, { me: WISHES }, tired.ask);
    await choose(here, { dataProtectionOfficer: { ...WISHES, weeklyReminders: true } }, asToken);
    await asOwner(async (client) => {
      await client.query(`SELECT set_config('app.scope', 'identity', false)`);
      await client.query('UPDATE people SET deactivated_at = now() WHERE id = $1', [gone.id]);
    }, database.url);

    await strike('weekly-reminders', `${MONDAY}T06:00:00Z`, 4);
    await settled();
    await strike('weekly-reminders', `${MONDAY}T06:00:00Z`, 2);
    await settled();

    expect(server.received.map(({ envelope }) => envelope.to.join()).toSorted()).toEqual(['admin@here.example', 'curious@here.example', 'dpo@here.example', 'dpo@there.example', 'officer@here.example']);
    expect([sentTo('dpo@here.example'), sentTo('admin@here.example'), sentTo('officer@here.example')].map(([mail]) => mail?.subject)).toEqual(['The here : 1 échéance', 'The here: 1 thing is due', 'The here: 1 Termin ist fällig']);
    const [mail] = sentTo('admin@here.example');
    expect(mail?.from).toMatchObject({ address: 'register@example.org' });
    expect(mail?.text).toContain('Contract with Vendor <b>of</b> Here Bcc: all@example.org (Payroll) ends');
    expect(mail?.text).toContain('1 April 2027, in 31 days · Art. 28(3) GDPR');
    expect(mail?.text).toContain(`${PUBLIC_URL}/account`);
    expect(mail?.html).toContain('&lt;b&gt;of&lt;/b&gt;');
    expect(mail?.raw).not.toMatch(/^Bcc:/m);
    expect(sentTo('officer@here.example')[0]?.text).not.toContain('/account');
    for (const each of server.received) expect(each.raw.includes('There') || each.raw.includes('there')).toBe(each.envelope.to.includes('dpo@there.example'));
    expect((await deliveriesOf(here)).map(({ kind, address, state }) => [kind, address, state]).toSorted()).toEqual(
      ['admin@', 'curious@', 'dpo@', 'officer@'].map((name) => ['weekly-reminders', `${name}here.example`, 'sent']));

    await strike('weekly-reminders', '2027-03-08T06:00:00Z');
    await settled();
    expect(sentTo('admin@here.example').length).toBe(2);
  });

  it('goes out where nobody is a person here, to the officer alone', async () => {
    const path = await organisationWith('officer-only', 'Vendor', { dataProtectionOfficer: { name: null, email: 'alone@officer.example' } });
    await choose(path, { dataProtectionOfficer: { dailyChanges: true, weeklyReminders: true } }, asToken);
    await strike('weekly-reminders', '2027-03-15T06:00:00Z');
    await settled();
    expect(sentTo('alone@officer.example').map(({ subject }) => subject)).toEqual(['The officer-only: 1 thing is due']);
  });

  it('that is refused for good is seen by administrators; another one is tried again', async () => {
    const path = await organisationWith('refused', 'Vendor');
    await person('nobody@refused.example', 'refused', 'dpo');
    server.refusal = { code: 550, words: 'No such user', at: 'RCPT TO' };
    await strike('weekly-reminders', '2027-03-22T06:00:00Z');
    await eventually(() => deliveriesOf(path), ([delivery]) => delivery?.state === 'failed');
    server.refusal = undefined;
    await settled();
    expect(await deliveriesOf(path)).toEqual([expect.objectContaining({ kind: 'weekly-reminders', address: 'nobody@refused.example', state: 'failed', lastError: expect.stringContaining('No such user') })]);
    expect(sentTo('nobody@refused.example')).toEqual([]);
  });
});

describe('the daily mail', () => {
  it('tells the officer and who wants it of every addition, change and removal of the day before, once', async () => {
    const path = await organisationWith('changing', 'Vendor of Changing', { dataProtectionOfficer: { name: 'Dana', email: 'officer@changing.example' } });
    const quiet = await organisationWith('quiet', 'Vendor of Quiet');
    const member = await person('dpo@changing.example', 'changing', 'dpo', 'es');
    await person('not@quiet.example', 'quiet', 'dpo');
    await choose(path, { me: { ...WISHES, dailyChanges: true } }, member.ask);
    await choose(path, { dataProtectionOfficer: { ...WISHES, dailyChanges: true } }, asToken);
    const reason = { 'change-reason': encodeURIComponent('Because of “Ångström” <i>'), 'if-match': '*' };
    await instance.made('PATCH', `${path}/processors/vendor`, { website: 'https://example.org' }, reason);
    await instance.made('PATCH', `${path}/processors/vendor`, { legalName: 'Vendor Ltd' }, reason);
    await instance.made('POST', `${path}/measures`, { key: 'tls', name: 'TLS', category: 'encryption-in-transit' });
    await instance.made('DELETE', `${path}/measures/tls`, undefined, { 'if-match': '*' });
    expect((await member.ask('POST', `${path}/engagements`, { key: 'drafted', processor: 'vendor', role: 'processor', service: 'Archive' })).status).toBe(201);
    const { items } = await instance.made<ListPage<{ at: string }>>('GET', `${path}/history?limit=1`);
    const nextDay = new Date(Date.parse(items[0]?.at ?? '') + 86_400_000).toISOString().slice(0, 10);

    await strike('daily-changes', `${nextDay}T05:30:00Z`, 3);
    await settled();

    expect(server.received.map(({ envelope }) => envelope.to.join()).toSorted()).toEqual(expect.arrayContaining(['dpo@changing.example', 'officer@changing.example']));
    expect([sentTo('dpo@changing.example').length, sentTo('officer@changing.example').length, sentTo('not@quiet.example').length]).toEqual([1, 1, 0]);
    const [mail] = sentTo('officer@changing.example');
    expect(mail?.subject).toMatch(/^The changing: 5 changes on \d+ \w+ \d{4}$/);
    for (const words of ['By Tests:', 'Processor Vendor of Changing (vendor): added', 'Engagement Payroll (engagement): added', 'Measure TLS (tls): removed', 'Engagement Archive (drafted): added',
      'By Person dpo@changing.example:', 'Because of “Ångström” <i>', 'Organisation The changing (changing):', `${PUBLIC_URL}/api/v1/organisations/changing/history`]) expect(mail?.text).toContain(words);
    expect(mail?.text).toMatch(/Fields: .*legalName.*website/);
    expect(mail?.text).not.toMatch(/Tests \(|data-protection-officer|Quiet/);
    expect(sentTo('dpo@changing.example')[0]?.text).toContain('Motivo: ');
    expect(await deliveriesOf(quiet)).toEqual([]);

    await strike('daily-changes', '2027-06-01T05:30:00Z');
    await settled();
    expect(sentTo('officer@changing.example').length).toBe(1);
  });

  it('shows two hundred changes and counts the rest', async () => {
    const path = await organisationWith('many', 'Vendor', { dataProtectionOfficer: { email: 'officer@many.example' } });
    await choose(path, { dataProtectionOfficer: { ...WISHES, dailyChanges: true } }, asToken);
    const measures = Array.from({ length: 230 }, (_, index) => ({ key: `m${index}`, name: `Measure ${index}`, category: 'personnel' }));
    await instance.made('PUT', `${path}/register`, { format: 'register30/v1', organisation: { slug: 'many', name: 'The many', country: 'NO', dataProtectionOfficer: { email: 'officer@many.example' } }, measures });
    const { items } = await instance.made<ListPage<{ at: string }>>('GET', `${path}/history?limit=1`);
    await strike('daily-changes', new Date(Date.parse(items[0]?.at ?? '') + 86_400_000).toISOString());
    await settled();
    const [mail] = sentTo('officer@many.example');
    expect(mail?.html?.match(/<li/g)?.length).toBe(200);
    expect(mail?.text).toMatch(/And 3\d more/);
  });
});

describe('a mail for oneself, now', () => {
  it('comes when it is asked for, also where nothing is due', async () => {
    await organisationWith('asking', 'Vendor');
    await instance.made('POST', '/organisations', { slug: 'empty', name: 'Empty', country: 'NO' });
    const asking = await person('auditor@asking.example', 'asking', 'auditor', 'nl');
    const empty = await person('admin@empty.example', 'empty', 'admin');
    expect((await asking.ask('POST', '/organisations/asking/reminders/mail')).status).toBe(202);
    expect((await empty.ask('POST', '/organisations/empty/reminders/mail')).status).toBe(202);
    await settled();
    expect(sentTo('admin@empty.example').map(({ subject }) => subject)).toEqual(['Empty: nothing is due']);
    expect(sentTo('auditor@asking.example').length).toBe(1);
    expect((await asking.ask('POST', '/organisations/empty/reminders/mail')).status).toBe(404);
    expect((await instance.post('/organisations/asking/reminders/mail', undefined)).status).toBe(409);
  });

  it('leaves each member’s wishes to themselves', async () => {
    const path = await organisationWith('wishes', 'Vendor');
    const buyer = await person('buyer@wishes.example', 'wishes', 'procurement');
    const dpo = await person('dpo@wishes.example', 'wishes', 'dpo');
    const told = async (who: typeof buyer): Promise<unknown> => ((await (await who.ask('GET', `${path}/notifications`)).json()) as { me: unknown }).me;
    expect([await told(buyer), await told(dpo)]).toEqual([WISHES, { ...WISHES, weeklyReminders: true }]);
    await choose(path, { me: { dailyChanges: true, weeklyReminders: true } }, buyer.ask);
    expect([await told(buyer), await told(dpo)]).toEqual([{ dailyChanges: true, weeklyReminders: true }, { ...WISHES, weeklyReminders: true }]);
    const present = await buyer.ask('GET', `${path}/notifications`);
    const refused = await buyer.ask('PUT', `${path}/notifications`, { dataProtectionOfficer: { ...WISHES, dailyChanges: true }, me: WISHES }, { 'if-match': present.headers.get('etag') ?? '' });
    expect([refused.status, await told(buyer)]).toEqual([403, { dailyChanges: true, weeklyReminders: true }]);
  });

  it('ends a person’s calendar links with their membership or account', async () => {
    const path = await organisationWith('linked', 'Vendor');
    const [leaving, deactivated] = [await person('leaving@linked.example', 'linked', 'auditor', 'it'), await person('deactivated@linked.example', 'linked', 'dpo')];
    const urls = await Promise.all([leaving, deactivated].map(async ({ ask }) => ((await (await ask('POST', `${path}/calendar-links`, { name: 'Mine' })).json()) as { url: string }).url.replace(PUBLIC_URL, services[1]!.url)));
    const statuses = (): Promise<number[]> => Promise.all(urls.map(async (url) => (await fetch(url)).status));
    expect(await (await fetch(urls[0] ?? '')).text()).toContain('Il contratto con Vendor');
    expect(await statuses()).toEqual([200, 200]);
    await asOwner(async (client) => {
      await client.query(`SELECT set_config('app.scope', 'identity', false)`);
      await client.query('DELETE FROM memberships WHERE person_id = $1', [leaving.id]);
      await client.query('UPDATE people SET deactivated_at = now() WHERE id = $1', [deactivated.id]);
    }, database.url);
    expect(await statuses()).toEqual([404, 404]);
  });
});
