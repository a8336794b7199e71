import { type ListPage, newOrganisation, type TestOrganisation } from '../support/api.js';

interface Duplicate {
  readonly processor: { readonly key: string; readonly name: string };
  readonly reasons: readonly { readonly code: string; readonly matched: string }[];
}

let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await newOrganisation();
  const add = (body: object): Promise<unknown> => organisation.admin.made('POST', `${organisation.path}/processors`, body);
  await add({ key: 'duplicates', name: 'HubSpot', legalName: 'HubSpot Ireland Limited', website: 'https://www.hubspot.com' });
  await add({ key: 'contentsquare', name: 'Contentsquare' });
  await add({ key: 'letters', name: 'Letters and Parcels AS', aliases: ['LaP'], contact: { email: 'privacy@post.letters.example' } });
});

const found = async (query: Readonly<Record<string, string>>): Promise<string[]> => {
  const { items } = await organisation.admin.made<ListPage<Duplicate>>('GET', `${organisation.path}/processor-duplicates?${new URLSearchParams(query)}`);
  return items.map(({ processor, reasons }) => `${processor.key}: ${reasons.map(({ code, matched }) => `${code} (${matched})`).join(', ')}`);
};

describe('GET processor-duplicates', () => {
  it.each([
    [{ name: 'Hub Spot, Inc.' }, ['duplicates: same-brand (HubSpot)']],
    [{ name: 'New', legalName: 'Hubspot Ireland Ltd.' }, ['duplicates: same-legal-entity (HubSpot Ireland Limited)']],
    [{ website: 'https://app.hubspot.com/login' }, ['duplicates: same-domain (hubspot.com)']],
    [{ name: 'lap' }, ['letters: same-brand (LaP)']],
    [{ name: 'post@letters.example' }, ['letters: same-domain (letters.example)']],
    [{ name: 'Hotjar' }, ['contentsquare: same-in-catalogue (Hotjar)']],
    [{ name: 'Somebody else' }, []],
    [{}, []],
  ])('%j', async (query, expected) => {
    expect(await found(query as Record<string, string>)).toEqual(expected);
  });

  it('stands beside a processor whose key is that word', async () => {
    expect(await organisation.admin.made('GET', `${organisation.path}/processors/duplicates`)).toMatchObject({ name: 'HubSpot' });
  });

  it('refuses what is no question, and tells nobody else', async () => {
    expect((await organisation.admin.get(`${organisation.path}/processor-duplicates?brand=x`)).status).toBe(400);
    const stranger = await newOrganisation();
    expect((await stranger.admin.get(`${organisation.path}/processor-duplicates?name=HubSpot`)).status).toBe(404);
  });
});
