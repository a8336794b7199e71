import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ServerResponse } from 'node:http';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { environmentOf, type Ran, register30, type Running } from '../support/command-line.js';
import { CERTIFICATE_FILE, proxyTo } from '../support/proxy.js';
import { takenPort } from '../support/service.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

let organisation: TestOrganisation;
let directory: string;
let environment: Readonly<Record<string, string>>;

/** One transfer that rests on the Data Privacy Framework, one that nothing carries, and gaps. */
const register = (slug: string): object => ({
  format: 'register30/v1',
  organisation: { slug, name: 'Command Line AS', country: 'NO', email: 'privacy@example.org' },
  processors: [
    { key: 'framework', name: 'Framework Inc', country: 'US', certifications: [{ scheme: 'eu-us-dpf', from: '2023-09-01' }] },
    { key: 'nothing', name: 'Nothing Inc', country: 'IN' },
  ],
  engagements: ['framework', 'nothing'].map((key) => ({
    key, processor: key, role: 'processor', status: 'approved', startsOn: '2024-01-01', purposes: ['Serve'], dataSubjects: ['customers'], dataCategories: ['contact-details'],
    locations: [{ country: key === 'framework' ? 'US' : 'IN', kind: 'storage' }], contract: { kind: 'art-28', status: 'executed', signedOn: '2024-01-01' },
  })),
  activities: [{ key: 'serving', role: 'controller', name: 'Serving', status: 'active', engagements: ['framework', 'nothing'], dataSubjects: ['customers'], dataCategories: ['contact-details'] }],
});

beforeAll(async () => {
  [organisation, directory] = [await newOrganisation(), await temporaryDirectory('command-line')];
  environment = environmentOf(organisation);
  await organisation.admin.made('PUT', `${organisation.path}/register`, register(organisation.slug));
});

const run = (args: readonly string[], running: Running = {}): Promise<Ran> => register30(args, { environment, directory, ...running });

describe('what every command has in common', () => {
  it('refuses a token on the command line, says why, and does not repeat it', async () => {
    for (const args of [['export', '--token', 'r30_secretsecretsecret'], ['--token=abc', 'export'], ['export', 'r30_secretsecretsecret']]) {
      const { code, told, out } = await run(args);
      expect([code, out]).toEqual([2, '']);
      expect(told).toContain('list of processes');
      expect(told).not.toContain('secretsecret');
    }
  });

  it('says what is missing of address, token and organisation, and what makes no sense', async () => {
    const { REGISTER30_URL: _url, ...noUrl } = environment;
    const { REGISTER30_TOKEN: _token, ...noToken } = environment;
    const { REGISTER30_ORGANISATION: _organisation, ...noOrganisation } = environment;
    expect(await run(['export'], { environment: noUrl })).toMatchObject({ code: 2, told: expect.stringContaining('REGISTER30_URL') });
    expect(await run(['export'], { environment: noToken })).toMatchObject({ code: 2, told: expect.stringContaining('REGISTER30_TOKEN') });
    expect(await run(['export'], { environment: noOrganisation })).toMatchObject({ code: 2, told: expect.stringContaining('REGISTER30_ORGANISATION') });
    expect(await run(['export', '--url', 'ftp://example.org'])).toMatchObject({ code: 2, told: expect.stringContaining('no address') });
    expect(await run(['export', '--url', 'https://me:secret@example.org'])).toMatchObject({ code: 2, told: expect.not.stringContaining('secret') });
    expect(await run(['nonsense'])).toMatchObject({ code: 2, told: expect.stringContaining('unknown command') });
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('register30') });
  });

  it('takes the token from a file, and warns where others can read it', async () => {
    const { REGISTER30_TOKEN: token = '', ...others } = environment;
    const file = join(directory, 'token');
    await writeFile(file, `${token}\n`);
    await chmod(file, 0o644);
    expect(await run(['export', '--token-file', file], { environment: others })).toMatchObject({ code: 0, told: expect.stringContaining('chmod 600') });
    await chmod(file, 0o600);
    expect(await run(['export', '--token-file', file], { environment: others })).toMatchObject({ code: 0, told: '' });
    expect(await run(['export', '--token-file', '-'], { environment: others, input: `${token}\n` })).toMatchObject({ code: 0 });
    expect(await run(['export', '--token-file', join(directory, 'none')], { environment: others })).toMatchObject({ code: 2 });
  });

  it('ends with 3 where nobody answers, lets in or knows of it', async () => {
    const { port, free } = await takenPort();
    free();
    expect(await run(['export', '--url', `http://127.0.0.1:${port}`])).toMatchObject({ code: 3, told: expect.stringContaining('cannot be reached') });
    expect(await run(['export'], { environment: { ...environment, REGISTER30_TOKEN: 'wrong' } })).toMatchObject({ code: 3, told: expect.stringContaining('(401)') });
    expect(await run(['export', '--organisation', 'nobody-knows'])).toMatchObject({ code: 3, told: expect.stringContaining('(404)') });
    expect(await run(['export', '--url', `${organisation.admin.url}/elsewhere`])).toMatchObject({ code: 3 });
  });

  it('asks again where the service is busy, as Retry-After says, and gives up in the end', async () => {
    const busy = (_count: number, response: ServerResponse): boolean => {
      response.writeHead(503, { 'retry-after': '0', 'content-type': 'application/problem+json' }).end(JSON.stringify({ type: 'x', title: 'The database does not keep up', status: 503, detail: 'Try again.' }));
      return true;
    };
    const [twice, always] = [await proxyTo(organisation.admin.url, { intercept: (count, _, response) => count <= 2 && busy(count, response) }), await proxyTo(organisation.admin.url, { intercept: (count, _, response) => busy(count, response) })];
    expect(await run(['export', '--url', twice.url, '--progress'])).toMatchObject({ code: 0, out: expect.stringContaining('format: register30/v1'), told: expect.stringContaining('busy') });
    expect(await run(['export', '--url', always.url])).toMatchObject({ code: 3, out: '', told: expect.stringContaining('does not keep up') });
    expect([twice.requests(), always.requests()]).toEqual([3, 5]);
    for (const proxy of [twice, always]) proxy.close();
  });

  it('trusts a certificate of one\'s own only where NODE_EXTRA_CA_CERTS names it', async () => {
    const proxy = await proxyTo(organisation.admin.url, { secure: true });
    expect(await run(['export', '--url', proxy.url])).toMatchObject({ code: 3, told: expect.stringContaining('NODE_EXTRA_CA_CERTS') });
    expect(await run(['export', '--url', proxy.url], { environment: { ...environment, NODE_EXTRA_CA_CERTS: CERTIFICATE_FILE } })).toMatchObject({ code: 0, told: '' });
    expect(proxy.requests()).toBe(1);
    proxy.close();
  });

  it('tells on standard error what it does, only where that is wanted', async () => {
    expect((await run(['export'])).told).toBe('');
    expect((await run(['export', '--progress'])).told).toContain(`GET /api/v1/organisations/${organisation.slug}/register`);
  });
});

