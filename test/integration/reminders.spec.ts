import type { Reminder } from '../../src/law/reminders/reminder.js';
import { type ApiClient, newOrganisation, type TestOrganisation, today } from '../support/api.js';
import type { ProblemDocument } from '../support/api.js';

type Reminders = { readonly items: readonly Reminder[] };

const inDays = (count: number): string => new Date(Date.parse(`${today()}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** A register in which something of every sort is due. */
async function filled(): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  const { slug, path, admin } = organisation;
  const usual = { role: 'processor', status: 'approved', startsOn: '2020-01-01', locations: [{ country: 'US', kind: 'storage' }] };
  await admin.made('PUT', `${path}/register`, {
    format: 'register30/v1',
    organisation: { slug, name: `Organisation ${slug}`, country: 'NO' },
    processors: [
      { key: 'vendor', name: 'Vendor Inc.', country: 'US', certifications: [{ scheme: 'eu-us-dpf', from: '2023-08-01', until: inDays(40) }] },
      { key: 'other', name: 'Other Ltd', country: 'GB' },
    ],
    engagements: [
      { ...usual, key: 'crm', processor: 'vendor', service: 'CRM', contract: { kind: 'art-28', status: 'executed', signedOn: '2020-01-01', endsOn: inDays(10) }, reviewEvery: 'P1Y',
        safeguards: [{ mechanism: 'bcr-p', signedOn: '2020-01-01', endsOn: inDays(80), transferImpactAssessment: { concludedOn: inDays(-400), outcome: 'acceptable' } }] },
      { ...usual, key: 'late', processor: 'other', locations: [{ country: 'IE', kind: 'storage' }], contract: { kind: 'art-28', status: 'executed', endsOn: inDays(-5) } },
      { ...usual, key: 'far', processor: 'other', locations: [{ country: 'IE', kind: 'storage' }], endsOn: inDays(91) },
      { key: 'asked', processor: 'other', role: 'processor', service: 'Chat' },
    ],
    activities: [{ key: 'pilot', name: 'Pilot', role: 'controller', status: 'active', endsOn: inDays(90) }],
  });
  await admin.made('POST', `${path}/engagements/asked/transitions`, { to: 'submitted', comment: 'Please' });
  return organisation;
}

describe('what is due', () => {
  let organisation: TestOrganisation;
  let auditor: ApiClient;
  const ask = async (query = '', client: ApiClient = auditor): Promise<readonly Reminder[]> => (await client.made<Reminders>('GET', `${organisation.path}/reminders${query}`)).items;
  const ids = async (query = ''): Promise<string[]> => (await ask(query)).map(({ id }) => id);

  beforeAll(async () => {
    organisation = await filled();
    auditor = await organisation.clientFor('auditor');
  });

  it('is told by day, each with its article and what would settle it', async () => {
    const items = await ask();
    expect(items.map(({ id, dueOn }) => [id, dueOn])).toEqual([
      ['review-due/engagement/crm', '2021-01-01'],
      ['transfer-impact-assessment-due/engagement/crm', expect.any(String)],
      ['contract-ends/engagement/late', inDays(-5)],
      ['request-waiting/engagement/asked', today()],
      ['contract-ends/engagement/crm', inDays(10)],
      ['certification-renewal-due/processor/vendor/eu-us-dpf', inDays(40)],
      ['safeguard-ends/engagement/crm/bcr-p', inDays(80)],
      ['activity-ends/activity/pilot', inDays(90)],
    ]);
    expect(items[4]).toEqual({
      id: 'contract-ends/engagement/crm', code: 'contract-ends', dueOn: inDays(10), overdue: false, daysLeft: 10, about: { kind: 'engagement', key: 'crm', name: 'Vendor Inc. (CRM)' },
      detail: null, title: 'Contract with Vendor Inc. (CRM) ends', message: expect.stringContaining(inDays(10)), citation: 'Art. 28(3) GDPR', remedy: expect.any(String),
    });
    expect(items[2]).toMatchObject({ overdue: true, daysLeft: -5 });
  });

  it('can be asked for another window, code, language or day', async () => {
    expect(await ids('?within=P91D')).toContain('engagement-ends/engagement/far');
    expect(await ids('?within=P0D')).not.toContain('contract-ends/engagement/crm');
    expect(await ids('?code=safeguard-ends')).toEqual(['safeguard-ends/engagement/crm/bcr-p']);
    expect((await ask('?code=contract-ends&lang=de')).map(({ title }) => title)).toEqual(['Vertrag mit Other Ltd endet', 'Vertrag mit Vendor Inc. (CRM) endet']);
    expect(await ids(`?asOf=${inDays(-100)}&within=P30D`)).toEqual(['review-due/engagement/crm', 'request-waiting/engagement/asked']);
    expect(await ids('?knownOn=2020-01-01')).toEqual([]);
    expect((await ids('?asOf=9999-12-31&within=P9999Y')).length).toBeGreaterThan(0);
  });

  it('knows since when a request waits from the history, and not of later ones', async () => {
    const { items: [submitted] } = await auditor.made<{ items: { at: string; after: { status: string } }[] }>('GET', `${organisation.path}/history?about=engagement/asked&limit=1`);
    expect(submitted?.after.status).toBe('submitted');
    const [waiting] = await ask(`?code=request-waiting&asOf=${inDays(3)}`);
    expect(waiting).toMatchObject({ dueOn: submitted?.at.slice(0, 10), overdue: true, daysLeft: -3, message: expect.stringContaining('3 days') });
    expect(await ask(`?code=request-waiting&knownOn=${inDays(-1)}`)).toEqual([]);
  });

  it.each([['?within=90', '?within'], ['?within=P1H', '?within'], ['?code=nothing', '?code'], ['?asOf=2026-02-30', '?asOf'], ['?lang=sv', '?lang'], ['?limit=3', '?limit']])('%s is refused', async (query, pointer) => {
    const { status, body } = await auditor.get<ProblemDocument>(`${organisation.path}/reminders${query}`);
    expect([status, body.errors?.map((error) => error.pointer)]).toEqual([400, [pointer]]);
  });

  it('is nobody else’s to know', async () => {
    const stranger = await newOrganisation();
    for (const path of ['reminders', 'reminders.ics', 'calendar-links', 'notifications', 'mail-deliveries']) {
      expect((await stranger.admin.get(`${organisation.path}/${path}`)).status).toBe(404);
      expect((await organisation.admin.as(null).get(`${organisation.path}/${path}`)).status).toBe(401);
    }
    expect((await stranger.admin.made<Reminders>('GET', `${stranger.path}/reminders`)).items).toEqual([]);
  });
});

describe('mails without a mail server', () => {
  it('are not promised', async () => {
    const { path, admin, clientFor } = await newOrganisation();
    const { status, body, tag } = await admin.get(`${path}/notifications`);
    expect([status, body]).toEqual([200, { dataProtectionOfficer: { dailyChanges: false, weeklyReminders: false }, me: null, mailConfigured: false }]);
    expect((await admin.post<ProblemDocument>(`${path}/reminders/mail`, undefined)).body).toMatchObject({ status: 409, type: 'urn:register30:problem:mail-unavailable' });
    const wanted = { dataProtectionOfficer: { dailyChanges: true, weeklyReminders: true } };
    expect((await admin.put(`${path}/notifications`, wanted)).status).toBe(428);
    expect((await (await clientFor('procurement')).put(`${path}/notifications`, wanted, tag)).status).toBe(403);
    expect((await admin.put<ProblemDocument>(`${path}/notifications`, { ...wanted, me: wanted.dataProtectionOfficer }, tag)).body.errors).toEqual([expect.objectContaining({ pointer: '/me' })]);
    expect((await admin.put(`${path}/notifications`, { dataProtectionOfficer: { dailyChanges: true } }, tag)).status).toBe(400);
    const saved = await (await clientFor('dpo')).put<object>(`${path}/notifications`, wanted, tag);
    expect([saved.status, saved.body]).toEqual([200, { ...wanted, me: null, mailConfigured: false }]);
    expect((await admin.put(`${path}/notifications`, wanted, tag)).status).toBe(412);
    expect((await admin.put<object>(`${path}/notifications`, saved.body, saved.tag)).body).toEqual(saved.body);
    const history = await admin.made<{ items: object[] }>('GET', `${path}/history?about=notifications`);
    expect(history.items).toEqual([expect.objectContaining({ key: 'data-protection-officer', action: 'added', before: null, after: wanted.dataProtectionOfficer })]);
    expect(await admin.made('GET', `${path}/history/verify`)).toMatchObject({ whole: true });
    expect(await admin.made('GET', `${path}/mail-deliveries`)).toEqual({ items: [], nextCursor: null });
    expect((await (await clientFor('dpo')).get(`${path}/mail-deliveries`)).status).toBe(403);
  });
});
