import { type ApiClient, instanceAdministrator, type ListPage, newOrganisation, type TestOrganisation, uniqueName } from '../support/api.js';
import { inIdentity } from '../support/database.js';
import { type BegunSession, codeIn, invitationCode, newInstanceAdministrator, newPassword, newPerson, sessionOf } from '../support/people.js';
import { startService } from '../support/service.js';
import { createTestDatabase } from '../support/test-database.js';

interface MadeInvitation {
  readonly id: string;
  readonly link: string;
  readonly sentTo: string | null;
  readonly state: string;
}

const instance = instanceAdministrator();
const stranger = instance.as(null);
const newEmail = (): string => `${uniqueName('invited')}@example.org`;

const accept = (code: string, stated: object = {}) => stranger.post<BegunSession>('/sessions/invitation', { code, name: 'Kari', password: newPassword(), ...stated });
const made = (organisation: TestOrganisation, body: object) => organisation.admin.made<MadeInvitation>('POST', `${organisation.path}/invitations`, body);

describe('an invitation', () => {
  it('is a link that makes an account and a member, once', async () => {
    const organisation = await newOrganisation();
    const email = newEmail();
    const invitation = await made(organisation, { email: email.toUpperCase(), name: 'Kari', role: 'procurement' });
    expect(invitation).toMatchObject({ email, state: 'open', sentTo: null, link: expect.stringMatching(/^http:\/\/.+\/invitation\?code=[\w-]{43}$/) });
    const code = codeIn(invitation.link);
    const client = sessionOf(instance.url, await accept(code));
    expect(await client.made('GET', '/me')).toMatchObject({ email, memberships: [{ organisation: { slug: organisation.slug }, role: 'procurement' }] });
    expect((await accept(code)).body).toMatchObject({ status: 410, type: 'urn:register30:problem:link-not-valid' });
    const { items } = await organisation.admin.made<ListPage<MadeInvitation>>('GET', `${organisation.path}/invitations`);
    expect(items.map(({ state }) => state)).toEqual(['accepted']);
    expect(JSON.stringify(items)).not.toContain(code);
  });

  it('is not used up by looking, or by a password that may not be used', async () => {
    const code = await invitationCode(await newOrganisation(), newEmail(), 'dpo');
    expect((await accept(code, { password: 'password1234' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/password' }] });
    expect((await accept(code, { name: '' })).status).toBe(400);
    expect((await accept(code)).status).toBe(201);
  });

  it.each(['revoked', 'expired', 'replaced'])('that is %s does not work, and says the same as one that never was', async (how) => {
    const organisation = await newOrganisation();
    const email = newEmail();
    const invitation = await made(organisation, { email, role: 'dpo' });
    if (how === 'revoked') await organisation.admin.made('DELETE', `${organisation.path}/invitations/${invitation.id}`);
    if (how === 'replaced') await made(organisation, { email, role: 'auditor' });
    if (how === 'expired') await inIdentity(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1`, [invitation.id]);
    const [answer, never] = await Promise.all([accept(codeIn(invitation.link)), accept('x'.repeat(43))]);
    expect([answer.status, answer.text]).toEqual([410, never.text]);
  });

  it('is accepted once, however many try at once', async () => {
    const code = await invitationCode(await newOrganisation(), newEmail(), 'dpo');
    const answers = await Promise.all(Array.from({ length: 6 }, () => accept(code)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('signs nobody in to an account that exists: its person does, and accepts then', async () => {
    const [here, there] = await Promise.all([newOrganisation(), newOrganisation()]);
    const [person, somebody] = await Promise.all([newPerson(here, 'auditor'), newPerson(here, 'auditor')]);
    const code = await invitationCode(there, person.email, 'dpo');
    expect((await accept(code)).body).toMatchObject({ status: 409, type: 'urn:register30:problem:already-exists' });
    expect((await somebody.client.post('/me/invitations', { code })).status).toBe(410);
    expect((await there.admin.post('/me/invitations', { code })).status).toBe(403);
    expect((await person.client.post('/me/invitations', { code })).status).toBe(204);
    expect((await person.client.get(there.path)).status).toBe(200);
    expect((await person.client.post('/me/invitations', { code })).status).toBe(410);
  });

  it('to somebody who is a member already is refused', async () => {
    const organisation = await newOrganisation();
    const { email } = await newPerson(organisation, 'dpo');
    expect((await organisation.admin.post(`${organisation.path}/invitations`, { email, role: 'admin' })).status).toBe(409);
  });

  it('is made by those who administer the organisation, and seen by no others', async () => {
    const [organisation, other] = await Promise.all([newOrganisation(), newOrganisation()]);
    const invitation = await made(organisation, { email: newEmail(), role: 'dpo' });
    const [dpo, foreign] = await Promise.all([newPerson(organisation, 'dpo'), newPerson(other, 'admin')]);
    for (const [client, status] of [[dpo.client, 403], [foreign.client, 404]] as [ApiClient, number][]) {
      expect((await client.post(`${organisation.path}/invitations`, { email: newEmail(), role: 'auditor' })).status).toBe(status);
      expect((await client.get(`${organisation.path}/invitations`)).status).toBe(status);
      expect((await client.delete(`${organisation.path}/invitations/${invitation.id}`)).status).toBe(status);
    }
    expect((await foreign.client.delete(`${other.path}/invitations/${invitation.id}`)).status).toBe(404);
    for (const body of [{ email: 'no address', role: 'dpo' }, { email: newEmail(), role: 'owner' }, { email: newEmail() }, { email: newEmail(), role: 'dpo', administersInstance: true }]) {
      expect((await organisation.admin.post(`${organisation.path}/invitations`, body)).status).toBe(400);
    }
    expect((await accept(codeIn(invitation.link))).status).toBe(201);
  });

  it('to administer the instance gives just that', async () => {
    const administrator = await newInstanceAdministrator();
    expect(await administrator.client.made('GET', '/me')).toMatchObject({ administersInstance: true, memberships: [] });
    expect((await administrator.client.get('/people')).status).toBe(200);
  });

  it('shows its link once, also to a repeated request', async () => {
    const organisation = await newOrganisation();
    const again = { 'idempotency-key': uniqueName('key') };
    const body = { email: newEmail(), role: 'dpo' };
    const first = await organisation.admin.post<MadeInvitation>(`${organisation.path}/invitations`, body, again);
    const second = await organisation.admin.post<MadeInvitation>(`${organisation.path}/invitations`, body, again);
    expect([second.body.id, second.body.link]).toEqual([first.body.id, null]);
    expect((await accept(codeIn(first.body.link))).status).toBe(201);
  });
});

describe('the first administrator', () => {
  it('is set up by the link that the service prints, once, and not while or after somebody else is', async () => {
    const database = await createTestDatabase();
    const environment = { DATABASE_URL: database.url, SIGN_IN_TRIES_PER_ADDRESS: '0' };
    const [service, another] = await Promise.all([startService(environment), startService(environment)]);
    const codes = [service, another].map(({ written }) => codeIn(/first administrator: (\S+)/.exec(written())?.[1] ?? ''));
    expect(new Set(codes).size).toBe(2);
    const client = service.administrator.as(null);
    const setUp = (code: string, stated: object = {}) => client.post<BegunSession>('/sessions/first-administrator', { code, name: 'Kari', email: 'kari@example.org', password: newPassword(), ...stated });
    expect((await setUp('x'.repeat(43))).status).toBe(410);
    expect((await setUp(codes[0] ?? '', { password: 'short' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/password', code: 'password-short' }] });
    expect((await setUp(codes[0] ?? '', { password: 'Kari@Example.org' })).body).toMatchObject({ status: 400, errors: [{ code: 'password-own' }] });
    expect((await service.administrator.get('/organisations')).status).toBe(200);
    const answers = await Promise.all(codes.map((code) => setUp(code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 410]);
    const begun = answers.find(({ status }) => status === 201);
    const session = sessionOf(service.url, begun as NonNullable<typeof begun>);
    expect(await session.made('GET', '/me')).toMatchObject({ administersInstance: true, email: 'kari@example.org' });
    expect((await service.administrator.get('/organisations')).status).toBe(401);
    const later = await startService(environment);
    expect(later.written()).not.toContain('first administrator');
    expect(later.written()).toContain('Sign in: ');
    await database.drop();
  });
});
