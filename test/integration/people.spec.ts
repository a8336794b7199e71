import { randomUUID } from 'node:crypto';
import { type ApiClient, instanceAdministrator, type ListPage, newOrganisation, type TestOrganisation } from '../support/api.js';
import { joinOrganisation, lastingAdministrator, newInstanceAdministrator, newPerson, signedIn, signIn, type TestPerson } from '../support/people.js';
import { startService } from '../support/service.js';
import { createTestDatabase } from '../support/test-database.js';

interface Member {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly secondFactor: boolean;
}

interface RevisionOfMember {
  readonly kind: string;
  readonly key: string;
  readonly action: string;
  readonly actor: { readonly kind: string; readonly name: string };
  readonly before: { readonly role: string } | null;
  readonly after: { readonly role: string } | null;
  readonly reason: string | null;
}

const instance = instanceAdministrator();

const historyOf = async (organisation: TestOrganisation): Promise<readonly RevisionOfMember[]> =>
  (await organisation.admin.made<ListPage<RevisionOfMember>>('GET', `${organisation.path}/history?about=member`)).items;

describe('members of an organisation', () => {
  it('are listed with their role, changed and removed, and every change stands in the history', async () => {
    const organisation = await newOrganisation();
    const [admin, dpo] = await Promise.all([newPerson(organisation, 'admin'), newPerson(organisation, 'dpo')]);
    const { items } = await admin.client.made<ListPage<Member>>('GET', `${organisation.path}/members`);
    expect(items.map(({ email, role, secondFactor }) => [email, role, secondFactor]).toSorted()).toEqual([[admin.email, 'admin', false], [dpo.email, 'dpo', false]].toSorted());

    const path = `${organisation.path}/members/${dpo.id}`;
    const { tag } = await admin.client.get(path);
    expect((await admin.client.patch(path, { role: 'auditor' })).status).toBe(428);
    expect((await admin.client.patch(path, { role: 'auditor' }, '"r0"')).status).toBe(412);
    expect((await admin.client.patch(path, { role: 'emperor' }, tag)).body).toMatchObject({ status: 400, errors: [{ pointer: '/role' }] });
    const changed = await admin.client.ask<Member>('PATCH', path, { body: { role: 'auditor' }, headers: { 'if-match': tag, 'change-reason': 'New%20post' } });
    expect([changed.status, changed.body.role]).toEqual([200, 'auditor']);
    expect(changed.tag).not.toBe(tag);
    expect((await admin.client.delete(path, tag)).status).toBe(412);
    expect((await admin.client.delete(path, changed.tag)).status).toBe(204);
    expect((await admin.client.get(path)).status).toBe(404);
    expect((await dpo.client.get(organisation.path)).status).toBe(404);
    expect((await dpo.client.get('/me')).status).toBe(200);

    const revisions = (await historyOf(organisation)).filter(({ key }) => key === dpo.email);
    expect(revisions.map(({ action, actor, before, after, reason }) => [action, actor.kind, before?.role ?? null, after?.role ?? null, reason])).toEqual([
      ['removed', 'person', 'auditor', null, null], ['changed', 'person', 'dpo', 'auditor', 'New post'], ['added', 'person', null, 'dpo', expect.stringMatching(/^Invited by /)],
    ]);
    expect(await admin.client.made('GET', `${organisation.path}/history/verify`)).toMatchObject({ whole: true, problems: [] });
  });

  it('may do what their role there allows, and the role elsewhere counts for nothing', async () => {
    const [here, there] = await Promise.all([newOrganisation(), newOrganisation()]);
    const person = await newPerson(here, 'auditor');
    await joinOrganisation(person, there, 'dpo');
    const measure = { key: 'm', category: 'personnel', name: 'M' };
    expect((await person.client.post(`${here.path}/measures`, measure)).status).toBe(403);
    expect((await person.client.post(`${there.path}/measures`, measure)).status).toBe(201);
    expect((await person.client.get(`${here.path}/members`)).status).toBe(403);
    const { items } = await person.client.made<ListPage<{ slug: string }>>('GET', '/organisations');
    expect(items.map(({ slug }) => slug).toSorted()).toEqual([here.slug, there.slug].toSorted());
    const me = await person.client.made<{ memberships: { organisation: { slug: string }; role: string }[] }>('GET', '/me');
    expect(Object.fromEntries(me.memberships.map(({ organisation, role }) => [organisation.slug, role]))).toEqual({ [here.slug]: 'auditor', [there.slug]: 'dpo' });
  });

  it('who administer it manage its tokens, and no others', async () => {
    const [organisation, other] = await Promise.all([newOrganisation(), newOrganisation()]);
    const admin = await newPerson(organisation, 'admin');
    await joinOrganisation(admin, other, 'auditor');
    const token = await admin.client.made<{ id: string; token: string; lastUsedAt: string | null }>('POST', '/tokens', { name: 'CI', organisation: organisation.slug, role: 'dpo' });
    expect(token.lastUsedAt).toBeNull();
    expect((await admin.client.as(token.token).get(organisation.path)).status).toBe(200);
    const { items } = await admin.client.made<ListPage<{ id: string; organisation: string; lastUsedAt: string | null }>>('GET', '/tokens?limit=500');
    expect(new Set(items.map((each) => each.organisation))).toEqual(new Set([organisation.slug]));
    expect(items.find(({ id }) => id === token.id)?.lastUsedAt).toMatch(/^\d{4}-/);
    expect((await admin.client.post('/tokens', { name: 'x', organisation: other.slug, role: 'auditor' })).body).toMatchObject({ errors: [{ code: 'unknown-organisation' }] });
    expect((await admin.client.post('/tokens', { name: 'x', organisation: null, role: 'admin' })).status).toBe(403);
    expect((await admin.client.delete(`/tokens/${token.id}`)).status).toBe(204);
    expect((await admin.client.as(token.token).get(organisation.path)).status).toBe(401);
  });

  it('never learn of, or change, members of another organisation', async () => {
    const [here, there] = await Promise.all([newOrganisation(), newOrganisation()]);
    const [admin, stranger] = await Promise.all([newPerson(here, 'admin'), newPerson(there, 'dpo')]);
    const nobody = randomUUID();
    for (const ask of [
      (id: string) => admin.client.get(`${here.path}/members/${id}`),
      (id: string) => admin.client.patch(`${here.path}/members/${id}`, { role: 'auditor' }, '*'),
      (id: string) => admin.client.delete(`${here.path}/members/${id}`, '*'),
      (id: string) => admin.client.get(`${there.path}/members/${id}`),
    ]) {
      const [one, other] = await Promise.all([ask(stranger.id), ask(nobody)]);
      expect([one.status, one.text]).toEqual([404, other.text]);
    }
    expect((await there.admin.made<Member>('GET', `${there.path}/members/${stranger.id}`)).role).toBe('dpo');
  });
});