describe('export and import', () => {
  it('exports the same bytes twice, as YAML and JSON, to a file and to standard output', async () => {
    const [first, second] = [await run(['export']), await run(['export', '--out', 'register.yaml'])];
    expect([first.code, second.code, second.out]).toEqual([0, 0, '']);
    expect(await readFile(join(directory, 'register.yaml'), 'utf8')).toBe(first.out);
    const json = await run(['export', '--format', 'json']);
    expect(JSON.parse(json.out)).toEqual(parse(first.out));
  });

  it('changes nothing by importing what was exported, from a file and from standard input', async () => {
    const { out } = await run(['export']);
    expect(await run(['import', '-', '--dry-run', '--fail-on-difference'], { input: out })).toMatchObject({ code: 0, out: 'Nothing differs.\n' });
    const { out: json } = await run(['export', '--format', 'json']);
    expect(await run(['import', '-'], { input: json })).toMatchObject({ code: 0, out: 'Nothing differs.\n' });
  });

  it('shows every error of a document with pointer and line, and changes nothing', async () => {
    const before = (await run(['export'])).out;
    const lines = ['format: register30/v1', 'organisation:', `  slug: ${organisation.slug}`, '  name: X', '  country: Norway', 'activities:', '  - key: a', '    role: nobody', '    name: A'];
    await writeFile(join(directory, 'bad.yaml'), lines.join('\n'));
    const { code, told, out } = await run(['import', 'bad.yaml']);
    expect([code, out]).toEqual([2, '']);
    expect(told).toContain('bad.yaml:5:12 /organisation/country');
    expect(told).toContain('bad.yaml:8:11 /activities/0/role');
    expect((await run(['export'])).out).toBe(before);
  });

  it('refuses what is no document: none, empty, unreadable', async () => {
    expect(await run(['import', 'nowhere.yaml'])).toMatchObject({ code: 2, told: expect.stringContaining('there is none') });
    expect(await run(['import', '-'])).toMatchObject({ code: 2, told: expect.stringContaining('empty') });
    expect(await run(['import', '-'], { input: 'a: [b' })).toMatchObject({ code: 2, out: '' });
    expect(await run(['export', '--out', 'no/such/directory.yaml'])).toMatchObject({ code: 2, told: expect.stringContaining('cannot be written') });
  });

  it('imports only the version that was seen', async () => {
    const { out } = await run(['export']);
    expect(await run(['import', '-', '--if-match', '"r0"'], { input: out.replace('Command Line AS', 'Another name') })).toMatchObject({ code: 2, told: expect.stringContaining('(412)') });
  });
});

