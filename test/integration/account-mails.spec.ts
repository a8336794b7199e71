import { newOrganisation, type TestOrganisation, uniqueName } from '../support/api.js';
import { inIdentity, rowsAsOwner } from '../support/database.js';
import { type MailServer, type ReceivedMail, startMailServer } from '../support/mail-server.js';
import { type BegunSession, codeIn, lastingAdministrator, newPassword, signIn } from '../support/people.js';
import { eventually, type ServiceProcess, startService } from '../support/service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const PUBLIC_URL = 'https://privacy.example.org';
let database: TestDatabase;
let mails: MailServer;
let service: ServiceProcess;
let organisation: TestOrganisation;

beforeAll(async () => {
  [database, mails] = await Promise.all([createTestDatabase(), startMailServer()]);
  // Reached without https and from elsewhere: links follow PUBLIC_URL alone.
  service = await startService({ DATABASE_URL: database.url, SMTP_URL: mails.url, MAIL_FROM: 'register@example.org', PUBLIC_URL, TRUST_PROXY: 'true', SIGN_IN_TRIES_PER_ADDRESS: '0' });
  organisation = await newOrganisation(await lastingAdministrator(service.administrator));
});

afterAll(async () => {
  await service.end('SIGTERM');
  await Promise.all([mails.close(), database.drop()]);
});

const to = (address: string): ReceivedMail[] => mails.received.filter((mail) => mail.envelope.to.includes(address));
const arrived = async (address: string, count = 1): Promise<ReceivedMail[]> => eventually(async () => to(address), (found) => found.length >= count);
const linkIn = (mail: ReceivedMail | undefined): string => /https:\/\/\S+code=[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
const anonymous = () => service.administrator.as(null);

describe('where mails can be sent', () => {
  it('an invitation goes to whom it invites, and its link is told to nobody else', async () => {
    const email = `${uniqueName('invited')}@example.org`;
    const invitation = await organisation.admin.made<{ id: string; link: string | null; sentTo: string }>('POST', `${organisation.path}/invitations`, { email, name: 'Kari', role: 'dpo' });
    expect(invitation).toMatchObject({ link: null, sentTo: email });
    const [mail] = await arrived(email);
    expect(linkIn(mail)).toMatch(new RegExp(`^${PUBLIC_URL}/invitation\\?code=`));
    expect(mail?.html).toContain(linkIn(mail));
    const stored = await inIdentity('SELECT hash FROM invitations WHERE id = $1', [invitation.id], database.url);
    expect(JSON.stringify(stored)).not.toContain(codeIn(linkIn(mail)));
    const answer = await anonymous().post<BegunSession>('/sessions/invitation', { code: codeIn(linkIn(mail)), name: 'Kari', password: newPassword() });
    expect([answer.status, answer.headers.getSetCookie()[0]]).toEqual([201, expect.stringMatching(/^__Host-register30=.*Secure/)]);
  });

  it('inviting again ends the link of the mail before', async () => {
    const email = `${uniqueName('invited')}@example.org`;
    for (const count of [1, 2]) {
      await organisation.admin.made('POST', `${organisation.path}/invitations`, { email, role: 'dpo' });
      await arrived(email, count);
    }
    const accept = (mail: ReceivedMail | undefined) => anonymous().post('/sessions/invitation', { code: codeIn(linkIn(mail)), name: 'Kari', password: newPassword() });
    const [first, second] = to(email);
    expect((await accept(first)).status).toBe(410);
    expect((await accept(second)).status).toBe(201);
  });

  it('a link to a new password goes to its person, whatever Host the request names, and a mail tells of the change', async () => {
    const email = await joined();
    expect((await anonymous().post('/password-resets', { email: email.toUpperCase() }, { host: 'evil.example' })).status).toBe(202);
    const mail = (await arrived(email)).find((each) => linkIn(each).includes('/reset-password'));
    expect(linkIn(mail)).toMatch(new RegExp(`^${PUBLIC_URL}/reset-password\\?code=`));
    const password = newPassword();
    expect((await anonymous().post('/password-resets/completion', { code: codeIn(linkIn(mail)), password })).status).toBe(204);
    await arrived(email, 2);
    expect((await signIn(service.url, email, password)).status).toBe(201);
    const jobs = await rowsAsOwner('SELECT payload FROM graphile_worker._private_jobs', [], database.url);
    expect(JSON.stringify(jobs)).not.toMatch(/code=|@/);
  });

  it('a sign-in from an address that is new for the person is told to them, once', async () => {
    const password = newPassword();
    const email = await joined(password);
    for (const from of ['127.0.0.1', '203.0.113.7', '203.0.113.7', '203.0.113.8']) expect((await signIn(service.url, email, password, { 'x-forwarded-for': from })).status).toBe(201);
    const told = await arrived(email, 2);
    expect(['203.0.113.7', '203.0.113.8'].map((from) => told.filter(({ text }) => text?.includes(from)).length)).toEqual([1, 1]);
    expect(told).toHaveLength(2);
  });

  it('nobody is mailed who is not there, was deactivated, or was mailed three times within the hour', async () => {
    const [gone, often] = [await joined(), await joined()];
    const [{ id } = { id: '' }] = await inIdentity<{ id: string }>('SELECT id FROM people WHERE email = $1', [gone], database.url);
    await inIdentity('UPDATE people SET deactivated_at = now() WHERE id = $1', [id], database.url);
    const nobody = `${uniqueName('nobody')}@example.org`;
    for (let asked = 0; asked < 5; asked += 1) {
      for (const email of [gone, nobody, often]) expect((await anonymous().post('/password-resets', { email })).status).toBe(202);
    }
    await eventually(() => rowsAsOwner(`SELECT 1 FROM graphile_worker._private_jobs`, [], database.url), (jobs) => jobs.length === 0);
    expect([to(gone), to(nobody), to(often)].map((found) => found.length)).toEqual([0, 0, 3]);
  });
});

/** Somebody with an account. @returns their e-mail address */
async function joined(password = newPassword()): Promise<string> {
  const { link } = await organisation.admin.made<{ link: string }>('POST', `${organisation.path}/invitations`, { email: `${uniqueName('person')}@example.org`, role: 'auditor', deliver: 'link' });
  const answer = await anonymous().post<BegunSession>('/sessions/invitation', { code: codeIn(link), name: 'Ola', password });
  if (answer.status !== 201) throw new Error(answer.text);
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return (await anonymous().get<{ email: string }>('/me', { cookie })).body.email;
}
