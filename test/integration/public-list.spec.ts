import { randomUUID } from 'node:crypto';
import { get as request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { ListPublication, SubProcessorList } from '../../src/sub-processors/public-list.js';
import type { PublicationRefusal } from '../../src/sub-processors/publish-list.js';
import { type Answer, type ListPage, newOrganisation, type ProblemDocument, type TestOrganisation, today } from '../support/api.js';
import { asOwner, organisationId } from '../support/database.js';
import { fillRegister, listedEngagement, nextList, publicList, publish, withPublishedList } from '../support/sub-processor-list.js';

const DAY_MS = 86_400_000;
const inDays = (count: number): string => new Date(Date.now() + count * DAY_MS).toISOString().slice(0, 10);
const keysOf = (list: SubProcessorList): [string[], string[]] => [list.subProcessors.map(({ key }) => key), list.upcoming.map(({ key }) => key)];

/** Lets a version have been published some days earlier, as the owner of the database could. */
async function backdate({ slug }: TestOrganisation, version: number, days: number): Promise<void> {
  const id = await organisationId(slug);
  await asOwner(async (client) => {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
    await client.query(
      `UPDATE publications SET published_at = published_at - $3 * interval '1 day',
         document = jsonb_set(document, '{publishedAt}', to_jsonb(to_char((published_at - $3 * interval '1 day') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
       WHERE organisation_id = $1 AND version = $2`,
      [id, version, days],
    );
    await client.query('COMMIT');
  });
}

describe('the list that comes next', () => {
  test('is set by PUT, which takes back what GET gave and changes nothing by it', async () => {
    const organisation = await newOrganisation();
    await fillRegister(organisation, [listedEngagement('stripe'), listedEngagement('adyen', { publicList: { listed: false } })]);
    const before = await nextList(organisation);
    expect(before.body).toMatchObject({ published: null, added: [{ key: 'stripe' }], changed: [], removed: [], refusals: [], noticePeriodDays: 30 });
    const { path, admin } = organisation;
    const same = await admin.put(`${path}/sub-processor-list`, { entries: before.body.listed }, before.tag);
    expect([same.status, same.tag, same.body]).toEqual([200, before.tag, before.body]);
    const entries = [{ engagement: 'adyen', description: 'Take payments', products: ['Shop'], effectiveFrom: '2024-02-02' }];
    const after = await admin.put(`${path}/sub-processor-list`, { entries, noticePeriodDays: 14, objectionPeriodDays: 7 }, before.tag);
    expect(after.body).toMatchObject({
      noticePeriodDays: 14, objectionPeriodDays: 7, listed: entries,
      entries: [{ key: 'adyen', purpose: 'Take payments', products: ['Shop'], effectiveFrom: '2024-02-02' }],
    });
    expect(await admin.get(`${path}/engagements/stripe`)).toMatchObject({ body: { publicList: { listed: false } } });
    expect(await admin.get(path)).toMatchObject({ body: { noticePeriodDays: 14, objectionPeriodDays: 7 } });
    expect((await admin.get<{ whole: boolean }>(`${path}/history/verify`)).body.whole).toBe(true);
  });

  test('tells everything that is wrong, and wants the version its author saw', async () => {
    const organisation = await newOrganisation();
    await fillRegister(organisation, [listedEngagement('stripe')]);
    const { path, admin } = organisation;
    const { tag } = await nextList(organisation);
    const entries = [{ engagement: 'none' }, { engagement: 'stripe' }, { engagement: 'stripe' }];
    expect(await admin.put(`${path}/sub-processor-list`, { entries }, tag)).toMatchObject({
      status: 400, body: { errors: [{ pointer: '/entries/0/engagement', code: 'unknown-engagement' }, { pointer: '/entries/2/engagement', code: 'listed-twice' }] },
    });
    expect((await admin.put(`${path}/sub-processor-list`, { entries: [{ engagement: 'stripe', effectiveFrom: 'soon' }], other: 1 }, tag)).body.errors?.map(({ pointer }) => pointer).sort())
      .toEqual(['/entries/0/effectiveFrom', '/other']);
    expect((await admin.put(`${path}/sub-processor-list`, { entries: [] })).status).toBe(428);
    expect((await admin.put(`${path}/sub-processor-list`, { entries: [] }, '"r1"')).status).toBe(412);
    expect((await nextList(organisation)).tag).toBe(tag);
  });

  test('is published by those who may, and read by all of the organisation', async () => {
    const organisation = await newOrganisation();
    for (const [role, status] of [['auditor', 403], ['procurement', 403], ['dpo', 201]] as const) {
      const client = await organisation.clientFor(role);
      expect((await client.get(`${organisation.path}/sub-processor-list`)).status).toBe(200);
      expect((await client.put(`${organisation.path}/sub-processor-list`, { entries: [] }, '*')).status).toBe(role === 'dpo' ? 200 : 403);
      expect((await client.post(`${organisation.path}/sub-processor-list/publications`, {})).status).toBe(status);
    }
  });
});

describe('publishing', () => {
  test('the first time lists what is in use and what starts tomorrow; it is in the history, and the same request again is the same answer', async () => {
    const organisation = await newOrganisation();
    await fillRegister(organisation, [listedEngagement('stripe'), listedEngagement('adyen', { startsOn: inDays(1) }), listedEngagement('draft', { status: 'draft' })]);
    const { path, admin } = organisation;
    const headers = { 'idempotency-key': randomUUID() };
    const [one, other] = [await publish(organisation, { comment: 'First' }, headers), await publish(organisation, { comment: 'First' }, headers)];
    expect(other).toEqual(one);
    const list = (await publicList(organisation)).body;
    expect(keysOf(list)).toEqual([['stripe'], ['adyen']]);
    expect(list).toMatchObject({ format: 'register30/sub-processors/v1', version: 1, asOf: today(), organisation: { slug: organisation.slug }, changes: [{ version: 1, added: ['adyen', 'stripe'] }] });
    const revisions = await admin.get<ListPage<{ key: string; after: unknown; reason: string }>>(`${path}/history?about=sub-processor-list`);
    expect(revisions.body.items).toMatchObject([{ key: '1', reason: 'First', after: one }]);
    expect((await admin.get<{ whole: boolean }>(`${path}/history/verify`)).body.whole).toBe(true);
  });

  test('waits for the notice period, or says in public why not', async () => {
    const organisation = await withPublishedList([listedEngagement('stripe')]);
    const { path, admin } = organisation;
    await fillRegister(organisation, [listedEngagement('stripe'), listedEngagement('adyen', { startsOn: inDays(5) })]);
    const refused = await admin.post<ProblemDocument & { refusals: PublicationRefusal[] }>(`${path}/sub-processor-list/publications`, {});
    expect(refused).toMatchObject({
      status: 409, body: { type: 'urn:register30:problem:not-publishable', refusals: [{ code: 'notice-period-short', about: { kind: 'engagement', key: 'adyen' }, earliest: inDays(30) }] },
    });
    expect((await nextList(organisation)).body).toMatchObject({ published: { version: 1 }, added: [{ key: 'adyen' }], refusals: refused.body.refusals });
    expect(await admin.post(`${path}/sub-processor-list/publications`, { urgent: true })).toMatchObject({ status: 409, body: { refusals: [{ code: 'reason-missing' }] } });
    expect((await publicList(organisation)).body.version).toBe(1);
    await publish(organisation, { urgent: true, reason: 'The other one failed.', comment: 'SECRET' });
    const { text, body } = await publicList(organisation);
    expect(body).toMatchObject({ version: 2, changes: [{ version: 2, added: ['adyen'], urgent: true, reason: 'The other one failed.' }, { version: 1 }] });
    expect(text).not.toContain('SECRET');
    expect(await admin.post(`${path}/sub-processor-list/publications`, {})).toMatchObject({ status: 409, body: { refusals: [{ code: 'nothing-to-publish' }] } });
  });

  test('makes versions that can be read page by page', async () => {
    const organisation = await withPublishedList([listedEngagement('stripe')]);
    for (const name of ['B', 'C']) {
      await organisation.admin.made('PATCH', organisation.path, { name }, { 'if-match': '*' });
      await publish(organisation);
    }
    const page = (await organisation.admin.get<ListPage<ListPublication>>(`${organisation.path}/sub-processor-list/publications?limit=2`)).body;
    const rest = (await organisation.admin.get<ListPage<ListPublication>>(`${organisation.path}/sub-processor-list/publications?limit=2&cursor=${page.nextCursor}`)).body;
    expect([...page.items, ...rest.items].map(({ version, organisation: { name } }) => [version, name])).toEqual([[3, 'C'], [2, 'B'], [1, `Organisation ${organisation.slug}`]]);
    expect(rest.nextCursor).toBeNull();
  });

  test('twice at the same time makes one version', async () => {
    const organisation = await newOrganisation();
    const answers = await Promise.all(Array.from({ length: 5 }, () => organisation.admin.post(`${organisation.path}/sub-processor-list/publications`, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });
});

describe('reading', () => {
  let organisation: TestOrganisation;

  beforeAll(async () => {
    organisation = await withPublishedList([listedEngagement('stripe', { publicList: { listed: true, products: ['Class & Co'] } }), listedEngagement('gone', { endsOn: inDays(-10) })]);
    await fillRegister(organisation, [listedEngagement('stripe', { publicList: { listed: true, products: ['Class & Co'] } }), listedEngagement('adyen', { startsOn: inDays(40) })]);
    await publish(organisation);
    await backdate(organisation, 1, 100);
  });

  test('as of another day is what had been published by then, seen from that day', async () => {
    expect((await publicList(organisation, `?asOf=${inDays(-50)}`)).body).toMatchObject({ version: 1, asOf: inDays(-50), changes: [{ version: 1 }] });
    expect((await publicList(organisation)).body).toMatchObject({ version: 2, upcoming: [{ key: 'adyen', status: 'upcoming' }] });
    expect((await publicList(organisation, `?asOf=${inDays(40)}`)).body).toMatchObject({ version: 2, upcoming: [], subProcessors: [{ key: 'adyen' }, { key: 'stripe' }] });
    expect((await publicList(organisation, `?asOf=${inDays(-101)}`)).status).toBe(404);
  });

  test.each<[string, Record<string, string>, string]>([
    ['', {}, 'application/json'], ['', { accept: '*/*' }, 'application/json'], ['', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }, 'text/html'],
    ['', { accept: 'text/csv' }, 'text/csv'], ['', { accept: 'application/atom+xml' }, 'application/atom+xml'], ['', { accept: 'application/feed+json' }, 'application/feed+json'],
    ['.json', { accept: 'text/html' }, 'application/json'], ['.html', {}, 'text/html'], ['.csv', {}, 'text/csv'], ['.atom', {}, 'application/atom+xml'], ['.feed.json', {}, 'application/feed+json'],
  ])('sub-processors%s with %j is %s', async (suffix, headers, type) => {
    for (const _ of ['made', 'from memory']) {
      const answer = await publicList(organisation, suffix, headers);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
      expect(answer.headers.get('content-security-policy') === null).toBe(type !== 'text/html');
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('vary')).toBe('Accept, Accept-Language, Accept-Encoding');
      expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=300, stale-while-revalidate=\d+, stale-if-error=\d+$/);
    }
  });

  test.each([
    ['?lang=xx', '?lang'], ['?asOf=2026-02-30', '?asOf'], ['?asOf=yesterday', '?asOf'], ['?asOf=2026-01-01&asOf=2026-01-02', '?asOf'], ['?product=a&product=b', '?product'], ['?asof=2026-01-01', '?asof'],
  ])('%s is refused with its place', async (query, pointer) => {
    const { status, body } = await publicList<ProblemDocument>(organisation, query);
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  test('what nobody can read is 406', async () => {
    expect((await publicList(organisation, '', { accept: 'image/png' })).status).toBe(406);
  });

  test.each<[string, Record<string, string>, string, string]>([
    ['?lang=de', { 'accept-language': 'fr' }, 'de', 'Kontaktdaten'], ['', { 'accept-language': 'fr-CH, en;q=0.5' }, 'fr', 'Coordonnées'], ['', { 'accept-language': 'sv' }, 'en', 'Contact details'],
  ])('%s with %j is in %s', async (query, headers, language, category) => {
    const { headers: got, body } = await publicList(organisation, query, headers);
    expect([got.get('content-language'), body.language, body.subProcessors[0]?.dataCategories[0]?.name]).toEqual([language, language, category]);
  });

  test('of one product holds what serves it, and what serves all', async () => {
    expect(keysOf((await publicList(organisation, '?product=class+%26+co')).body)).toEqual([['stripe'], ['adyen']]);
    expect(keysOf((await publicList(organisation, '?product=Other')).body)).toEqual([[], ['adyen']]);
  });

  test('what the reader has is not sent again', async () => {
    const { tag, headers, text } = await publicList(organisation);
    const modified = headers.get('last-modified') ?? '';
    const statusWith = async (conditions: Record<string, string>): Promise<number> => (await publicList(organisation, '', conditions)).status;
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect(await statusWith({ 'if-none-match': tag })).toBe(304);
    expect(await statusWith({ 'if-none-match': `"other", W/${tag}` })).toBe(304);
    expect(await statusWith({ 'if-none-match': '*' })).toBe(304);
    expect(await statusWith({ 'if-modified-since': modified })).toBe(304);
    expect(await statusWith({ 'if-modified-since': new Date(Date.parse(modified) - 1_000).toUTCString() })).toBe(200);
    expect(await statusWith({ 'if-none-match': '"other"', 'if-modified-since': modified })).toBe(200);
    expect(await statusWith({ 'if-modified-since': 'nonsense' })).toBe(200);
    const known = await publicList(organisation, '', { 'if-none-match': tag });
    expect([known.text, known.tag, known.headers.get('access-control-allow-origin')]).toEqual(['', tag, '*']);
    const head = await organisation.admin.as(null).ask('HEAD', `//public/${organisation.slug}/sub-processors`);
    expect([head.status, head.text, head.headers.get('content-length') !== null, text.length > 0]).toEqual([200, '', true, true]);
  });

  test.each([['br', brotliDecompressSync], ['gzip', gunzipSync], ['identity', (bytes: Buffer) => bytes]] as const)('in %s, with a tag of its own', async (coding, decode) => {
    const plain = await rawBytes(organisation, 'identity');
    const coded = await rawBytes(organisation, coding);
    expect(decode(coded.bytes).equals(plain.bytes)).toBe(true);
    expect([coded.headers['content-encoding'], coded.headers['content-length']]).toEqual([coding === 'identity' ? undefined : coding, String(coded.bytes.length)]);
    expect(coded.headers.etag === plain.headers.etag).toBe(coding === 'identity');
  });

  test('pages of other sites may read it, errors too', async () => {
    const anybody = organisation.admin.as(null);
    const preflight = await anybody.ask('OPTIONS', `//public/${organisation.slug}/sub-processors`, { headers: { origin: 'https://example.org', 'access-control-request-method': 'GET' } });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, expect.stringContaining('If-None-Match')]);
    for (const answer of [preflight, await publicList(organisation), await publicList(organisation, '?lang=xx'), await anybody.get('//public/nobody/sub-processors')]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    }
    expect((await publicList(organisation)).headers.get('access-control-expose-headers')).toContain('ETag');
  });

  test('feeds tell every version', async () => {
    const feed = (await publicList<{ items: { id: string; content_text: string }[] }>(organisation, '.feed.json')).body;
    expect(feed.items.map(({ content_text: text }) => text)).toEqual(['Added: Company adyen', 'Added: Company stripe']);
    const atom = await publicList<string>(organisation, '.atom?lang=de');
    expect([...atom.text.matchAll(/<id>(.*?)<\/id>/g)].slice(1).map(([, id]) => id)).toEqual(feed.items.map(({ id }) => id));
    expect(atom.text).toContain('<feed xml:lang="de"');
  });
});

test('nothing that is not published can be read from any public answer', async () => {
  const secret = 'SECRETWORD';
  const person = { name: secret, email: `${secret}@example.org`, address: secret, phone: secret };
  const organisation = await newOrganisation();
  const { slug } = organisation;
  await organisation.admin.made('PUT', `${organisation.path}/register`, {
    format: 'register30/v1',
    organisation: {
      slug, name: 'Public name', country: 'NO', tradingNames: [secret], address: secret, website: `https://${secret}.example.org`, email: `${secret}@example.org`, phone: secret,
      dataProtectionOfficer: person, representatives: [{ regime: 'uk-gdpr', ...person }], supervisoryAuthority: secret,
    },
    dataCategories: [{ key: 'own', name: secret }], dataSubjectCategories: [{ key: 'own-people', name: secret }],
    measures: [{ key: 'own-measure', category: 'separation', name: secret, description: secret }],
    processors: [{
      key: 'stripe', name: 'Stripe', country: 'IE', address: secret, catalogue: secret.toLowerCase(), aliases: [secret], website: `https://${secret}.example.org`, contact: person,
      subProcessorsUrl: `https://${secret}.example.org`, certifications: [{ scheme: 'eu-us-dpf', reference: secret, url: `https://${secret}.example.org` }],
    }, { key: secret.toLowerCase(), name: secret }],
    engagements: [
      listedEngagement('stripe', {
        purposes: [secret], dataSubjects: ['own-people'], measures: ['own-measure'], owner: secret, source: secret, locations: [{ country: 'US', kind: 'storage', region: secret }],
        contract: { kind: 'art-28', status: 'executed', url: `https://${secret}.example.org` }, publicList: { listed: true, description: 'Take payments' },
        safeguards: [{ mechanism: 'bcr-p', reference: secret, url: `https://${secret}.example.org`, transferImpactAssessment: { outcome: 'acceptable', url: `https://${secret}.example.org` } }],
      }),
      listedEngagement(`draft-${secret.toLowerCase()}`, { processor: 'stripe', status: 'draft' }),
      listedEngagement(`unlisted-${secret.toLowerCase()}`, { processor: secret.toLowerCase(), dataCategories: ['own'], publicList: { listed: false, description: secret } }),
    ],
    activities: [{ key: secret.toLowerCase(), role: 'controller', name: secret }],
  });
  await publish(organisation, { comment: secret });
  await fillRegister(organisation, [], { organisation: { slug, name: secret, country: 'NO' } });
  for (const address of ['', '.json', '.html', '.csv', '.atom', '.feed.json', '?lang=de', '.html?lang=fr', `.html?asOf=${inDays(400)}`, '?product=x', '?lang=xx', `?asOf=${inDays(-1)}`]) {
    const { text, headers } = await publicList(organisation, address);
    expect(`${address} ${text} ${JSON.stringify([...headers])}`).not.toMatch(new RegExp(secret, 'i'));
  }
  expect((await publicList(organisation, '.html')).text).toContain('Take payments');
});

test('an organisation without a list, one that is gone and one that never was are the same to everybody', async () => {
  const withoutList = await newOrganisation();
  const deleted = await withPublishedList([listedEngagement('stripe')]);
  expect((await publicList(deleted)).status).toBe(200);
  const { admin, path } = deleted;
  expect((await admin.delete(path, (await admin.get(path)).tag)).status).toBe(204);
  const answers: Answer<ProblemDocument>[] = [];
  for (const organisation of [{ ...withoutList, slug: `never-${randomUUID()}` }, withoutList, await eventuallyGone(deleted)]) {
    for (const suffix of ['', '.json', '.html', '.csv', '.atom', '.feed.json']) answers.push(await publicList<ProblemDocument>(organisation, suffix));
  }
  const told = answers.map(({ status, text, headers }) => JSON.stringify([status, text, [...headers].filter(([name]) => name !== 'date')]));
  expect(answers[0]?.body).toMatchObject({ status: 404, type: 'urn:register30:problem:not-found' });
  expect(new Set(told).size).toBe(1);
});

test('whoever asks after the answer to a publication reads the new version', async () => {
  const organisation = await withPublishedList([listedEngagement('stripe')]);
  for (let version = 2; version <= 8; version += 1) {
    await organisation.admin.made('PATCH', organisation.path, { name: `Name ${version}` }, { 'if-match': '*' });
    await publish(organisation, {}, version % 2 === 0 ? { 'idempotency-key': randomUUID() } : {});
    const [one, other, page] = [await publicList(organisation), await publicList(organisation, '.json'), await publicList(organisation, '.html')];
    expect([one.body.version, other.body.version, page.text.includes(`Name ${version}`)]).toEqual([version, version, true]);
  }
});

test('the start page tells where everything is', async () => {
  const organisation = await newOrganisation();
  const page = await organisation.admin.as(null).get('//', { accept: 'text/html' });
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  for (const address of ['api/docs', 'api/openapi.json', 'health/ready', 'public/example-learning/sub-processors.html']) {
    expect(page.text).toContain(`href="/${address}"`);
    expect((await organisation.admin.as(null).get(`//${address}`)).status).toBe(200);
  }
  expect((await organisation.admin.as(null).get<SubProcessorList>('//public/example-learning/sub-processors')).body).toMatchObject({ version: 1, organisation: { slug: 'example-learning' } });
});

async function eventuallyGone(organisation: TestOrganisation): Promise<TestOrganisation> {
  for (const until = Date.now() + 2_000; Date.now() < until;) if ((await publicList(organisation)).status === 404) return organisation;
  throw new Error('The list of a deleted organisation is still served.');
}

function rawBytes({ admin, slug }: TestOrganisation, coding: string): Promise<{ bytes: Buffer; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    request(`${admin.url}/public/${slug}/sub-processors`, { headers: { 'accept-encoding': coding } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ bytes: Buffer.concat(parts), headers: answer.headers }));
    }).on('error', reject);
  });
}
