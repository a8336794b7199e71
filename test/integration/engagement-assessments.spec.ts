import { newOrganisation, type TestOrganisation } from '../support/api.js';

interface Assessment {
  readonly transfers: readonly { readonly engagement: string; readonly country: string; readonly verdict: string }[];
  readonly findings: readonly { readonly code: string; readonly pointer: string; readonly about: { readonly kind: string; readonly key: string }; readonly conditional?: boolean }[];
}

let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await newOrganisation();
  const certifications = [{ scheme: 'eu-us-dpf', from: '2023-09-01', until: '2099-01-01', status: 'active' }];
  await organisation.admin.made('POST', `${organisation.path}/processors`, { key: 'certified', name: 'Certified', country: 'US', certifications });
});

const assess = (engagement: object): Promise<Assessment> => organisation.admin.made<Assessment>('POST', `${organisation.path}/engagement-assessments`, engagement);

describe('POST engagement-assessments', () => {
  it('tells the transfers and the findings of what is only stated, and keeps nothing', async () => {
    const stated = { key: 'asked', processor: 'certified', role: 'processor', locations: [{ country: 'US', kind: 'storage' }, { country: 'IN', kind: 'support' }] };
    const { transfers, findings } = await assess(stated);
    expect(transfers.map(({ country, verdict }) => [country, verdict])).toEqual([['US', 'covered'], ['IN', 'uncovered']]);
    expect(findings).toEqual(expect.arrayContaining([
      expect.objectContaining({ code: 'contract-missing', pointer: '/contract', conditional: true }), expect.objectContaining({ code: 'transfer-uncovered', pointer: '/locations/1' }),
    ]));
    expect((await organisation.admin.get(`${organisation.path}/engagements/asked`)).status).toBe(404);
  });

  it('stands for the one that is kept under the same key', async () => {
    await organisation.admin.made('POST', `${organisation.path}/engagements`, { key: 'kept', processor: 'certified', role: 'processor' });
    const codes = ({ findings }: Assessment): string[] => findings.map(({ code }) => code);
    expect(codes(await assess({ key: 'kept', processor: 'certified', role: 'processor' }))).toContain('location-missing');
    expect(codes(await assess({ key: 'kept', processor: 'certified', role: 'processor', locations: [{ country: 'NO', kind: 'storage' }] }))).not.toContain('location-missing');
  });

  it('refuses what no engagement can be, field by field', async () => {
    const answer = await organisation.admin.post(`${organisation.path}/engagement-assessments`, { key: 'asked', processor: 'certified', role: 'friend' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '/role' })]);
  });
});