describe('assess and findings', () => {
  it('fails on the verdicts that are named, and only on those', async () => {
    const failed = await run(['assess', '--fail-on', 'uncovered,incomplete']);
    expect(failed.code).toBe(1);
    expect(failed.out).toMatch(/^(uncovered|incomplete) +engagement\/nothing: nothing, IN \(storage\), eu-gdpr/m);
    expect(failed.out).not.toContain('engagement/framework');
    expect(await run(['assess', '--fail-on', 'review'])).toMatchObject({ code: 0, told: '' });
    expect(await run(['assess', '--fail-on', 'uncovered,incomplete', '--as-of', '2023-12-31'])).toMatchObject({ code: 0, out: '0 transfers.\n' });
  });

  it('asks what would be if part of the law fell', async () => {
    const { code, out } = await run(['assess', '--fail-on', 'uncovered,incomplete', '--without', 'eu-us-dpf']);
    expect(code).toBe(1);
    expect(out).toMatch(/engagement\/framework: .*today covered/);
    expect(await run(['assess', '--without', 'nothing-known'])).toMatchObject({ code: 2, told: expect.stringContaining('?without') });
  });

  it('answers JSON to programs', async () => {
    const transfers = JSON.parse((await run(['assess', '--format', 'json'])).out) as { engagement: string }[];
    expect(transfers.map(({ engagement }) => engagement)).toEqual(['framework', 'nothing']);
  });

  it('refuses verdicts, severities and days that there are not', async () => {
    expect(await run(['assess', '--fail-on', 'bad'])).toMatchObject({ code: 2, told: expect.stringContaining('none of not-restricted, covered') });
    expect(await run(['findings', '--fail-on', 'bad'])).toMatchObject({ code: 2, told: expect.stringContaining('none of breach, gap, advice') });
    expect(await run(['assess', '--as-of', 'tomorrow'])).toMatchObject({ code: 2, told: expect.stringContaining('asOf') });
  });

  it('fails on findings of the severities that are named', async () => {
    const { code, out } = await run(['findings', '--fail-on', 'breach']);
    expect(code).toBe(1);
    expect(out).toMatch(/^breach +\S+ \S+\/\S+/m);
    expect(await run(['findings'])).toMatchObject({ code: 0 });
  });
});

describe('record', () => {
  it('writes a record to a file or to standard output', async () => {
    expect(await run(['record', '--out', 'record.html', '--lang', 'de'])).toMatchObject({ code: 0, out: '' });
    expect(await readFile(join(directory, 'record.html'), 'utf8')).toContain('<html lang="de">');
    expect(JSON.parse((await run(['record', '--role', 'processor'])).out)).toMatchObject({ role: 'processor', article: '30(2)' });
    const pdf = await run(['record', '--format', 'pdf', '--out', '-']);
    expect([pdf.code, pdf.bytes.subarray(0, 5).toString('latin1')]).toEqual([0, '%PDF-']);
  });

  it('loses no file where there is no answer', async () => {
    await writeFile(join(directory, 'kept.pdf'), 'as it was');
    expect(await run(['record', '--out', 'kept.pdf', '--as-of', 'never'])).toMatchObject({ code: 2 });
    expect(await run(['record', '--out', 'kept.pdf', '--format', 'nonsense'])).toMatchObject({ code: 3 });
    expect(await readFile(join(directory, 'kept.pdf'), 'utf8')).toBe('as it was');
    expect(await run(['record', '--out', 'noending'])).toMatchObject({ code: 2, told: expect.stringContaining('--format') });
  });
});

describe('verify', () => {
  it('verifies the history of the service', async () => {
    expect(await run(['verify'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ revisions, head [0-9a-f]{64}/) });
  });

  it('verifies an exported history without any service, and finds what was altered', async () => {
    const { text } = await organisation.admin.get(`${organisation.path}/history/export`);
    const [file, altered] = [join(directory, 'history.ndjson'), join(directory, 'altered.ndjson')];
    await writeFile(file, text);
    await writeFile(altered, text.replaceAll('Command Line AS', 'Another Line AS'));
    expect(await run(['verify', '--history-file', file], { environment: {} })).toMatchObject({ code: 0 });
    expect(await run(['verify', '--history-file', altered], { environment: {} })).toMatchObject({ code: 1, told: expect.stringContaining('does not hold') });
    expect(await run(['verify', '--history-file', file, '--public-key', 'f'.repeat(64)], { environment: {} })).toMatchObject({ code: 1 });
    expect(await run(['verify', '--history-file', join(directory, 'none')], { environment: {} })).toMatchObject({ code: 2 });
    expect(await run(['verify', '--issued', file, '--history-file', file])).toMatchObject({ code: 2 });
  });
});
