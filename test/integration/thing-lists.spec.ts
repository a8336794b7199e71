import { type ListPage, newOrganisation, type TestOrganisation } from '../support/api.js';

type Facts = Readonly<Record<string, unknown>>;

describe('lists', () => {
  let organisation: TestOrganisation;
  let list: <T = Facts>(path: string) => Promise<ListPage<T>>;

  beforeAll(async () => {
    organisation = await newOrganisation();
    list = (path) => organisation.admin.made('GET', `${organisation.path}${path}`);
    const add = (path: string, body: Facts): Promise<Facts> => organisation.admin.made('POST', `${organisation.path}/${path}`, body);
    await add('measures', { key: 'tls', category: 'encryption-in-transit', name: 'TLS' });
    await add('data-categories', { key: 'own-data', name: 'Own data' });
    await add('data-subject-categories', { key: 'own-people', name: 'Own people' });
    await add('processors', { key: 'alfa', name: 'Alfa', country: 'US', catalogue: 'alfa-cloud', aliases: ['Ärmel'], certifications: [{ scheme: 'eu-us-dpf' }] });
    await add('processors', { key: 'beta', name: 'Beta', legalName: 'Zulu 100%_sure Ltd', country: 'DE' });
    await add('processors', { key: 'gamma', name: 'alfa copy', country: 'DE' });
    const one = { processor: 'alfa', role: 'processor', service: 'Mail', purposes: ['Send letters'], owner: 'Sales', startsOn: '2026-01-01', measures: ['tls'], dataCategories: ['own-data'], dataSubjects: ['own-people'] };
    await add('engagements', { key: 'e1', status: 'approved', ...one, locations: [{ country: 'US', kind: 'storage' }], safeguards: [{ mechanism: 'scc-2021-914', module: 2 }], publicList: { listed: true } });
    await add('engagements', { key: 'e2', processor: 'beta', role: 'sub-processor', service: 'archive', via: 'e1' });
    await add('activities', { key: 'a1', name: 'Letters', role: 'controller', status: 'active', owner: 'Sales', purposes: [{ description: 'Write', legalBasis: 'contract' }], engagements: ['e1'], dataCategories: ['own-data'], dataSubjects: ['own-people'], measures: ['tls'] });
    await add('activities', { key: 'a2', name: 'Hosting', role: 'processor', categoriesOfProcessing: ['Keep files'] });
  });

  it.each([
    ['/processors?country=DE', ['beta', 'gamma']],
    ['/processors?catalogue=alfa-cloud', ['alfa']],
    ['/processors?scheme=eu-us-dpf', ['alfa']],
    ['/processors?country=DE&q=zulu', ['beta']],
    ['/engagements?processor=beta', ['e2']],
    ['/engagements?role=sub-processor', ['e2']],
    ['/engagements?status=approved', ['e1']],
    ['/engagements?via=e1', ['e2']],
    ['/engagements?country=US', ['e1']],
    ['/engagements?mechanism=scc-2021-914', ['e1']],
    ['/engagements?dataCategory=own-data', ['e1']],
    ['/engagements?dataSubject=own-people', ['e1']],
    ['/engagements?measure=tls', ['e1']],
    ['/engagements?owner=Sales', ['e1']],
    ['/engagements?listed=true', ['e1']],
    ['/engagements?listed=false', ['e2']],
    ['/activities?role=processor', ['a2']],
    ['/activities?status=active', ['a1']],
    ['/activities?engagement=e1', ['a1']],
    ['/activities?dataCategory=own-data', ['a1']],
    ['/activities?dataSubject=own-people', ['a1']],
    ['/activities?measure=tls', ['a1']],
    ['/activities?legalBasis=contract', ['a1']],
    ['/activities?owner=Sales', ['a1']],
    ['/measures?category=encryption-in-transit', ['tls']],
    ['/measures?category=personnel', []],
  ])('filter: %s', async (path, keys) => {
    expect((await list(path)).items.map((item) => item['key'])).toEqual(keys);
  });

  it.each([
    ['/processors?q=ALFA', ['alfa', 'gamma']],
    ['/processors?q=alfa%20copy', ['gamma']],
    ['/processors?q=%C3%A4rmel', ['alfa']],
    ['/processors?q=100%25_', ['beta']],
    ['/processors?q=%25', ['beta']],
    ['/engagements?q=letters', ['e1']],
    ['/engagements?q=zulu', ['e2']],
    ['/activities?q=keep', ['a2']],
    ['/measures?q=nothing', []],
    ['/data-categories?q=own', ['own-data']],
  ])('search: %s', async (path, keys) => {
    expect((await list(path)).items.map((item) => item['key'])).toEqual(keys);
  });

  it.each([
    ['/processors', ['alfa', 'beta', 'gamma']],
    ['/processors?sort=-key', ['gamma', 'beta', 'alfa']],
    ['/processors?sort=name', ['alfa', 'gamma', 'beta']],
    ['/processors?sort=-country', ['alfa', 'gamma', 'beta']],
    ['/processors?sort=-updatedAt', ['gamma', 'beta', 'alfa']],
    ['/engagements?sort=service', ['e2', 'e1']],
    ['/engagements?sort=startsOn', ['e2', 'e1']],
    ['/activities?sort=name', ['a2', 'a1']],
  ])('order: %s', async (path, keys) => {
    expect((await list(path)).items.map((item) => item['key'])).toEqual(keys);
  });

  it.each(['/processors?sort=shoeSize', '/processors?cursor=nonsense', '/processors?limit=0', '/processors?limit=501', '/processors?limit=many', '/processors?surprise=1', '/engagements?status=gone', '/processors?country=Germany', '/processors?q=a&q=b'])('refuse %s', async (path) => {
    const answer = await organisation.admin.get(`${organisation.path}${path}`);
    expect(answer.body).toMatchObject({ status: 400, type: 'urn:register30:problem:invalid-input' });
    const parameter = /\?\w+/.exec(path)?.[0];
    expect(answer.body.errors?.every((error) => error.pointer === parameter)).toBe(true);
  });

  it('go on where the page before ended, whatever is added or removed meanwhile', async () => {
    const { admin, path } = await newOrganisation();
    const key = (number: number): string => `m-${String(number).padStart(3, '0')}`;
    const add = (name: string): Promise<unknown> => admin.made('POST', `${path}/measures`, { key: name, category: 'personnel', name });
    for (let number = 0; number < 40; number += 2) await add(key(number));
    for (const [round, sort] of ['key', '-key', 'name', '-updatedAt'].entries()) {
      const before = (await admin.made<ListPage<Facts>>('GET', `${path}/measures?limit=500`)).items.map((item) => String(item['key']));
      const seen: string[] = [];
      let cursor: string | null = '';
      for (let page = 0; cursor !== null; page += 1) {
        const found: ListPage<Facts> = await admin.made('GET', `${path}/measures?limit=7&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`);
        seen.push(...found.items.map((item) => String(item['key'])));
        cursor = found.nextCursor;
        await add(`${key(page * 6 + 1)}-${round}`);
      }
      expect([sort, new Set(seen).size]).toEqual([sort, seen.length]);
      expect(seen).toEqual(expect.arrayContaining(before));
    }
  });

  it('of tokens and organisations are paged, too, each item once', async () => {
    const { admin, slug, clientFor } = await newOrganisation();
    await Promise.all(Array.from({ length: 9 }, () => clientFor('auditor')));
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: ListPage<{ id: string; organisation: string }> = await admin.made('GET', `/tokens?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      ids.push(...page.items.map((token) => token.id));
      expect(page.items.every((token) => token.organisation === slug)).toBe(true);
      expect(ids.length).toBeLessThanOrEqual(10);
      cursor = page.nextCursor;
    }
    expect(new Set(ids).size).toBe(10);
    expect(await admin.made('GET', '/organisations')).toMatchObject({ items: [{ slug }], nextCursor: null });
  });
});
