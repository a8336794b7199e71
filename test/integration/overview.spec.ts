import type { OverviewView } from '../../src/register/assessment/overview.views.js';
import { type ListPage, newOrganisation, type TestOrganisation } from '../support/api.js';
import { newPerson } from '../support/people.js';

const ASSESSED = { concludedOn: '2022-02-01', outcome: 'acceptable' };
const CONTRACT = { kind: 'art-28', status: 'executed', signedOn: '2022-01-01' };
const CLAUSES = { mechanism: 'scc-2021-914', module: 2, signedOn: '2022-01-15', transferImpactAssessment: ASSESSED };

/** Engagements whose transfers are covered by clauses, by the DPF, by an adequacy decision that ends; one uncovered; one nowhere. */
async function filled(): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  const { slug, path, admin } = organisation;
  const usual = { role: 'processor', status: 'approved', startsOn: '2022-01-01', contract: CONTRACT };
  await admin.made('PUT', `${path}/register`, {
    format: 'register30/v1',
    organisation: { slug, name: `Organisation ${slug}`, country: 'NO', regimes: ['eu-gdpr'] },
    measures: [{ key: 'tls', category: 'encryption-in-transit', name: 'TLS' }],
    processors: [{ key: 'vendor', name: 'Vendor Inc.', country: 'US', certifications: [{ scheme: 'eu-us-dpf', from: '2023-08-01' }] }, { key: 'other', name: 'Other Ltd', country: 'GB' }],
    engagements: [
      { ...usual, key: 'crm', processor: 'vendor', service: 'CRM', locations: [{ country: 'US', kind: 'storage' }, { country: 'DE', kind: 'backup' }] },
      { ...usual, key: 'chat', processor: 'vendor', service: 'Chat', locations: [{ country: 'US', kind: 'support' }, { country: 'IN', kind: 'support' }] },
      { ...usual, key: 'desk', processor: 'other', service: 'Desk', locations: [{ country: 'IN', kind: 'support' }], safeguards: [CLAUSES] },
      { ...usual, key: 'mail', processor: 'other', service: 'Mail', locations: [{ country: 'GB', kind: 'storage' }] },
      { ...usual, key: 'past', processor: 'other', status: 'ended', endsOn: '2024-01-01', locations: [{ country: 'CN', kind: 'storage' }] },
      { ...usual, key: 'nowhere', processor: 'other', locations: [] },
      { key: 'planned', processor: 'other', role: 'processor', service: 'Planned', locations: [{ country: 'CN', kind: 'storage' }] },
    ],
    activities: [{ key: 'sales', name: 'Sales', role: 'controller', status: 'active' }, { key: 'later', name: 'Later', role: 'controller', status: 'draft' }],
  });
  return organisation;
}

