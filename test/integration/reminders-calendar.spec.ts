import { randomUUID } from 'node:crypto';
import ical, { type VEvent } from 'node-ical';
import { type ApiClient, type ListPage, newOrganisation, newToken, instanceAdministrator, type TestOrganisation, today } from '../support/api.js';
import { rowsAsOwner } from '../support/database.js';
import { startService } from '../support/service.js';
import { createTestDatabase } from '../support/test-database.js';

interface Link {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly lastUsedAt: string | null;
}

const inDays = (count: number): string => new Date(Date.parse(`${today()}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const eventsOf = (text: string): VEvent[] => Object.values(ical.sync.parseICS(text)).filter((each): each is VEvent => (each as { type?: string } | undefined)?.type === 'VEVENT');
const newLink = (client: ApiClient, path: string, name = 'Calendar'): Promise<Link & { url: string }> => client.made('POST', `${path}/calendar-links`, { name });
const linksOf = async (client: ApiClient, path: string): Promise<Link[]> => [...(await client.made<ListPage<Link>>('GET', `${path}/calendar-links`)).items];
const NAMES = ['Comma, "quotes"; \\ and\nBEGIN:VEVENT', '👩‍⚖️ '.repeat(40), 'é👍'.repeat(100)];

async function withContracts(names: readonly string[] = NAMES): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  const { slug, path, admin } = organisation;
  await admin.made('PUT', `${path}/register`, {
    format: 'register30/v1', organisation: { slug, name: `Organisation ${slug}`, country: 'NO' }, processors: [{ key: 'p', name: 'P' }],
    engagements: names.map((service, index) => ({ key: `e${index}`, processor: 'p', role: 'processor', service, status: 'approved', startsOn: '2020-01-01', locations: [{ country: 'IE', kind: 'storage' }],
      contract: { kind: 'art-28', status: 'executed', endsOn: inDays(300 - index) } })),
  });
  return organisation;
}

describe('a calendar link', () => {
  it('shows what is due in a year to whoever has it, and is told once', async () => {
    const { path, admin } = await withContracts();
    const { url, ...link } = await newLink(admin, path, 'Outlook');
    expect(url).toMatch(/^http:\/\/[^/]+\/calendars\/[\w-]{43}\.ics$/);
    expect(link).toMatchObject({ name: 'Outlook', owner: 'Token of admin', lastUsedAt: null });
    const answer = await fetch(url);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-store']);
    const events = eventsOf(text);
    expect(events.map(({ start }) => start.toISOString().slice(0, 10)).toSorted()).toEqual([inDays(298), inDays(299), inDays(300)]);
    expect(String(events.find(({ uid }) => uid.endsWith('/e1@register30'))?.summary)).toContain('👩‍⚖️');
    expect(await linksOf(admin, path)).toEqual([{ ...link, lastUsedAt: expect.stringMatching(/^\d{4}-.*Z$/) }]);
    expect(JSON.stringify(await admin.made('GET', `${path}/history?about=calendar-link`))).not.toContain(url.slice(-20, -4));
    expect(eventsOf(await (await fetch(`${url}?lang=fr`)).text()).every(({ summary }) => String(summary).startsWith('Fin du contrat avec'))).toBe(true);
    expect(eventsOf(await (await admin.get<string>(`${path}/reminders.ics`)).text).map(({ uid }) => uid).toSorted()).toEqual(events.map(({ uid }) => uid).toSorted());
  });

  it('keeps its events’ identity when their days move', async () => {
    const { path, admin } = await withContracts(['One']);
    const { url } = await newLink(admin, path);
    const read = async (): Promise<VEvent> => eventsOf(await (await fetch(url)).text())[0]!;
    const before = await read();
    await admin.made('PATCH', `${path}/engagements/e0`, { contract: { kind: 'art-28', status: 'executed', endsOn: inDays(20) } }, { 'if-match': '*' });
    const after = await read();
    expect([after.uid, after.start.toISOString().slice(0, 10)]).toEqual([before.uid, inDays(20)]);
  });

  it('is one’s own to list and revoke; administrators see all', async () => {
    const { path, admin, clientFor } = await withContracts(['One']);
    const [auditor, dpo] = [await clientFor('auditor'), await clientFor('dpo')];
    const mine = await newLink(auditor, path, 'Mine');
    const theirs = await newLink(dpo, path, 'Theirs');
    expect((await linksOf(auditor, path)).map(({ name }) => name)).toEqual(['Mine']);
    expect((await linksOf(admin, path)).map(({ name }) => name)).toEqual(['Theirs', 'Mine']);
    const first = await admin.made<ListPage<Link>>('GET', `${path}/calendar-links?limit=1`);
    expect((await admin.made<ListPage<Link>>('GET', `${path}/calendar-links?limit=1&cursor=${first.nextCursor}`)).items.map(({ name }) => name)).toEqual(['Mine']);
    expect((await auditor.delete(`${path}/calendar-links/${theirs.id}`)).status).toBe(404);
    expect((await fetch(theirs.url)).status).toBe(200);
    expect((await auditor.delete(`${path}/calendar-links/${mine.id}`)).status).toBe(204);
    expect((await admin.delete(`${path}/calendar-links/${theirs.id}`)).status).toBe(204);
    expect([(await fetch(mine.url)).status, (await fetch(theirs.url)).status]).toEqual([404, 404]);
    const { items } = await admin.made<ListPage<{ action: string }>>('GET', `${path}/history?about=calendar-link`);
    expect(items.map(({ action }) => action)).toEqual(['removed', 'removed', 'added', 'added']);
  });

  it('ends with the token that made it, with its expiry, and with the organisation', async () => {
    const organisation = await withContracts(['One']);
    const { path, slug, admin } = organisation;
    const instance = instanceAdministrator();
    const revoked = await newToken(instance, slug, 'dpo');
    const expired = await newToken(instance, slug, 'dpo', inDays(1));
    const links = await Promise.all([revoked, expired].map(({ token }) => newLink(instance.as(token), path)));
    const mine = await newLink(admin, path);
    const statuses = (): Promise<number[]> => Promise.all([...links, mine].map(async ({ url }) => (await fetch(url)).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    await instance.made('DELETE', `/tokens/${revoked.id}`);
    await rowsAsOwner(`ALTER TABLE tokens NO FORCE ROW LEVEL SECURITY; UPDATE tokens SET expires_on = current_date - 2 WHERE id = '${expired.id}'; ALTER TABLE tokens FORCE ROW LEVEL SECURITY`);
    expect(await statuses()).toEqual([404, 404, 200]);
    await instance.made('DELETE', path, undefined, { 'if-match': '*' });
    expect(await statuses()).toEqual([404, 404, 404]);
  });

  it('that is none is answered for like one that was', async () => {
    const { path, admin } = await withContracts(['One']);
    const { url, id } = await newLink(admin, path);
    await admin.delete(`${path}/calendar-links/${id}`);
    const ask = async (address: string): Promise<string> => (await fetch(address)).text();
    const base = url.replace(/[^/]*$/, '');
    const gone = await ask(url);
    expect(JSON.parse(gone)).toMatchObject({ status: 404 });
    for (const other of [`${'A'.repeat(43)}.ics`, 'short.ics', `${'x'.repeat(400)}.ics`]) expect(await ask(`${base}${other}`)).toBe(gone);
    expect((await fetch(url.replace('.ics', ''))).status).toBe(404);
    for (const bad of ['x', randomUUID()]) expect((await admin.delete(`${path}/calendar-links/${bad}`)).status).toBe(404);
    for (const body of [{}, { name: '' }, { name: 'x'.repeat(201) }, { name: 'x', secret: 'y' }]) expect((await admin.post(`${path}/calendar-links`, body)).status).toBe(400);
  });

  it('is stored as a hash, and a repeated request does not tell it again', async () => {
    const { path, admin } = await withContracts(['One']);
    const headers = { 'idempotency-key': randomUUID() };
    const first = await admin.post<Link & { url: string }>(`${path}/calendar-links`, { name: 'Once' }, headers);
    const secret = /calendars\/(.+)\.ics/.exec(first.body.url)?.[1] ?? '';
    expect((await admin.post<Link & { url: string | null }>(`${path}/calendar-links`, { name: 'Once' }, headers)).body).toEqual({ ...first.body, url: null });
    const [row] = await rowsAsOwner<{ row: string }>(`SELECT string_agg(to_jsonb(l)::text, '') AS row FROM calendar_links l`);
    expect(secret.length).toBe(43);
    expect(row?.row).not.toContain(secret);
  });
});

describe('the address of a calendar', () => {
  it('is in no line of the log, and may not be asked without end', async () => {
    const database = await createTestDatabase();
    const service = await startService({ DATABASE_URL: database.url, LOG_LEVEL: 'trace', PUBLIC_REQUESTS_PER_MINUTE: '20' });
    try {
      const { administrator } = service;
      await administrator.made('POST', '/organisations', { slug: 'logged', name: 'Logged', country: 'NO' });
      const { url } = await newLink(administrator, '/organisations/logged');
      const secret = /calendars\/(.+)\.ics/.exec(url)?.[1] ?? '';
      const statuses: number[] = [];
      for (let count = 0; count < 25; count += 1) statuses.push((await fetch(url)).status);
      expect([statuses.filter((status) => status === 200).length, statuses.filter((status) => status === 429).length]).toEqual([20, 5]);
      expect((await fetch(`${service.url}/calendars/%ff.ics`)).status).toBe(400);
      await administrator.made('GET', '/organisations');
      const metrics = await (await fetch(`${service.url}/metrics`)).text();
      await service.end('SIGTERM');
      expect(secret.length).toBe(43);
      expect(service.written()).not.toContain(secret);
      expect(metrics).not.toContain(secret);
      expect(metrics).toContain('/calendars/');
    } finally {
      await service.end('SIGKILL');
      await database.drop();
    }
  });
});
