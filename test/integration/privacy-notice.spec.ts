import { newOrganisation, type ProblemDocument, type TestOrganisation } from '../support/api.js';
import type { PrivacyNotice } from '../../src/records/notices/privacy-notice.js';
import type { RecipientsAnswer } from '../../src/records/notices/recipients-answer.js';

let organisation: TestOrganisation;
const get = <T = ProblemDocument>(path: string, headers?: Record<string, string>) => organisation.admin.get<T>(`${organisation.path}/${path}`, headers);

const activity = (key: string, facts: object = {}): object => ({
  key, role: 'controller', name: `Activity ${key}`, status: 'active', purposes: [{ description: 'Sell <b>things</b>', legalBasis: 'consent' }], dataSubjects: ['customers'],
  dataCategories: ['contact-details'], sources: ['data-subject'], engagements: ['hosting'], retention: [{ period: 'P2Y' }], automatedDecisions: false, ...facts,
});

beforeAll(async () => {
  organisation = await newOrganisation();
  await organisation.admin.made('PUT', `${organisation.path}/register`, {
    format: 'register30/v1', organisation: { slug: organisation.slug, name: 'Notice AS', country: 'NO', email: 'privacy@example.org' },
    processors: [{ key: 'host', name: 'Host', legalName: 'Host GmbH', country: 'DE' }],
    engagements: [{ key: 'hosting', processor: 'host', role: 'processor', status: 'approved', startsOn: '2024-01-01', dataSubjects: ['customers'], dataCategories: ['contact-details'], purposes: ['Host'], locations: [{ country: 'DE', kind: 'storage' }] }],
    activities: [activity('a'), activity('b', { startsOn: '2025-01-01' }), activity('draft', { status: 'draft' }), activity('for-others', { role: 'processor' })],
  });
});

describe('privacy notices over the API', () => {
  it('come as JSON, as a piece of a page and as text, by Accept and by suffix', async () => {
    const json = await get<PrivacyNotice>('activities/a/privacy-notice');
    expect(json.body).toMatchObject({ language: 'en', activities: [{ key: 'a' }], complete: false, missing: [{ code: 'obligation-to-provide-missing', article: 'Art. 13(2)(e) GDPR', about: { kind: 'activity', key: 'a' }, pointer: '' }] });
    for (const [suffix, type] of [['html', 'text/html'], ['txt', 'text/plain'], ['json', 'application/json']] as const) {
      const [named, accepted] = [await get(`activities/a/privacy-notice.${suffix}`), await get('activities/a/privacy-notice', { accept: type })];
      expect(named.status).toBe(200);
      expect(named.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      expect(accepted.text).toBe(named.text);
    }
    const { text } = await get('activities/a/privacy-notice.html?lang=de');
    expect(text).toMatch(/^<article class="privacy-notice" lang="de">/);
    expect(text).toContain('Sell &lt;b&gt;things&lt;/b&gt;');
  });

  it('speak the language asked for, or that of Accept-Language', async () => {
    expect((await get('activities/a/privacy-notice.txt?lang=fr')).text).toContain('Vos droits');
    const answer = await get('activities/a/privacy-notice.txt', { 'accept-language': 'nl, en;q=0.5' });
    expect(answer.text).toContain('Uw rechten');
    expect(answer.headers.get('content-language')).toBe('nl');
  });

  it('are of one activity, of some, or of all that are in force on the day', async () => {
    const keys = async (query: string): Promise<string[]> => (await get<PrivacyNotice>(`privacy-notice${query}`)).body.activities.map(({ key }) => key);
    expect(await keys('')).toEqual(['a', 'b']);
    expect(await keys('?activities=b,a')).toEqual(['b', 'a']);
    expect(await keys('?asOf=2024-06-01')).toEqual(['a']);
  });

  it('are none of drafts, of the activities of others, and of what is not in force', async () => {
    for (const path of ['activities/draft/privacy-notice', 'activities/for-others/privacy-notice', 'activities/nothing/privacy-notice', 'activities/b/privacy-notice?asOf=2024-06-01', 'activities/a/privacy-notice.pdf']) {
      expect(`${path} ${(await get(path)).status}`).toBe(`${path} 404`);
    }
    const refused = await get('privacy-notice?activities=a,draft,nothing');
    expect(refused.status).toBe(400);
    expect(refused.body.errors?.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([expect.stringContaining('"draft"'), expect.stringContaining('?activities No activity "nothing"')]);
    for (const query of ['?lang=xx', '?asOf=never', '?activities=NO KEY', '?unknown=1']) expect(`${query} ${(await get(`privacy-notice${query}`)).status}`).toBe(`${query} 400`);
    expect((await get('privacy-notice', { accept: 'image/png' })).status).toBe(406);
  });

  it('say what was known then', async () => {
    expect((await get<PrivacyNotice>('privacy-notice?knownOn=2020-01-01')).body.activities).toEqual([]);
  });
});

describe('who received my data, over the API', () => {
  it('names the recipients in every format', async () => {
    const { body } = await get<RecipientsAnswer>('recipients?dataSubjects=customers');
    expect(body).toMatchObject({ complete: true, missing: [], recipients: [{ name: 'Host', legalName: 'Host GmbH', country: 'DE', purposes: ['Host'], activities: [{ key: 'a' }, { key: 'b' }] }] });
    expect((await get('recipients.txt?dataSubjects=customers&lang=de')).text).toContain('Host GmbH');
    const page = await get('recipients.html?dataSubjects=customers');
    expect(page.text).toContain('Host GmbH');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('takes several groups, a day, and kinds of data', async () => {
    const names = async (query: string): Promise<string[]> => (await get<RecipientsAnswer>(`recipients?${query}`)).body.recipients.map(({ name }) => name);
    expect(await names('dataSubjects=students,customers')).toEqual(['Host']);
    expect(await names('dataSubjects=students&dataSubjects=customers')).toEqual(['Host']);
    expect(await names('dataSubjects=customers&dataCategories=health-data')).toEqual([]);
    expect(await names('dataSubjects=customers&asOf=2023-01-01')).toEqual([]);
    expect(await names('dataSubjects=customers&since=2020-01-01')).toEqual(['Host']);
    expect((await get('recipients?dataSubjects=customers&since=2025-01-01&asOf=2024-01-01')).body.errors?.[0]?.pointer).toBe('?since');
  });

  it('refuses what it does not know, all at once', async () => {
    for (const query of ['', '?dataSubjects=', '?dataSubjects=customers&lang=xx']) expect(`${query} ${(await get(`recipients${query}`)).status}`).toBe(`${query} 400`);
    const refused = await get('recipients?dataSubjects=nobody,customers');
    expect(refused.body.errors).toEqual([{ pointer: '?dataSubjects', code: 'unknown-key', message: expect.stringContaining('"nobody"') }]);
    expect((await get('recipients?dataSubjects=customers&dataCategories=nothing')).body.errors?.[0]?.pointer).toBe('?dataCategories');
  });
});