describe('the overview', () => {
  let organisation: TestOrganisation;
  const ask = async (query = ''): Promise<OverviewView> => (await organisation.admin.made<OverviewView>('GET', `${organisation.path}/overview${query}`));

  beforeAll(async () => { organisation = await filled(); });

  it('counts what there is, and what of it counts on the day', async () => {
    const { organisation: head, things, asOf } = await ask('?asOf=2026-06-01');
    expect(head).toEqual({ slug: organisation.slug, name: `Organisation ${organisation.slug}`, country: 'NO' });
    expect(asOf).toBe('2026-06-01');
    expect(things).toEqual({
      processors: 2, measures: 1,
      engagements: { draft: 1, submitted: 0, approved: 5, rejected: 0, ended: 1, running: 5 },
      activities: { draft: 1, active: 1, ended: 0, inForce: 1 },
    });
    expect((await ask('?asOf=2023-06-01')).things.engagements.running).toBe(6);
  });

  it('counts transfers by verdict and by destination, the worst first', async () => {
    const { transfers, destinations } = await ask('?asOf=2026-06-01');
    expect(transfers).toEqual({ total: 6, verdicts: { 'not-restricted': 1, covered: 4, exceptional: 0, review: 0, incomplete: 0, uncovered: 1 } });
    expect(destinations.map(({ country, verdict, engagements, transfers: count }) => [country, verdict, engagements, count])).toEqual([
      ['IN', 'uncovered', 2, 2], ['US', 'covered', 2, 2], ['GB', 'covered', 1, 1], ['DE', 'not-restricted', 1, 1],
    ]);
    expect(destinations[0]?.verdicts).toEqual({ 'not-restricted': 0, covered: 1, exceptional: 0, review: 0, incomplete: 0, uncovered: 1 });
  });

  it('agrees with the lists it sums up, also where part of the law is thought away and proposals are looked at', async () => {
    for (const query of ['?asOf=2026-06-01', '?asOf=2026-06-01&without=eu-us-dpf', '?asOf=2026-06-01&proposals=true', '?asOf=2022-06-01']) {
      const { findings, transfers } = await ask(query);
      const listed = await organisation.admin.made<ListPage<{ code: string; severity: string; about: { kind: string } }>>('GET', `${organisation.path}/findings${query}`);
      const named = (items: readonly { code: string; severity: string; kind: string }[]): string[] => [...new Set(items.map(({ code, severity, kind }) => `${code} ${severity} ${kind}`))].toSorted();
      expect(findings.total).toBe(listed.items.length);
      expect(findings.groups.reduce((sum, { count }) => sum + count, 0)).toBe(listed.items.length);
      expect(named(findings.groups as never)).toEqual(named(listed.items.map((item) => ({ ...item, kind: item.about.kind }))));
      expect(findings.severities.breach).toBe(listed.items.filter(({ severity }) => severity === 'breach').length);
      const all = await organisation.admin.made<ListPage<{ verdict: string }>>('GET', `${organisation.path}/transfers${query.replace('&without=eu-us-dpf', '')}`);
      expect(transfers.total).toBe(all.items.length);
    }
    expect((await ask('?asOf=2026-06-01&without=eu-us-dpf')).transfers.verdicts.uncovered).toBe(3);
    expect((await ask('?asOf=2026-06-01&proposals=true')).transfers.verdicts.uncovered).toBe(2);
  });

  it('names what the transfers rest on and when it ends', async () => {
    const { sunsets } = await ask('?asOf=2026-06-01');
    expect(sunsets).toEqual([expect.objectContaining({ code: 'law-ends', dueOn: '2031-12-27', citation: expect.stringContaining('2025/2574') })]);
  });

  it('refuses to think away what is not there', async () => {
    const { status, body } = await organisation.admin.get(`${organisation.path}/overview?without=gravity`);
    expect([status, body.errors?.[0]?.code]).toEqual([400, 'unknown-law']);
  });
});

describe('requests in the overview', () => {
  it('are told with who asked, who answered and what was said, until they are approved', async () => {
    const organisation = await filled();
    const [anna, dora] = [await newPerson(organisation, 'procurement', { name: 'Anna' }), await newPerson(organisation, 'dpo', { name: 'Dora' })];
    const auditor = await organisation.clientFor('auditor');
    const requests = async (): Promise<OverviewView['requests']> => (await auditor.made<OverviewView>('GET', `${organisation.path}/overview`)).requests;
    const move = ({ client }: typeof anna, to: string, comment?: string): Promise<unknown> => client.made('POST', `${organisation.path}/engagements/planned/transitions`, { to, comment });
    expect(await requests()).toEqual([]);
    await move(anna, 'submitted', 'For the spring');
    const submitted = { at: expect.any(String), byId: anna.id, by: 'Anna', comment: 'For the spring' };
    expect(await requests()).toEqual([{ engagement: 'planned', name: 'Other Ltd (Planned)', status: 'submitted', submitted, answered: null }]);
    await move(dora, 'draft', 'Where are the backups?');
    expect(await requests()).toEqual([{ engagement: 'planned', name: 'Other Ltd (Planned)', status: 'draft', submitted, answered: { at: expect.any(String), byId: dora.id, by: 'Dora', comment: 'Where are the backups?' } }]);
    await move(anna, 'submitted', 'In Ireland');
    expect(await requests()).toEqual([expect.objectContaining({ status: 'submitted', submitted: { ...submitted, comment: 'In Ireland' }, answered: null })]);
    await move(dora, 'approved');
    expect(await requests()).toEqual([]);
  });
});

describe('findings', () => {
  it('name what they are about, and are found by it', async () => {
    const { admin, path } = await filled();
    const find = async (query: string): Promise<readonly { code: string; name: string; about: { key: string } }[]> => (await admin.made<ListPage<{ code: string; name: string; about: { key: string } }>>('GET', `${path}/findings?asOf=2026-06-01&${query}`)).items;
    expect((await find('q=CHAT')).map(({ code, name }) => [code, name])).toContainEqual(['transfer-uncovered', 'Vendor Inc. (Chat)']);
    expect((await find('q=chat')).every(({ about }) => about.key === 'chat')).toBe(true);
    expect((await find('about=activity')).map(({ name }) => name)).toContain('Sales');
    expect(await find('q=nothing+says+this')).toEqual([]);
  });
});
