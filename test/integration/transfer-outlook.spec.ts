import type { Consequences } from '../../src/law/changes/consequences.js';
import type { TurningPoint } from '../../src/law/changes/turning-points.js';
import type { NamedTransfer } from '../../src/register/assessment/wanted-transfers.js';
import { type ApiClient, type ListPage, newOrganisation, type ProblemDocument, type TestOrganisation, uniqueName } from '../support/api.js';

const assessed = { transferImpactAssessment: { concludedOn: '2022-01-10', outcome: 'acceptable' } };
const certified = { country: 'US', certifications: [{ scheme: 'privacy-shield', from: '2017-01-01' }, { scheme: 'eu-us-dpf', from: '2023-08-01' }] };
const running = { role: 'processor', status: 'approved', startsOn: '2019-01-01', locations: [{ country: 'US', kind: 'storage' }], dataCategories: ['contact-details'] };

/** Two engagements that rest on the Data Privacy Framework, one of them with clauses beside it; one that stays at home. */
async function filled(): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  const { slug, path, admin } = organisation;
  await admin.made('PUT', `${path}/register`, {
    format: 'register30/v1', organisation: { slug, name: `Organisation ${slug}`, country: 'NO' },
    processors: [{ key: 'mailer', name: 'Mailer Inc.', ...certified }, { key: 'tracker', name: 'Tracker Inc.', ...certified }, { key: 'host', name: 'Host AS', country: 'NO' }],
    engagements: [
      { ...running, key: 'mail', processor: 'mailer', role: 'sub-processor', service: 'Post', publicList: { listed: true, products: ['App'] } },
      { ...running, key: 'track', processor: 'tracker', service: 'Counting', safeguards: [{ mechanism: 'scc-2021-914', module: 2, signedOn: '2022-01-05', ...assessed }] },
      { ...running, key: 'hosting', processor: 'host', service: 'Hosting', locations: [{ country: 'NO', kind: 'storage' }] },
    ],
    activities: [{ key: 'newsletter', name: 'Newsletter', role: 'controller', status: 'active', engagements: ['mail'] }],
  });
  return organisation;
}

describe('transfers through time, and without part of the law', () => {
  let organisation: TestOrganisation;
  let auditor: ApiClient;
  const transfers = (query: string): Promise<ListPage<NamedTransfer>> => auditor.made('GET', `${organisation.path}/transfers${query}`);
  const points = async (query = ''): Promise<readonly TurningPoint[]> => (await auditor.made<{ items: TurningPoint[] }>('GET', `${organisation.path}/transfers/turning-points${query}`)).items;

  beforeAll(async () => {
    organisation = await filled();
    auditor = await organisation.clientFor('auditor');
  });

  it('are counted as of each day on which they turn, with what turned them', async () => {
    const items = await points();
    expect(items.map(({ day }) => day)).toEqual(expect.arrayContaining(['2019-01-01', '2020-07-16', '2022-01-10', '2023-08-01']));
    const schrems = items.find(({ day }) => day === '2020-07-16');
    expect(schrems?.moves).toEqual([{ from: 'covered', to: 'uncovered', count: 2 }]);
    expect(schrems?.events).toEqual([expect.objectContaining({ code: 'adequacy-ends', key: 'eu-adequacy-us-privacy-shield', citation: 'C-311/18 Schrems II', transfers: 2 })]);
    for (const { day, verdicts } of items) {
      const { items: asOf } = await transfers(`?asOf=${day}`);
      for (const [verdict, count] of Object.entries(verdicts)) expect([day, verdict, count]).toEqual([day, verdict, asOf.filter((each) => each.verdict === verdict).length]);
    }
  });

  it('are those of the register as it was known', async () => {
    expect(await points('?knownOn=2020-01-01')).toEqual([]);
  });

  it('break with the law they rest on, and so do activities and the customers list', async () => {
    const broken = await auditor.made<Consequences>('GET', `${organisation.path}/transfers/consequences?without=eu-us-dpf`);
    expect(broken.before).toMatchObject({ covered: 2, uncovered: 0, 'not-restricted': 1 });
    expect(broken.after).toMatchObject({ covered: 1, uncovered: 1, 'not-restricted': 1 });
    expect(broken.engagements).toEqual([{ key: 'mail', processor: 'mailer', name: 'Mailer Inc. (Post)', before: 'covered', after: 'uncovered', transfers: 1 }]);
    expect(broken.activities).toEqual([{ key: 'newsletter', name: 'Newsletter', role: 'controller', engagements: ['mail'], controllers: [] }]);
    expect([broken.listEntries, broken.products]).toEqual([[{ engagement: 'mail', name: 'Mailer Inc. (Post)', products: ['App'] }], ['App']]);
    expect(broken.substitutes).toContainEqual({ mechanism: 'scc-2021-914', state: 'holds', transfers: 1 });
  });

  it('refuse what could not fall, and stay hidden from others', async () => {
    const refused = await auditor.get<ProblemDocument>(`${organisation.path}/transfers/consequences?without=gravity`);
    expect([refused.status, refused.body.errors?.[0]?.code]).toEqual([400, 'unknown-law']);
    const stranger = await (await newOrganisation()).clientFor('dpo');
    for (const part of ['turning-points', 'consequences']) expect((await stranger.get(`${organisation.path}/transfers/${part}`)).status).toBe(404);
    expect((await auditor.get(`/organisations/${uniqueName()}/transfers/turning-points`)).status).toBe(404);
  });

  it('are filtered, sorted and named', async () => {
    const keys = async (query: string): Promise<string[]> => (await transfers(query)).items.map(({ engagement }) => engagement);
    expect(await keys('?country=US')).toEqual(['mail', 'track']);
    expect(await keys('?mechanism=eu-us-dpf&q=counting%20tracker')).toEqual(['track']);
    expect(await keys('?q=nothing')).toEqual([]);
    expect(await keys('?without=eu-us-dpf&changed=true')).toEqual(['mail']);
    expect(await keys('?sort=-processor')).toEqual(['track', 'mail', 'hosting']);
    expect(await keys('?sort=verdict')).toEqual(['mail', 'track', 'hosting']);
    const first = await transfers('?sort=processor&limit=1');
    expect(first.items[0]).toMatchObject({ engagement: 'hosting', processorName: 'Host AS', service: 'Hosting' });
    expect(await keys(`?sort=processor&limit=2&cursor=${first.nextCursor}`)).toEqual(['mail', 'track']);
    expect((await auditor.get(`${organisation.path}/transfers?sort=colour`)).status).toBe(400);
  });
});