describe('people of the instance', () => {
  it('are seen and changed by its administrators alone', async () => {
    const organisation = await newOrganisation();
    const [person, administrator] = await Promise.all([newPerson(organisation, 'admin'), newInstanceAdministrator()]);
    for (const client of [person.client, organisation.admin]) {
      expect((await client.get('/people')).status).toBe(403);
      expect((await client.get(`/people/${person.id}`)).status).toBe(403);
      expect((await client.patch(`/people/${person.id}`, { administersInstance: true }, '*')).status).toBe(403);
      expect((await client.post(`/people/${person.id}/password-reset`, undefined)).status).toBe(403);
      expect((await client.get('/security-events')).status).toBe(403);
      expect((await client.post('/invitations', { email: 'x@example.org' })).status).toBe(403);
    }
    const found = await administrator.client.made<ListPage<Member>>('GET', `/people?q=${encodeURIComponent(person.email)}`);
    expect(found.items.map(({ email }) => email)).toEqual([person.email]);
    const { tag } = await administrator.client.get(`/people/${person.id}`);
    expect((await administrator.client.patch(`/people/${person.id}`, { name: 'Ola' })).status).toBe(428);
    expect((await administrator.client.patch(`/people/${person.id}`, { name: '' }, tag)).status).toBe(400);
    expect((await administrator.client.patch(`/people/${person.id}`, { email: 'other@example.org' }, tag)).body).toMatchObject({ errors: [{ code: 'unknown-field' }] });
    expect((await administrator.client.patch(`/people/${person.id}`, { name: 'Ola' }, tag)).body).toMatchObject({ name: 'Ola' });
    expect((await administrator.client.patch(`/people/${person.id}`, { name: 'Per' }, tag)).status).toBe(412);
    expect((await administrator.client.get('/people/none')).status).toBe(404);
    expect((await administrator.client.get(`/people/${randomUUID()}`)).status).toBe(404);
    expect((await administrator.client.get(organisation.path)).status).toBe(200);
  });

  it('who are deactivated are out at once and stay in the history by name', async () => {
    const organisation = await newOrganisation();
    const person = await newPerson(organisation, 'dpo', { name: 'Leaving Soon' });
    await person.client.made('POST', `${organisation.path}/measures`, { key: 'm', category: 'personnel', name: 'M' });
    await instance.made('PATCH', `/people/${person.id}`, { deactivated: true }, { 'if-match': '*' });
    expect((await person.client.get('/me')).status).toBe(401);
    expect((await signIn(instance.url, person.email, person.password)).status).toBe(401);
    const [revision] = (await organisation.admin.made<ListPage<RevisionOfMember>>('GET', `${organisation.path}/history?about=measure`)).items;
    expect(revision?.actor).toEqual({ kind: 'person', id: person.id, name: 'Leaving Soon' });
    expect((await instance.post(`/people/${person.id}/password-reset`, undefined)).status).toBe(403);
    await instance.made('PATCH', `/people/${person.id}`, { deactivated: false }, { 'if-match': '*' });
    expect((await person.client.get('/me')).status).toBe(401);
    expect((await (await signedIn(person)).get(organisation.path)).status).toBe(200);
  });

  it('see their own security events, and nobody else’s', async () => {
    const organisation = await newOrganisation();
    const [one, other] = await Promise.all([newPerson(organisation, 'dpo'), newPerson(organisation, 'dpo')]);
    await signIn(instance.url, one.email, 'not the password at all');
    const { items } = await one.client.made<ListPage<{ kind: string; personId: string }>>('GET', '/me/security-events');
    expect(items.map(({ kind }) => kind)).toEqual(['sign-in-failed', 'signed-in', 'invitation-accepted']);
    expect(new Set(items.map(({ personId }) => personId))).toEqual(new Set([one.id]));
    const all = await instance.made<ListPage<{ personId: string }>>('GET', '/security-events?limit=500');
    expect(all.items.some(({ personId }) => personId === other.id)).toBe(true);
    const first = await one.client.made<ListPage<{ kind: string }>>('GET', '/me/security-events?limit=2');
    const rest = await one.client.made<ListPage<{ kind: string }>>('GET', `/me/security-events?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ kind }) => kind)).toEqual(items.map(({ kind }) => kind));
  });

  it('change their name and language, and nothing else of themselves', async () => {
    const person = await newPerson(await newOrganisation(), 'auditor');
    const { tag } = await person.client.get('/me');
    expect((await person.client.patch('/me', { name: 'Other' })).status).toBe(428);
    for (const body of [{ administersInstance: true }, { email: 'x@example.org' }, { memberships: [] }, { language: 'xx' }, { name: null }]) {
      expect((await person.client.patch('/me', body, tag)).status).toBe(400);
    }
    expect((await person.client.patch('/me', { name: 'Ærlig Ødegård', language: 'de' }, tag)).body).toMatchObject({ name: 'Ærlig Ødegård', language: 'de', administersInstance: false });
    expect((await person.client.patch('/me', { language: null }, tag)).status).toBe(412);
  });

  it('who are programs are told who they are, and have no account', async () => {
    const organisation = await newOrganisation();
    expect(await organisation.admin.made('GET', '/me')).toMatchObject({ kind: 'token', email: null, csrfToken: null, secondFactor: null, memberships: [{ organisation: { slug: organisation.slug }, role: 'admin' }] });
    for (const path of ['/me/sessions', '/me/security-events']) expect((await organisation.admin.get(path)).status).toBe(403);
    expect((await organisation.admin.patch('/me', { name: 'x' }, '*')).status).toBe(403);
  });
});

describe('the last administrator', () => {
  let url: string;
  let bootstrap: ApiClient;
  let lasting: ApiClient;
  let first: TestPerson;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    const service = await startService({ DATABASE_URL: database.url, SIGN_IN_TRIES_PER_ADDRESS: '0' });
    ({ url, administrator: bootstrap } = service);
    lasting = await lastingAdministrator(bootstrap);
    first = await newInstanceAdministrator(bootstrap);
  });

  afterAll(() => drop());

  it('of the instance may not go', async () => {
    for (const body of [{ deactivated: true }, { administersInstance: false }]) {
      expect((await first.client.patch(`/people/${first.id}`, body, '*')).body).toMatchObject({ status: 409, type: 'urn:register30:problem:last-administrator' });
    }
    const second = await newInstanceAdministrator(lasting);
    const answers = await Promise.all([first.client.patch(`/people/${first.id}`, { administersInstance: false }, '*'), second.client.patch(`/people/${second.id}`, { administersInstance: false }, '*')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    await lasting.made('PATCH', `/people/${first.id}`, { administersInstance: true }, { 'if-match': '*' });
  });

  it('of an organisation may go while somebody administers the instance', async () => {
    const organisation = await newOrganisation(lasting);
    const admin = await newPerson(organisation, 'admin');
    expect((await admin.client.delete(`${organisation.path}/members/${admin.id}`, '*')).status).toBe(204);
  });

  it('leaves no way in by the bootstrap token once there is somebody', async () => {
    expect((await bootstrap.get('/organisations')).body).toMatchObject({ status: 401, detail: expect.stringContaining('bootstrap token ended') });
    expect((await lasting.get('/organisations')).status).toBe(200);
    expect((await signIn(url, first.email, first.password)).status).toBe(201);
  });
});
