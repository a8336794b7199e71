import { type ListPage, newOrganisation, type TestOrganisation } from '../support/api.js';

interface Summary {
  readonly engagement: string;
  readonly processorName: string;
  readonly runs: boolean;
  readonly verdict: string | null;
  readonly findings: number;
  readonly severity: string | null;
  readonly next: { readonly code: string; readonly dueOn: string } | null;
}

let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await newOrganisation();
  const document = {
    format: 'register30/v1', organisation: { slug: organisation.slug, name: 'Summaries AS', country: 'NO' },
    processors: [{ key: 'here', name: 'Here AS', country: 'NO' }, { key: 'there', name: 'There Inc', country: 'US', certifications: [{ scheme: 'eu-us-dpf', from: '2023-09-01', until: '2031-03-01', status: 'active' }] }],
    engagements: [
      { key: 'a-hosting', processor: 'here', role: 'processor', status: 'approved', locations: [{ country: 'IN', kind: 'storage' }], contract: { kind: 'art-28', status: 'executed', signedOn: '2025-01-01', endsOn: '2030-05-01' } },
      { key: 'b-below', processor: 'there', role: 'processor', status: 'approved', via: 'a-hosting', locations: [{ country: 'US', kind: 'storage' }] },
      { key: 'c-draft', processor: 'there', role: 'processor', locations: [{ country: 'US', kind: 'storage' }] },
      { key: 'd-ended', processor: 'here', role: 'processor', status: 'ended', endsOn: '2020-01-01', locations: [{ country: 'IN', kind: 'storage' }] },
    ],
  };
  await organisation.admin.made('PUT', `${organisation.path}/register`, document);
});

const read = async (query = ''): Promise<ListPage<Summary>> => organisation.admin.made('GET', `${organisation.path}/engagement-summaries${query}`);

describe('GET engagement-summaries', () => {
  it('says of every engagement what holds of it, the chain above it included', async () => {
    const { items, nextCursor } = await read('?asOf=2026-11-22');
    expect(nextCursor).toBeNull();
    expect(items.map(({ engagement, processorName, runs, verdict }) => [engagement, processorName, runs, verdict])).toEqual([
      ['a-hosting', 'Here AS', true, 'uncovered'], ['b-below', 'There Inc', true, 'uncovered'], ['c-draft', 'There Inc', false, 'covered'], ['d-ended', 'Here AS', false, null],
    ]);
    expect(items[0]).toMatchObject({ severity: 'breach', next: { code: 'contract-ends', dueOn: '2030-05-01' } });
    expect(items[1]?.next).toMatchObject({ dueOn: '2031-03-01' });
    expect(items[3]).toMatchObject({ findings: 0, severity: null, next: null });
  });

  it('agrees with the transfers and the findings of the same day', async () => {
    const { items } = await read();
    const findings = await organisation.admin.made<ListPage<{ about: { key: string } }>>('GET', `${organisation.path}/findings?about=engagement/a-hosting`);
    expect(items[0]?.findings).toBe(findings.items.length);
  });

  it('speaks of other days and of what was known then, in parts where that is asked', async () => {
    expect((await read('?asOf=2019-06-01')).items.find(({ engagement }) => engagement === 'd-ended')?.verdict).toBe('uncovered');
    expect((await read('?knownOn=2020-01-01')).items).toEqual([]);
    const first = await read('?limit=3');
    expect(first.items).toHaveLength(3);
    expect((await read(`?limit=3&cursor=${first.nextCursor}`)).items.map(({ engagement }) => engagement)).toEqual(['d-ended']);
  });
});
