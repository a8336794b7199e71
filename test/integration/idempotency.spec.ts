import { type ListPage, newOrganisation, uniqueName } from '../support/api.js';

type Facts = Readonly<Record<string, unknown>>;

describe('an Idempotency-Key', () => {
  const measure = (key: string): Facts => ({ key, category: 'personnel', name: `Measure ${key}` });

  it('gets the same answer again, and a problem with another request', async () => {
    const { admin, path } = await newOrganisation();
    const headers = { 'idempotency-key': uniqueName('once') };
    const first = await admin.post<Facts>(`${path}/measures`, measure('one'), headers);
    const again = await admin.post<Facts>(`${path}/measures`, measure('one'), headers);
    expect(again).toMatchObject({ status: 201, tag: first.tag });
    expect(again.body).toEqual(first.body);
    expect([first, again].map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect((await admin.post(`${path}/measures`, measure('two'), headers)).body).toMatchObject({ status: 422, type: 'urn:register30:problem:idempotency-key-reused' });
    expect((await admin.post(`${path}/processors`, measure('one'), headers)).status).toBe(422);
    expect((await admin.post(`${path}/measures`, measure('x'), { 'idempotency-key': 'k'.repeat(256) })).status).toBe(400);
  });

  it('lets one of fifty parallel requests do the work', async () => {
    const { admin, path } = await newOrganisation();
    const headers = { 'idempotency-key': uniqueName('once') };
    const answers = await Promise.all(Array.from({ length: 50 }, () => admin.post<Facts>(`${path}/measures`, measure('one'), headers)));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.text} ${answer.tag}`)).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === null)).toHaveLength(1);
    const history = await admin.made<ListPage<Facts>>('GET', `${path}/history?about=measure/one`);
    expect(history.items).toHaveLength(1);
  });

  it('is not used up by a request that failed, and belongs to one token', async () => {
    const { admin, path, clientFor } = await newOrganisation();
    const headers = { 'idempotency-key': uniqueName('once') };
    expect((await admin.post(`${path}/measures`, { key: 'one' }, headers)).status).toBe(400);
    expect((await admin.post(`${path}/measures`, measure('one'), headers)).status).toBe(201);
    expect((await (await clientFor('dpo')).post(`${path}/measures`, measure('one'), headers)).status).toBe(409);
  });

  it('never brings a secret back', async () => {
    const { admin, slug } = await newOrganisation();
    const headers = { 'idempotency-key': uniqueName('once') };
    const body = { name: 'A program', organisation: slug, role: 'auditor' };
    const first = await admin.post<{ id: string; token: string | null }>('/tokens', body, headers);
    const again = await admin.post<{ id: string; token: string | null }>('/tokens', body, headers);
    expect([first.body.token, again.body]).toEqual([expect.stringMatching(/^r30_/), { ...first.body, token: null }]);
    expect((await admin.as(first.body.token).get('/organisations')).status).toBe(200);
  });
});
