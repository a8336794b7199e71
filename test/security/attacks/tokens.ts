import { ROLES } from '../../../src/identity/roles.js';
import { type Answer, instanceAdministrator, newOrganisation, newToken, uniqueName } from '../../support/api.js';
import { publicList, withPublishedList, listedEngagement } from '../../support/sub-processor-list.js';
import type { Attack, AttackGroup } from './attack.js';

const instance = instanceAdministrator();
const statuses = (answers: readonly Answer<unknown>[]): number[] => answers.map(({ status }) => status);
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const selfMadeTokens: Attack = {
  name: 'Tokens one makes oneself: JWT with alg none or a guessed key, changed secrets, hashes, wildcards', statuses: [401], answer: 'unknown, like any other word',
  tried: async () => {
    const { admin } = await newOrganisation();
    const secret = String(admin.token);
    const claims = encoded({ sub: 'admin', role: 'admin', organisation: null, administersInstance: true, exp: 9_999_999_999 });
    const forged = [
      `${encoded({ alg: 'none', typ: 'JWT' })}.${claims}.`, `${encoded({ alg: 'HS256' })}.${claims}.${Buffer.alloc(32).toString('base64url')}`, `${encoded({ alg: 'RS256', jwk: {} })}.${claims}.x`, secret.toUpperCase(), `${secret}x`, secret.slice(0, -1), secret.slice(4), `${secret}=`, 'r30_%', 'r30_', '%', '*', 'null', 'undefined', 'bootstrap', 'true',
    ];
    return statuses(await Promise.all(forged.map((token) => admin.as(token).get('/organisations'))));
  },
};

