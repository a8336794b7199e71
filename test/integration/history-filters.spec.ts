import { type ListPage, newOrganisation, type TestOrganisation } from '../support/api.js';
import { newPerson, type TestPerson } from '../support/people.js';

interface Told {
  readonly kind: string;
  readonly key: string;
  readonly action: string;
  readonly reason: string | null;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string };
}

/** An organisation in which a token added two processors, and a person, invited, changed one and removed the other. */
async function withTwoActors(): Promise<{ organisation: TestOrganisation; person: TestPerson }> {
  const organisation = await newOrganisation();
  const { admin, path } = organisation;
  await admin.made('POST', `${path}/processors`, { key: 'cloud', name: 'Nordic Cloud' }, { 'change-reason': 'First list' });
  await admin.made('POST', `${path}/processors`, { key: 'mailer', name: 'Post Office' });
  const person = await newPerson(organisation, 'dpo', { name: 'Ingrid Berg' });
  await person.client.made('PATCH', `${path}/processors/cloud`, { country: 'IS' }, { 'if-match': '*', 'change-reason': 'Moved to Iceland, 100 % of it' });
  await person.client.made('DELETE', `${path}/processors/mailer`, undefined, { 'if-match': '*' });
  return { organisation, person };
}

const asked = async ({ admin, path }: TestOrganisation, query: string): Promise<string[]> =>
  (await admin.made<ListPage<Told>>('GET', `${path}/history?${query}`)).items.map(({ kind, key, action }) => `${kind}/${key} ${action}`);

it('narrows the history down by who, what was done, and words of the reason or the name', async () => {
  const { organisation, person } = await withTwoActors();
  expect(await asked(organisation, `actor=${person.id}&about=processor`)).toEqual(['processor/mailer removed', 'processor/cloud changed']);
  expect(await asked(organisation, 'actor=person&action=removed')).toEqual(['processor/mailer removed']);
  expect(await asked(organisation, 'q=iceland,%20100%20%25')).toEqual(['processor/cloud changed']);
  expect(await asked(organisation, 'q=NORDIC&about=processor')).toEqual(['processor/cloud changed', 'processor/cloud added']);
  expect(await asked(organisation, 'q=post%20office&action=removed')).toEqual(['processor/mailer removed']);
  expect(await asked(organisation, 'q=nothing%20of%20the%20kind')).toEqual([]);
  expect((await organisation.admin.get(`${organisation.path}/history?action=burnt`)).status).toBe(400);
});

it('says who changed something, the latest first, and how often', async () => {
  const { organisation: { admin, path }, person } = await withTwoActors();
  const { items } = await admin.made<ListPage<{ kind: string; id: string | null; name: string; revisions: number }>>('GET', `${path}/history/actors`);
  expect(items[0]).toMatchObject({ kind: 'person', id: person.id, name: 'Ingrid Berg', revisions: 3 });
  const { items: all } = await admin.made<ListPage<unknown>>('GET', `${path}/history?limit=500`);
  expect(items.reduce((sum, { revisions }) => sum + revisions, 0)).toBe(all.length);
});
