import { ROLES } from '../../../src/identity/roles.js';
import { type Answer, ApiClient, instanceAdministrator, newOrganisation, uniqueName } from '../../support/api.js';
import { codeIn, invitationCode, joinOrganisation, lastingAdministrator, newPassword, newPerson, secretIn, SessionClient, signedIn, signIn } from '../../support/people.js';
import { startService } from '../../support/service.js';
import { createTestDatabase } from '../../support/test-database.js';
import type { Attack, AttackGroup } from './attack.js';

const instance = instanceAdministrator();
const statuses = (answers: readonly Answer<unknown>[]): number[] => answers.map(({ status }) => status);

const forgedForms: Attack = {
  name: 'Requests that another site makes a browser send with its cookie (CSRF): forms, text/plain as JSON, no or another origin, a guessed token', statuses: [403, 415], answer: 'refused: the origin must be ours and the token the session’s, and the API reads no forms',
  tried: async () => {
    const organisation = await newOrganisation();
    const { client } = await newPerson(organisation, 'admin');
    const [path, own] = [`${organisation.path}/measures`, { cookie: `register30=${client.secret}` }];
    const body = { key: 'forged', category: 'personnel', name: 'Forged' };
    const nobody = instance.as(null);
    const token = { 'x-csrf-token': client.csrfToken };
    const answers = [
      await nobody.post(path, body, own), await nobody.post(path, body, { ...own, ...token }), await nobody.post(path, body, { ...own, ...token, origin: 'https://evil.example' }), await nobody.post(path, body, { ...own, ...token, origin: 'null' }),
      await nobody.post(path, body, { ...own, ...token, origin: `${client.url}.evil.example` }), await nobody.post(path, body, { ...own, ...token, origin: client.url, 'sec-fetch-site': 'cross-site' }), await nobody.post(path, body, { ...own, ...token, origin: client.url, 'sec-fetch-site': 'same-site' }),
      await nobody.post(path, body, { ...own, origin: client.url }), await nobody.post(path, body, { ...own, origin: client.url, 'x-csrf-token': 'guessed' }), await nobody.post(path, { ...body, csrf: '' }, { ...own, origin: client.url }),
      await nobody.ask('POST', path, { body: JSON.stringify(body), headers: { ...own, 'content-type': 'text/plain' } }), await nobody.ask('POST', path, { body: 'key=forged&name=Forged&category=personnel', headers: { ...own, origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' } }),
      await nobody.ask('DELETE', '/sessions/current', { headers: own }), await nobody.ask('POST', '/sessions', { body: { email: 'a@example.org', password: 'x' }, headers: { origin: 'https://evil.example' } }),
    ];
    expect((await organisation.admin.get(`${path}/forged`)).status).toBe(404);
    expect((await client.get('/me')).status).toBe(200);
    return statuses(answers);
  },
};

const fixedSessions: Attack = {
  name: 'Slipping a session under somebody (fixation, cookie tossing), or keeping one beyond signing in', statuses: [200, 201, 401], answer: 'signing in always begins a new session and ends the one the browser had; a secret nobody gave out is none',
  tried: async () => {
    const person = await newPerson(await newOrganisation(), 'auditor');
    const chosen = 'A'.repeat(43);
    const fixed = await signIn(instance.url, person.email, person.password, { cookie: `register30=${chosen}; __Host-register30=${chosen}` });
    expect(secretIn(fixed)).not.toBe(chosen);
    const again = await signIn(instance.url, person.email, person.password, { cookie: `register30=${secretIn(fixed)}` });
    const ask = (cookie: string): Promise<Answer<unknown>> => instance.as(null).get('/me', { cookie });
    const answers = [fixed, again, await ask(`register30=${chosen}`), await ask(`register30=${secretIn(fixed)}`), await ask(`register30=${secretIn(again)}`), await ask(`__Host-register30=${secretIn(again)}`), await ask('register30='), await ask(`register30=${'%'.repeat(43)}`)];
    for (const cookie of [fixed, again].map(({ headers }) => headers.getSetCookie()[0])) expect(cookie).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/);
    return statuses(answers);
  },
};

const survivingSessions: Attack = {
  name: 'Going on with a session after the password was changed or the person was deactivated', statuses: [200, 204, 401], answer: 'every other session ends with the password, and all of them with the person',
  tried: async () => {
    const person = await newPerson(await newOrganisation(), 'auditor');
    const stolen = await signedIn(person);
    const changed = await person.client.put('/me/password', { current: person.password, next: newPassword() });
    const after = [await stolen.get('/me'), await person.client.get('/me')];
    expect(statuses(after)).toEqual([401, 200]);
    const ended = await instance.patch(`/people/${person.id}`, { deactivated: true }, '*');
    const last = await person.client.get('/me');
    expect([ended.status, last.status]).toEqual([200, 401]);
    return statuses([changed, ...after, ended, last]);
  },
};

const enumeration: Attack = {
  name: 'Finding out who has an account: by signing in, asking for a new password, or links', statuses: [202, 401, 410], answer: 'the same answer, to the letter, whether there is such a person or not',
  tried: async () => {
    const { email } = await newPerson(await newOrganisation(), 'auditor');
    const nobody = instance.as(null);
    const told = async (ask: (address: string) => Promise<Answer<unknown>>): Promise<Answer<unknown>[]> => {
      const answers = [await ask(email), await ask(`${uniqueName('nobody')}@example.org`)];
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      return answers;
    };
    const answers = [
      ...(await told((address) => signIn(instance.url, address, 'a wrong password'))), ...(await told((address) => nobody.post('/password-resets', { email: address }))),
      await nobody.post('/sessions/invitation', { code: 'A'.repeat(43), name: 'X', password: newPassword() }), await nobody.post('/password-resets/completion', { code: 'A'.repeat(43), password: newPassword() }),
    ];
    return statuses(answers);
  },
};

const guesses: Attack = {
  name: 'A hundred guesses of a password at once, from one address', statuses: [401, 429], answer: 'a few are looked at, the others have to wait, with Retry-After; the service answers others meanwhile',
  tried: async () => {
    const database = await createTestDatabase();
    const service = await startService({ DATABASE_URL: database.url });
    try {
      const administrator = await lastingAdministrator(service.administrator);
      const { email } = await newPerson(await newOrganisation(administrator), 'admin');
      const guessed = Promise.all(Array.from({ length: 100 }, (_, index) => signIn(service.url, email, `guess number ${index}`)));
      expect((await administrator.get('/organisations')).status).toBe(200);
      const answers = await guessed;
      for (const { headers } of answers.filter(({ status }) => status === 429)) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(20);
      return statuses(answers);
    } finally {
      await service.end('SIGTERM');
      await database.drop();
    }
  },
};

const ownRole: Attack = {
  name: 'Raising one’s own role, or making oneself an administrator of the instance', statuses: [400, 403, 404], answer: 'roles are given by those who administer, of the organisation or the instance; nobody has a field for it',
  tried: async () => {
    const organisation = await newOrganisation();
    const answers: Answer<unknown>[] = [];
    for (const role of ROLES) {
      const { id, client } = await newPerson(organisation, role);
      answers.push(await client.patch('/me', { administersInstance: true }, '*'), await client.patch('/me', { role: 'admin' }, '*'), await client.patch(`/people/${id}`, { administersInstance: true }, '*'), await client.post('/invitations', { email: `${uniqueName()}@example.org` }), await client.get('/security-events'), await client.get('/people'));
      if (role !== 'admin') answers.push(await client.patch(`${organisation.path}/members/${id}`, { role: 'admin' }, '*'), await client.post(`${organisation.path}/invitations`, { email: `${uniqueName()}@example.org`, role: 'admin' }));
    }
    const admin = await newPerson(organisation, 'admin');
    const other = await newOrganisation();
    answers.push(await admin.client.post(`${other.path}/invitations`, { email: admin.email, role: 'admin' }), await admin.client.patch(`${other.path}/members/${admin.id}`, { role: 'admin' }, '*'));
    return statuses(answers);
  },
};

const otherRole: Attack = {
  name: 'Using the role one holds in one organisation in another', statuses: [201, 403], answer: 'in each organisation counts the role that is held there',
  tried: async () => {
    const [mine, theirs] = await Promise.all([newOrganisation(), newOrganisation()]);
    const person = await newPerson(mine, 'admin');
    await joinOrganisation(person, theirs, 'auditor');
    const { client } = person;
    const body = { key: 'm', category: 'personnel', name: 'M' };
    const answers = [await client.post(`${mine.path}/measures`, body), await client.post(`${theirs.path}/measures`, body), await client.delete(theirs.path, '*'), await client.get(`${theirs.path}/members`), await client.put(`${theirs.path}/register`, {})];
    expect(statuses(answers)).toEqual([201, 403, 403, 403, 403]);
    return statuses(answers);
  },
};

const othersLinks: Attack = {
  name: 'Links of invitations: used twice, taken back, meant for somebody else, for an account that exists', statuses: [201, 204, 409, 410], answer: 'each works once, for its address; nobody is signed in to an account that exists by a link',
  tried: async () => {
    const organisation = await newOrganisation();
    const nobody = instance.as(null);
    const accept = (code: string): Promise<Answer<unknown>> => nobody.post('/sessions/invitation', { code, name: 'X', password: newPassword() });
    const code = await invitationCode(organisation, `${uniqueName()}@example.org`, 'auditor');
    const once = [await accept(code), await accept(code)];
    const taken = await organisation.admin.made<{ id: string; link: string }>('POST', `${organisation.path}/invitations`, { email: `${uniqueName()}@example.org`, role: 'auditor', deliver: 'link' });
    const back = [await organisation.admin.delete(`${organisation.path}/invitations/${taken.id}`), await accept(codeIn(taken.link))];
    const [person, stranger] = await Promise.all([newPerson(await newOrganisation(), 'auditor'), newPerson(await newOrganisation(), 'auditor')]);
    const known = await invitationCode(organisation, person.email, 'admin');
    const existing = await accept(known);
    expect(secretIn(existing)).toBe('');
    const elses = await stranger.client.post('/me/invitations', { code: known });
    expect((await stranger.client.get(organisation.path)).status).toBe(404);
    return statuses([...once, ...back, existing, elses]);
  },
};

const othersAccounts: Attack = {
  name: 'Sessions, memberships and people of others by their ids', statuses: [403, 404], answer: 'not there, or not for you',
  tried: async () => {
    const [mine, theirs] = await Promise.all([newOrganisation(), newOrganisation()]);
    const [attacker, victim] = await Promise.all([newPerson(mine, 'admin'), newPerson(theirs, 'admin')]);
    const { items: [session] } = await victim.client.made<{ items: { id: string }[] }>('GET', '/me/sessions');
    const { client } = attacker;
    const answers = [
      await client.delete(`/me/sessions/${session?.id}`), await client.get(`${mine.path}/members/${victim.id}`), await client.patch(`${mine.path}/members/${victim.id}`, { role: 'auditor' }, '*'), await client.delete(`${mine.path}/members/${victim.id}`, '*'),
      await client.get(`${theirs.path}/members/${victim.id}`), await client.get(`/people/${victim.id}`), await client.patch(`/people/${victim.id}`, { deactivated: true }, '*'), await client.post(`/people/${victim.id}/password-reset`, undefined),
    ];
    expect((await victim.client.get('/me')).status).toBe(200);
    return statuses(answers);
  },
};

const badTokenGoodCookie: Attack = {
  name: 'A bad token beside a good cookie, or a cookie’s secret as a token', statuses: [401], answer: 'the token counts, and it is bad',
  tried: async () => {
    const { client } = await newPerson(await newOrganisation(), 'admin');
    const both = new SessionClient(client.url, client.secret, client.csrfToken);
    return statuses([await both.get('/me', { authorization: 'Bearer r30_bad' }), await both.get('/me', { authorization: 'Basic eDp5' }), await new ApiClient(client.url, client.secret).get('/me')]);
  },
};

/** People, their sessions and what they may. */
export const PEOPLE: AttackGroup = { title: 'People and sessions', attacks: [forgedForms, fixedSessions, survivingSessions, enumeration, guesses, ownRole, otherRole, othersLinks, othersAccounts, badTokenGoodCookie] };
