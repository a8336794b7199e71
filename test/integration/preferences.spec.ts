import { newOrganisation } from '../support/api.js';
import { newPerson } from '../support/people.js';

interface Preferences {
  readonly values: Readonly<Record<string, unknown>>;
}

describe('what the console keeps for a person', () => {
  it('is there again in every session, name by name, and goes with null', async () => {
    const { client } = await newPerson(await newOrganisation(), 'procurement');
    expect((await client.get<Preferences>('/me/preferences')).body).toEqual({ values: {} });
    await client.made('PATCH', '/me/preferences', { values: { 'columns.engagements': ['service', 'role'], lastVisit: '2026-01-31T08:00:00Z' } });
    const odd = { 'views.odd': [{ name: 'tab\t, umlaut ä, 漢字 and "quotes"', filters: { q: '' } }] };
    await client.made('PATCH', '/me/preferences', { values: { ...odd, lastVisit: null } });
    expect((await client.get<Preferences>('/me/preferences')).body).toEqual({ values: { 'columns.engagements': ['service', 'role'], ...odd } });
  });

  it('is theirs alone, and no program has any', async () => {
    const organisation = await newOrganisation();
    const [one, other] = await Promise.all([newPerson(organisation, 'dpo'), newPerson(organisation, 'dpo')]);
    await one.client.made('PATCH', '/me/preferences', { values: { secret: 1 } });
    expect((await other.client.get<Preferences>('/me/preferences')).body).toEqual({ values: {} });
    expect((await organisation.admin.get('/me/preferences')).status).toBe(403);
  });

  it.each([
    ['no object', { values: [] }], ['nothing', {}], ['another field', { values: {}, more: 1 }], ['a name that is none', { values: { '1 2': 1 } }],
    ['too long a value', { values: { long: 'x'.repeat(20_001) } }],
  ])('refuses %s and keeps what was there', async (_what, body) => {
    const { client } = await newPerson(await newOrganisation(), 'auditor');
    await client.made('PATCH', '/me/preferences', { values: { kept: true } });
    expect((await client.patch('/me/preferences', body)).body).toMatchObject({ status: 400, errors: [{ pointer: expect.stringMatching(/^\//) }] });
    expect((await client.get<Preferences>('/me/preferences')).body).toEqual({ values: { kept: true } });
  });

  it('is not without bounds', async () => {
    const { client } = await newPerson(await newOrganisation(), 'auditor');
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`name-${index}`, index]));
    expect((await client.patch('/me/preferences', { values: many })).body).toMatchObject({ status: 400, errors: [{ pointer: '/values', code: 'too-many' }] });
    expect((await client.get<Preferences>('/me/preferences')).body).toEqual({ values: {} });
  });
});
