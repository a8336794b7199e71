import { type ApiClient, type ListPage, newOrganisation, type ProblemDocument, type TestOrganisation, today, uniqueName } from '../support/api.js';
import { asApplication, asOwner, organisationId } from '../support/database.js';
import { codesOf, registerOf, verified } from '../support/history.js';
import { download, hashesOf, type Issue, issue, sha256Of, upload } from '../support/issued-records.js';
import { READERS } from '../support/record-readers.js';
import { type ServiceProcess, startService } from '../support/service.js';
import { createTestDatabase } from '../support/test-database.js';

interface Gap { readonly item: string; readonly activity: string | null; readonly code: string }
type Incomplete = ProblemDocument & { readonly findings: readonly Gap[] };
interface Match { readonly issue: Issue; readonly format: string | null; readonly revision: { readonly sequence: number; readonly hash: string } | null }
interface Told { readonly issued: boolean; readonly matches: readonly Match[] }

async function filled(more: object = {}): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  await organisation.admin.made('PUT', `${organisation.path}/register`, registerOf(organisation.slug, more));
  return organisation;
}

const issues = ({ path }: Pick<TestOrganisation, 'path'>, role = 'controller'): string => `${path}/records/${role}/issues`;
const listed = ({ admin, path }: TestOrganisation, query = ''): Promise<ListPage<Issue>> => admin.made<ListPage<Issue>>('GET', `${issues({ path })}${query}`);
const placesOf = (gaps: readonly Gap[]): unknown[] => gaps.map(({ item, activity, code }) => ({ item, activity, code }));