const tokensElsewhere: Attack = {
  name: 'A good token where tokens do not belong: in the address, a body, a cookie, as a password', statuses: [401, 415], answer: 'not looked for there, so that it stays out of logs and histories',
  tried: async () => {
    const { admin } = await newOrganisation();
    const { token } = admin;
    const nobody = admin.as(null);
    const headers: Readonly<Record<string, string>>[] = [
      { cookie: `register30=${token}; __Host-register30=${token}; token=${token}; session=${token}` }, { authorization: `Basic ${Buffer.from(`admin:${token}`).toString('base64')}` }, { authorization: `Basic ${Buffer.from(`${token}:`).toString('base64')}` },
      { authorization: `Token ${token}` }, { authorization: String(token) }, { authorization: `Bearer, Bearer ${token}` }, { authorization: `Bearer ${token} x` }, { 'x-api-key': String(token) }, { 'x-auth-token': String(token) }, { 'proxy-authorization': `Bearer ${token}` },
    ];
    const answers = await Promise.all([
      ...['access_token', 'token', 'authorization', 'api_key', 'bearer'].map((name) => nobody.get(`/organisations?${name}=${token}`)), ...headers.map((each) => nobody.get('/organisations', each)),
      nobody.ask('POST', '/tokens', { body: `access_token=${token}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } }), nobody.post('/tokens', { access_token: token, name: 'x', role: 'admin' }),
    ]);
    for (const { text } of answers) expect(text).not.toContain(token);
    return statuses(answers);
  },
};

const tokensAboveOneself: Attack = {
  name: 'Making tokens above one’s own role, for the instance, or for another organisation', statuses: [400, 403], answer: 'only administrators make tokens, and only for their own organisation',
  tried: async () => {
    const [organisation, other] = await Promise.all([newOrganisation(), newOrganisation()]);
    const { slug, admin } = organisation;
    const answers: Answer<unknown>[] = [];
    for (const role of ROLES.filter((each) => each !== 'admin')) {
      const client = await organisation.clientFor(role);
      for (const wished of ROLES) answers.push(await client.post('/tokens', { name: 'x', organisation: slug, role: wished }), await client.post('/tokens', { name: 'x', organisation: null, role: wished }));
    }
    answers.push(
      await admin.post('/tokens', { name: 'x', organisation: null, role: 'admin' }), await admin.post('/tokens', { name: 'x', role: 'admin' }), await admin.post('/tokens', { name: 'x', organisation: other.slug, role: 'auditor' }),
      await admin.post('/tokens', { name: 'x', organisation: slug, role: 'owner' }), await admin.post('/tokens', { name: 'x', organisation: slug, role: 'admin', administersInstance: true }), await admin.post('/tokens', { name: 'x', organisation: '', role: 'admin' }),
      await admin.post('/tokens', { name: 'x', organisation: [slug, other.slug], role: 'admin' }), await admin.post('/organisations', { slug: uniqueName(), name: 'X', country: 'NO' }),
    );
    return statuses(answers);
  },
};

const secondEndpoints: Attack = {
  name: 'A right one does not have, by another way to the same end', statuses: [403, 409], answer: 'each way asks for the same permission: proposing does not approve, reading does not write',
  tried: async () => {
    const organisation = await newOrganisation();
    const { slug, path, admin } = organisation;
    await admin.made('PUT', `${path}/register`, { format: 'register30/v1', organisation: { slug, name: 'O', country: 'NO' }, processors: [{ key: 'v', name: 'V' }], engagements: [{ key: 'draft', processor: 'v', role: 'processor' }, { key: 'approved', processor: 'v', role: 'processor', status: 'approved' }] });
    const before = await admin.get(`${path}/register`);
    const [procurement, auditor] = await Promise.all([organisation.clientFor('procurement'), organisation.clientFor('auditor')]);
    const approved = { key: 'draft', processor: 'v', role: 'processor', status: 'approved' };
    const answers = [
      await procurement.patch(`${path}/engagements/draft`, { status: 'approved' }, '*'), await procurement.put(`${path}/engagements/draft`, approved, '*'), await procurement.post(`${path}/engagements`, { ...approved, key: 'new' }), await procurement.post(`${path}/engagements/draft/transitions`, { to: 'approved', comment: 'x' }),
      await procurement.patch(`${path}/engagements/approved`, { service: 'changed' }, '*'), await procurement.delete(`${path}/engagements/approved`, '*'), await procurement.put(`${path}/register`, before.body), await procurement.put(`${path}/register?dryRun=true`, before.body),
      await procurement.put(`${path}/sub-processor-list`, { entries: [] }), await procurement.post(`${path}/sub-processor-list/publications`, {}), await procurement.patch(path, { name: 'X' }, '*'), await procurement.post(`${path}/measures`, { key: 'm', category: 'personnel', name: 'M' }),
      await auditor.post(`${path}/processors/from-catalogue`, { catalogueKey: 'hotjar' }), await auditor.post(`${path}/processors`, { key: 'p', name: 'P' }), await auditor.delete(`${path}/processors/v`, '*'), await auditor.post(`${path}/engagements/draft/transitions`, { to: 'submitted' }), await auditor.delete(path, '*'), await auditor.get('/tokens'),
    ];
    expect((await admin.get(`${path}/register`)).text).toBe(before.text);
    return statuses(answers);
  },
};

const revokedTokens: Attack = {
  name: 'Going on with a token that was revoked, or has expired, on a connection that is still open', statuses: [200, 204, 401], answer: 'nothing from the next request on',
  tried: async () => {
    const { slug, path } = await newOrganisation();
    const { id, token } = await newToken(instance, slug, 'admin');
    const client = instance.as(token);
    const past = instance.as((await newToken(instance, slug, 'admin', '2026-01-01')).token);
    const answers = [await client.get(path), await instance.delete(`/tokens/${id}`), await client.get(path), await client.post(`${path}/measures`, { key: 'x', category: 'personnel', name: 'X' }), await past.get(path)];
    expect(statuses(answers)).toEqual([200, 204, 401, 401, 401]);
    return statuses(answers);
  },
};

const takenSlugs: Attack = {
  name: 'Taking the slug of an organisation that was deleted, or having been there before', statuses: [201, 204, 401, 404], answer: 'another organisation altogether: old tokens, answers, lists and histories are not its, and it is not theirs',
  tried: async () => {
    const old = await withPublishedList([listedEngagement('acme')]);
    const { slug, path, admin } = old;
    const headers = { 'idempotency-key': uniqueName('once') };
    await admin.made('POST', `${path}/measures`, { key: 'old', category: 'personnel', name: 'Secret of old' }, headers);
    const marked = new Date().toISOString();
    const removed = await instance.delete(path, '*');
    const made = await instance.post('/organisations', { slug, name: 'The new one', country: 'DE' });
    const fresh = instance.as((await newToken(instance, slug, 'admin')).token);
    const answers = [removed, made, await admin.get(path), await admin.post(`${path}/measures`, { key: 'old', category: 'personnel', name: 'Secret of old' }, headers), await publicList(old, '.json'), await publicList(old, '.json?asOf=2026-11-01'), await fresh.get(`${path}/measures/old`)];
    const history = await fresh.get<string>(`${path}/history`);
    const before = await fresh.get<{ processors?: unknown[] }>(`${path}/register?knownOn=${marked}`);
    expect([history.text, before.text].join('')).not.toMatch(/Secret of old|acme/);
    expect((await fresh.get<{ items: unknown[] }>('/tokens')).body.items).toHaveLength(1);
    return statuses(answers);
  },
};

const whoHasALists: Attack = {
  name: 'Finding out which organisations there are, by their public lists', statuses: [404], answer: 'the same answer whether there is no list, no organisation, or one that was deleted',
  tried: async () => {
    const [silent, gone] = await Promise.all([newOrganisation(), withPublishedList([listedEngagement('acme')])]);
    await instance.made('DELETE', gone.path, undefined, { 'if-match': '*' });
    const answers = await Promise.all([silent.slug, gone.slug, uniqueName('nobody')].map(async (slug) => {
      const answer = await instance.as(null).get<unknown>(`//public/${slug}/sub-processors.json`);
      return { ...answer, text: answer.text.replaceAll(slug, '') };
    }));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    return statuses(answers);
  },
};

/** Rights one does not have. */
export const TOKENS: AttackGroup = { title: 'Tokens, roles and organisations', attacks: [selfMadeTokens, tokensElsewhere, tokensAboveOneself, secondEndpoints, revokedTokens, takenSlugs, whoHasALists] };
