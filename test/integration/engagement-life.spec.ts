import type { EngagementFacts } from '../../src/law/facts.js';
import { type ApiClient, type ListPage, newOrganisation, type ProblemDocument, type TestOrganisation } from '../support/api.js';

type Facts = Readonly<Record<string, unknown>>;
const codesOf = ({ errors = [] }: ProblemDocument): string[] => errors.map(({ pointer, code }) => `${pointer} ${code}`).toSorted();

describe('the life of an engagement', () => {
  const move = (client: ApiClient, { path }: TestOrganisation, to: string, more: Facts = {}) => client.post<EngagementFacts & ProblemDocument>(`${path}/engagements/crm/transitions`, { to, ...more });

  async function drafted(): Promise<{ organisation: TestOrganisation; dpo: ApiClient; procurement: ApiClient; auditor: ApiClient }> {
    const organisation = await newOrganisation();
    const [auditor, procurement, dpo] = await Promise.all([organisation.clientFor('auditor'), organisation.clientFor('procurement'), organisation.clientFor('dpo')]);
    await procurement.made('POST', `${organisation.path}/processors`, { key: 'vendor', name: 'Vendor' });
    await procurement.made('POST', `${organisation.path}/engagements`, { key: 'crm', processor: 'vendor', role: 'processor' });
    return { organisation, dpo, procurement, auditor };
  }

  it('goes from what procurement asks to what the DPO decides', async () => {
    const { organisation, dpo, procurement, auditor } = await drafted();
    expect((await move(auditor, organisation, 'submitted')).status).toBe(403);
    expect((await move(dpo, organisation, 'approved')).status).toBe(409);
    expect((await move(procurement, organisation, 'submitted')).body).toMatchObject({ status: 'submitted' });
    expect((await move(procurement, organisation, 'approved')).status).toBe(403);
    expect(codesOf((await move(dpo, organisation, 'rejected')).body)).toEqual(['/comment comment-missing']);
    expect((await move(dpo, organisation, 'rejected', { comment: 'No contract yet' })).body).toMatchObject({ status: 'rejected' });
    expect((await move(procurement, organisation, 'draft')).status).toBe(200);
    expect((await move(procurement, organisation, 'submitted')).status).toBe(200);
    expect((await move(dpo, organisation, 'approved', { on: '2026-03-01' })).body).toMatchObject({ status: 'approved', startsOn: '2026-03-01' });
    expect(codesOf((await move(dpo, organisation, 'ended', { on: '2026-02-01' })).body)).toEqual(['/on ends-before-start']);
    expect((await move(dpo, organisation, 'ended', { on: '2026-09-30' })).body).toMatchObject({ status: 'ended', endsOn: '2026-09-30' });
    expect((await move(dpo, organisation, 'draft')).status).toBe(409);
    const { items } = await dpo.made<ListPage<Facts>>('GET', `${organisation.path}/history?about=engagement/crm`);
    expect(items.map((revision) => (revision['after'] as EngagementFacts).status)).toEqual(['ended', 'approved', 'submitted', 'draft', 'rejected', 'submitted', 'draft']);
    expect(items.map((revision) => revision['reason'])).toContain('No contract yet');
  });

  it('does not change by PUT or PATCH, and holds procurement to drafts', async () => {
    const { organisation, dpo, procurement } = await drafted();
    const at = `${organisation.path}/engagements/crm`;
    const { tag } = await dpo.get(at);
    expect((await dpo.patch(at, { status: 'approved' }, tag)).body).toMatchObject({ status: 409, errors: [{ pointer: '/status', code: 'use-transitions' }] });
    expect((await procurement.patch(at, { service: 'CRM' }, tag)).status).toBe(200);
    await move(procurement, organisation, 'submitted');
    await move(dpo, organisation, 'approved');
    expect((await procurement.patch(at, { service: 'Another' }, '*')).status).toBe(403);
    expect((await procurement.delete(at, '*')).status).toBe(403);
    expect((await procurement.patch(`${organisation.path}/processors/vendor`, { name: 'Other' }, '*')).status).toBe(403);
    expect((await procurement.post(`${organisation.path}/engagements`, { key: 'x', processor: 'vendor', role: 'processor', status: 'approved' })).status).toBe(403);
    expect((await dpo.patch(at, { service: 'Another' }, '*')).status).toBe(200);
  });

  it('refuses a chain that comes back to itself', async () => {
    const { organisation: { admin, path } } = await drafted();
    await admin.made('POST', `${path}/engagements`, { key: 'lower', processor: 'vendor', role: 'sub-processor', via: 'crm' });
    expect(codesOf((await admin.patch(`${path}/engagements/crm`, { via: 'lower' }, '*')).body)).toEqual(['/via circular-chain']);
    expect(codesOf((await admin.patch(`${path}/engagements/crm`, { via: 'crm' }, '*')).body)).toEqual(['/via circular-chain']);
  });
});