describe('issuing a record', () => {
  it('is refused where something is missing that the law requires, with all of it, and leaves nothing behind', async () => {
    const here = await filled();
    const { status, body } = await here.admin.post<Incomplete>(issues(here), {});
    expect([status, body.type]).toEqual([409, 'urn:register30:problem:record-incomplete']);
    const record = await here.admin.made<{ missing: Gap[] }>('GET', `${here.path}/records/controller.json`);
    expect(body.findings).toEqual(record.missing);
    expect(body.findings.length).toBeGreaterThan(2);
    expect(await listed(here)).toEqual({ items: [], nextCursor: null });
    const { items } = await here.admin.made<ListPage<unknown>>('GET', `${here.path}/history?about=issued-record`);
    expect(items).toEqual([]);
  });

  it('goes on without what was named, every gap of it, and tells names that fit nothing', async () => {
    const here = await filled();
    const { body: { findings } } = await here.admin.post<Incomplete>(issues(here), {});
    const [first, ...others] = placesOf(findings);
    const partly = await here.admin.post<Incomplete>(issues(here), { acknowledgeGaps: others });
    expect([partly.status, placesOf(partly.body.findings)]).toEqual([409, [first]]);
    const unknown = await here.admin.post(issues(here), { acknowledgeGaps: [...others, 'no-such-code', { code: findings[0]?.code, activity: 'elsewhere' }] });
    expect([unknown.status, unknown.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([400, [others.length, others.length + 1].map((index) => `/acknowledgeGaps/${index} unknown-gap`)]);
    const codes = [...new Set(findings.map(({ code }) => code))];
    const byCode = await here.admin.made<Issue>('POST', issues(here), { acknowledgeGaps: codes });
    const byPlace = await here.admin.made<Issue>('POST', issues(here), { acknowledgeGaps: [first, ...others] });
    expect([byCode, byPlace].map(({ number, acknowledgedGaps }) => [number, acknowledgedGaps])).toEqual([1, 2].map((number) => [number, placesOf(findings)]));
  });

  it('needs no word where nothing is missing', async () => {
    const here = await filled({ activities: [] });
    const contact = { name: 'Kari Nordmann', email: 'kari@example.org' };
    await here.admin.made('PATCH', here.path, { address: 'Storgata 1, Oslo', email: 'post@example.org', dataProtectionOfficer: contact }, { 'if-match': '*' });
    const made = await here.admin.made<Issue>('POST', issues(here, 'processor'), {});
    expect(made).toMatchObject({ role: 'processor', number: 1, acknowledgedGaps: [] });
  });

  it('keeps what it was asked for and by whom, and tells it in the history', async () => {
    const here = await filled();
    const answer = await here.admin.post<Issue>(issues(here), { asOf: '2025-05-01', knownOn: today(), lang: 'de', comment: 'For the authority', acknowledgeGaps: true });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/api/v1${issues(here)}/1`);
    expect(answer.body).toMatchObject({ role: 'controller', article: '30(1)', number: 1, asOf: '2025-05-01', knownOn: today(), language: 'de', template: 'art-30', comment: 'For the authority', issuedBy: 'Token of admin' });
    const found = await here.admin.get<Issue>(`${issues(here)}/1`);
    expect([found.body, found.tag]).toEqual([answer.body, answer.tag]);
    const { items: [revision] } = await here.admin.made<ListPage<Record<string, unknown>>>('GET', `${here.path}/history?about=issued-record/controller/1`);
    expect(revision).toMatchObject({ kind: 'issued-record', key: 'controller/1', action: 'added', before: null, after: answer.body, reason: 'For the authority' });
    expect(await verified(here)).toMatchObject({ whole: true, problems: [] });
  });

  it('takes the language of the template, then of the reader', async () => {
    const here = await filled();
    const asked = async (body: object, languages: string): Promise<string> => (await here.admin.made<Issue>('POST', issues(here), { acknowledgeGaps: true, ...body }, { 'accept-language': languages })).language;
    expect([await asked({}, 'fr'), await asked({ template: 'dsk' }, 'fr'), await asked({ lang: 'it' }, 'fr')]).toEqual(['fr', 'de', 'it']);
  });

  it('numbers fifty at once without a gap, in each role by itself, whatever fails between them', async () => {
    const here = await filled();
    const began = performance.now();
    const wanted = Array.from({ length: 50 }, (_, index) => here.admin.post<Issue>(issues(here), { acknowledgeGaps: true }, index % 10 === 0 ? { 'idempotency-key': uniqueName('issue') } : {}));
    const refused = Array.from({ length: 10 }, () => here.admin.post(issues(here), {}));
    const others = Array.from({ length: 3 }, () => issue(here, 'processor'));
    const made = await Promise.all(wanted);
    expect(made.map(({ status }) => status)).toEqual(wanted.map(() => 201));
    expect(made.map(({ body }) => body.number).toSorted((a, b) => a - b)).toEqual(wanted.map((_, index) => index + 1));
    expect((await Promise.all(refused)).map(({ status }) => status)).toEqual(refused.map(() => 409));
    expect((await Promise.all(others)).map(({ number }) => number).toSorted()).toEqual([1, 2, 3]);
    console.info(`issued records: 53 at once, each in ${made[0]?.body.files.length} formats, in ${Math.round(performance.now() - began)} ms`);
    const { items } = await listed(here, '?limit=100');
    expect(items.map(({ number }) => number)).toEqual(wanted.map((_, index) => 50 - index));
    expect(items.map(({ issuedAt }) => issuedAt)).toEqual(items.map(({ issuedAt }) => issuedAt).toSorted().toReversed());
    expect(await verified(here)).toMatchObject({ whole: true, problems: [] });
  });

  it('is done once by an idempotency key', async () => {
    const here = await filled();
    const key = { 'idempotency-key': uniqueName('issue') };
    const [first, again] = [await here.admin.post<Issue>(issues(here), { acknowledgeGaps: true }, key), await here.admin.post<Issue>(issues(here), { acknowledgeGaps: true }, key)];
    expect([again.status, again.body, again.tag, again.headers.get('location'), again.headers.get('idempotency-replayed')]).toEqual([201, first.body, first.tag, first.headers.get('location'), 'true']);
    expect((await here.admin.post(issues(here), { acknowledgeGaps: false }, key)).status).toBe(422);
    expect((await listed(here)).items).toHaveLength(1);
  });

  it.each([
    [{ asOf: '2026-02-30' }, '/asOf'], [{ knownOn: 'yesterday' }, '/knownOn'], [{ lang: 'tlh' }, '/lang'], [{ template: 'none' }, '/template'], [{ number: 7 }, '/number'], [{ comment: 7 }, '/comment'],
    [{ acknowledgeGaps: 'all' }, '/acknowledgeGaps'], [{ acknowledgeGaps: [{ item: '30(1)(b)' }] }, '/acknowledgeGaps'], [{ acknowledgeGaps: [{ code: 'a', more: 1 }] }, '/acknowledgeGaps'],
  ])('refuses %j', async (body, pointer) => {
    const here = await filled();
    const { status, body: { errors = [] } } = await here.admin.post(issues(here), { acknowledgeGaps: true, ...body });
    expect([status, errors.map((error) => error.pointer)]).toEqual([400, expect.arrayContaining([pointer])]);
    expect((await listed(here)).items).toEqual([]);
  });

  it('is for those who decide; reading is for every role of the organisation, and for nobody else', async () => {
    const [here, there] = await Promise.all([filled(), filled()]);
    const { number, files: [file] } = await issue(here);
    for (const role of ['auditor', 'procurement'] as const) {
      const client = await here.clientFor(role);
      expect((await client.post(issues(here), { acknowledgeGaps: true })).status).toBe(403);
      expect((await client.get(`${issues(here)}/${number}.pdf`)).status).toBe(200);
      expect((await client.post(`${here.path}/records/issues/verification`, { sha256: file?.sha256 })).body).toMatchObject({ issued: true });
    }
    for (const path of [issues(here), `${issues(here)}/1`, `${issues(here)}/1.pdf`]) expect((await there.admin.get(path)).status).toBe(404);
    expect((await there.admin.get(`${issues(there)}/1`)).status).toBe(404);
    expect(await there.admin.made('POST', `${there.path}/records/issues/verification`, { sha256: file?.sha256 })).toEqual({ issued: false, matches: [] });
  });
});

describe('an issued record', () => {
  let here: TestOrganisation;
  let made: Issue;
  const fileOf = (format: string): Issue['files'][number] => made.files.find((file) => file.format === format) ?? { format, extension: '', mediaType: '', size: 0, sha256: '' };

  beforeAll(async () => {
    here = await filled();
    made = await issue(here, 'controller', { comment: 'Kept to ourselves' });
  });

  it('has a file of every format in which records can be had, each with the hash of its bytes', async () => {
    const document = await here.admin.made<{ paths: Record<string, { get: { responses: Record<string, { content: object }> } }> }>('GET', '//api/openapi.json');
    const types = Object.keys(document.paths['/api/v1/organisations/{org}/records/{record}']?.get.responses['200']?.content ?? {});
    expect(types.length).toBeGreaterThanOrEqual(3);
    expect(made.files.map(({ mediaType }) => mediaType).toSorted()).toEqual(types.toSorted());
    for (const { format, extension, mediaType, size, sha256 } of made.files) {
      const { status, headers, bytes } = await download(here.admin, `${issues(here)}/1.${extension}`);
      expect([format, status, bytes.length, sha256Of(bytes), headers.get('etag'), headers.get('cache-control')]).toEqual([format, 200, size, sha256, `"${sha256}"`, 'private, max-age=31536000, immutable']);
      expect(headers.get('content-type')).toContain(mediaType);
      expect(headers.get('content-disposition')).toMatch(new RegExp(`^(inline|attachment); filename="${here.slug}-record-controller-1\\.${extension}"$`));
      expect(headers.get('repr-digest')).toBe(`sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
      expect((await download(here.admin, `${issues(here)}/1.${extension}`, { 'if-none-match': `"${sha256}"` })).status).toBe(304);
      expect(bytes.includes('Kept to ourselves')).toBe(false);
    }
  });

  it('is the record of that day, with its number beside a digest that is the same as without', async () => {
    const { body: file } = await here.admin.get<{ issue: object; digest: string; generatedAt: string; asOf: string }>(`${issues(here)}/1.json`);
    expect([file.issue, file.digest, file.generatedAt, file.asOf]).toEqual([{ number: 1, issuedAt: made.issuedAt }, made.digest, made.issuedAt, today()]);
    const past = await here.admin.made<{ digest: string }>('GET', `${here.path}/records/controller.json?asOf=${made.asOf}&knownOn=${made.issuedAt}`);
    const again = await here.admin.made<Issue>('POST', issues(here), { asOf: made.asOf, knownOn: made.issuedAt, acknowledgeGaps: true });
    expect(again.digest).toBe(past.digest);
    const page = await here.admin.get<string>(`${issues(here)}/1.html`);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
  });

  it.each(['html', 'pdf', 'docx', 'xlsx', 'ods'] as const)('bears its number as %s', async (format) => {
    const read = async (path: string): Promise<string> => (await READERS[format]((await download(here.admin, path)).bytes, ['Sales'])).whole.replace(/\s+/g, ' ');
    const [issued, preview] = [await read(`${issues(here)}/1.${format}`), await read(`${here.path}/records/controller.${format}`)];
    expect([issued, preview].map((text) => text.includes('Issued record no. 1'))).toEqual([true, false]);
    expect(issued).toContain(made.digest.slice(0, 20));
  });

  it('answers as Accept says: what there is to know of it, or a file', async () => {
    const typed = async (accept: string): Promise<string> => (await download(here.admin, `${issues(here)}/1`, { accept })).headers.get('content-type')?.split(';')[0] ?? '';
    expect([await typed('*/*'), await typed('application/json'), await typed('text/html,*/*;q=0.1'), await typed('text/csv')]).toEqual(['application/json', 'application/json', 'text/html', 'text/csv']);
    expect((await here.admin.get<Issue>(`${issues(here)}/1`)).body).toEqual(made);
    expect((await download(here.admin, `${issues(here)}/1`, { accept: 'image/png' })).status).toBe(406);
  });

  it.each(['0', '01', '-1', '99', '2147483648', '999999999999999', '1.exe', '1.', 'x', '1.json.exe', '1e3'])('is not there by the name %s', async (name) => {
    expect((await here.admin.get(`${issues(here)}/${name}`)).status).toBe(404);
  });

  it('is found by nobody in a role that there is not', async () => {
    const unknown = `${here.path}/records/recipient/issues`;
    expect([(await here.admin.get(unknown)).status, (await here.admin.get(`${unknown}/1`)).status, (await here.admin.post(unknown, {})).status]).toEqual([404, 404, 404]);
  });

  it('is on a list with pages', async () => {
    const each = await filled();
    for (let count = 0; count < 3; count += 1) await issue(each);
    const first = await listed(each, '?limit=2');
    const second = await listed(each, `?limit=2&cursor=${first.nextCursor}`);
    expect([first, second].map(({ items }) => items.map(({ number }) => number))).toEqual([[3, 2], [1]]);
    expect(second.nextCursor).toBeNull();
    expect((await each.admin.get(`${issues(each)}?cursor=nonsense`)).status).toBe(400);
  });

  describe('can be told by its file', () => {
    const verification = (): string => `${here.path}/records/issues/verification`;

    it('in every format, by its bytes, their hash, and the digest that stands in it', async () => {
      for (const { format, extension, sha256 } of made.files) {
        const { bytes } = await download(here.admin, `${issues(here)}/1.${extension}`);
        const { status, body } = await upload<Told>(here.admin, verification(), new Uint8Array(bytes));
        expect([status, body.issued, body.matches.map((match) => [match.format, match.issue.number])]).toEqual([200, true, expect.arrayContaining([[format, 1]])]);
        expect(await here.admin.made('POST', verification(), { sha256 })).toEqual(body);
        const altered = new Uint8Array(bytes);
        altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
        expect((await upload<Told>(here.admin, verification(), altered)).body).toEqual({ issued: false, matches: [] });
      }
      const { matches } = await here.admin.made<Told>('POST', verification(), { digest: made.digest });
      expect(matches.map(({ issue: { number }, format }) => [number, format])).toEqual([[1, null]]);
      const { items: [revision] } = await here.admin.made<ListPage<{ sequence: number; hash: string }>>('GET', `${here.path}/history?about=issued-record/controller/1`);
      expect(matches[0]?.revision).toEqual({ sequence: revision?.sequence, hash: revision?.hash });
    });

    it('and by nothing that is no file, hash or digest', async () => {
      for (const body of [{}, { sha256: null }, { sha256: 'f'.repeat(63) }, { sha256: 'F'.repeat(64) }, { digest: 'f'.repeat(64) }, { sha256: 'f'.repeat(64), digest: `sha256:${'f'.repeat(64)}` }, { file: 'x' }]) {
        expect([body, (await here.admin.post(verification(), body)).status]).toEqual([body, 400]);
      }
      expect((await upload(here.admin, verification(), new Uint8Array())).status).toBe(400);
      expect((await upload(here.admin, verification(), new Uint8Array(10), 'application/pdf')).status).toBe(415);
      expect((await upload(here.admin, issues(here), new Uint8Array(10))).status).toBe(415);
      expect((await upload(here.admin, verification(), new Uint8Array(33 * 1024 * 1024))).status).toBe(413);
    });

    it('by strangers too, who are told nothing without it', async () => {
      const stranger = here.admin.as(null);
      const { sha256, format } = fileOf('csv');
      const found = await stranger.get(`//public/${here.slug}/issued-records/${sha256}`, { origin: 'https://elsewhere.example' });
      expect([found.status, found.headers.get('access-control-allow-origin'), found.headers.get('cache-control')]).toEqual([200, '*', 'no-cache']);
      expect(found.body).toEqual({ role: 'controller', number: 1, format, issuedAt: made.issuedAt, asOf: made.asOf, language: 'en', digest: made.digest });
      const there = await newOrganisation();
      const unknown = [`${here.slug}/issued-records/${'0'.repeat(64)}`, `${there.slug}/issued-records/${sha256}`, `no-such-organisation/issued-records/${sha256}`, `${here.slug}/issued-records/${made.digest}`, `${here.slug}/issued-records/x`];
      const answers = await Promise.all(unknown.map((path) => stranger.get(`//public/${path}`)));
      expect(answers.map(({ status }) => status)).toEqual(unknown.map(() => 404));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    });
  });
});

describe('what was issued stays', () => {
  it('to the byte, whatever becomes of the register, through starts of the service', async () => {
    const database = await createTestDatabase();
    let service: ServiceProcess = await startService({ DATABASE_URL: database.url });
    const here = await newOrganisation(service.administrator);
    await here.admin.made('PUT', `${here.path}/register`, registerOf(here.slug));
    const made = await issue(here);
    const before = await hashesOf(here.admin, here.path, made);
    expect(before).toEqual(Object.fromEntries(made.files.map(({ format, sha256 }) => [format, sha256])));
    await here.admin.made('PATCH', `${here.path}/activities/sales`, { name: 'Renamed', engagements: [] }, { 'if-match': '*' });
    await here.admin.made('DELETE', `${here.path}/engagements/files`, undefined, { 'if-match': '*' });
    await here.admin.made('PATCH', here.path, { name: 'Renamed AS' }, { 'if-match': '*' });
    expect(await hashesOf(here.admin, here.path, made)).toEqual(before);
    await service.end('SIGTERM');
    service = await startService({ DATABASE_URL: database.url });
    const client: ApiClient = service.administrator;
    expect(await hashesOf(client, here.path, made)).toEqual(before);
    expect((await client.get<Issue>(`${issues(here)}/1`)).body).toEqual(made);
    const next = await issue({ admin: client, path: here.path });
    expect([next.number, next.digest === made.digest]).toEqual([2, false]);
    expect(await verified({ admin: client, path: here.path })).toMatchObject({ whole: true });
    await service.end('SIGTERM');
    await database.drop();
  });

  it.each(['UPDATE issued_records SET number = number', 'DELETE FROM issued_records', 'TRUNCATE issued_records CASCADE', 'UPDATE issued_record_files SET content = content', 'DELETE FROM issued_record_files'])('as the service may not %s', async (statement) => {
    await expect(asApplication(null, (client) => client.query(statement))).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['the row is altered', `UPDATE issued_records SET document = jsonb_set(document, '{comment}', '"Forged"') WHERE organisation_id = $org`],
    ['it is dated back', `UPDATE issued_records SET issued_at = issued_at - interval '1 day' WHERE organisation_id = $org`],
    ['a byte of a file is', `UPDATE issued_record_files SET content = set_byte(content, 40, 33) WHERE organisation_id = $org AND format = 'csv'`],
    ['a file is replaced, hash and all', `UPDATE issued_record_files SET content = 'x'::bytea, sha256 = encode(sha256('x'::bytea), 'hex') WHERE organisation_id = $org AND format = 'html'`],
    ['a file is removed', `DELETE FROM issued_record_files WHERE organisation_id = $org AND format = 'json'`],
    ['a file is added', `INSERT INTO issued_record_files SELECT organisation_id, role, number, 'exe', sha256, content FROM issued_record_files WHERE organisation_id = $org AND format = 'json'`],
    ['another record is added', `INSERT INTO issued_records SELECT organisation_id, role, 2, issued_at, digest, document FROM issued_records WHERE organisation_id = $org`],
  ])('or it is found out: %s', async (_, statement) => {
    const here = await filled();
    await issue(here);
    expect((await verified(here)).whole).toBe(true);
    await tampered(here, statement);
    const verification = await verified(here);
    expect([verification.whole, codesOf(verification)]).toEqual([false, 'issued-record-differs']);
  });

  it('in the count: the number of one that was taken out is not given again, and what is missing is told', async () => {
    const here = await filled();
    const [, second] = [await issue(here), await issue(here)];
    await tampered(here, 'DELETE FROM issued_record_files WHERE organisation_id = $org AND number = 2', 'DELETE FROM issued_records WHERE organisation_id = $org AND number = 2');
    expect((await here.admin.get(`${issues(here)}/${second.number}`)).status).toBe(404);
    expect((await issue(here)).number).toBe(3);
    const verification = await verified(here);
    expect([verification.whole, codesOf(verification), verification.problems[0]?.message]).toEqual([false, 'issued-record-differs', 'The issued record controller/2 is in the history but no longer among those that were issued.']);
  });

  it('and what is forged is not vouched for', async () => {
    const here = await filled();
    const { files: [file] } = await issue(here);
    await tampered(here, `UPDATE issued_records SET document = jsonb_set(document, '{comment}', '"Forged"') WHERE organisation_id = $org`);
    const told = await here.admin.made<Told>('POST', `${here.path}/records/issues/verification`, { sha256: file?.sha256 });
    expect([told.issued, told.matches.map(({ revision }) => revision)]).toEqual([false, [null]]);
  });
});

async function tampered({ slug }: TestOrganisation, ...statements: string[]): Promise<void> {
  const id = await organisationId(slug);
  await asOwner(async (client) => {
    await client.query(`SELECT set_config('app.organisation_id', $1, false), set_config('app.scope', 'organisation', false)`, [id]);
    for (const statement of statements) expect((await client.query(statement.replaceAll('$org', `'${id}'`))).rowCount).toBeGreaterThan(0);
  });
}
