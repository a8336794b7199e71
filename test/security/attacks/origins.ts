import { type Answer, ApiClient, instanceAdministrator, newOrganisation, type TestOrganisation, uniqueName } from '../../support/api.js';
import { type ServiceProcess, startService } from '../../support/service.js';
import { createTestDatabase } from '../../support/test-database.js';
import { listedEngagement, withPublishedList } from '../../support/sub-processor-list.js';
import { answerToBytes } from '../../support/raw-request.js';
import type { Attack, AttackGroup } from './attack.js';

const instance = instanceAdministrator();
const EVIL = 'evil.example';
const statusOf = (answer: string): number => Number(answer.split(' ')[1]);

/** Runs against a service that is set up otherwise than the shared one, with a published list in it. */
async function withService<T>(environment: Record<string, string>, work: (service: ServiceProcess, organisation: TestOrganisation) => Promise<T>): Promise<T> {
  const database = await createTestDatabase();
  const service = await startService({ DATABASE_URL: database.url, ...environment });
  try {
    return await work(service, await withPublishedList([listedEngagement('acme')], service.administrator));
  } finally {
    await service.end('SIGTERM');
    await database.drop();
  }
}

/** Asks with a Host header of one's own, which fetch would not send. */
function asHost(url: string, path: string, host: string, more: readonly string[] = []): Promise<string> {
  return answerToBytes(url, [`GET ${path} HTTP/1.1`, `Host: ${host}`, ...more, 'Connection: close', '', ''].join('\r\n'));
}

const poisonedHost: Attack = {
  name: 'A Host of the attacker’s, for links in pages and feeds', statuses: [200, 400], answer: 'with PUBLIC_URL links are that one’s; without it they are of the host that was asked for, and nobody else gets that answer',
  tried: async () => {
    const { slug } = await withPublishedList([listedEngagement('acme')]);
    const address = `/public/${slug}/sub-processors.atom`;
    const poisoned = [await asHost(instance.url, address, EVIL), await asHost(instance.url, address, 'evil.example"><script>'), await asHost(instance.url, address, 'evil.example/path?x=')];
    const after = await instance.as(null).get<string>(`/${address}`);
    expect(after.text).not.toContain('evil');
    expect(poisoned.join('')).not.toContain('"><script>');
    const fixed = await withService({ PUBLIC_URL: 'https://privacy.example.org' }, async ({ url }, organisation) => asHost(url, `/public/${organisation.slug}/sub-processors.atom`, EVIL, [`X-Forwarded-Host: ${EVIL}`]));
    expect([fixed.includes('https://privacy.example.org/public/'), fixed.includes('evil')]).toEqual([true, false]);
    return [...poisoned.map(statusOf), after.status, statusOf(fixed)];
  },
};

const unkeyedHeaders: Attack = {
  name: 'Headers that caches do not know of, to poison the public list for others', statuses: [200], answer: 'the next reader gets the same bytes as before, also behind a trusted proxy that passes X-Forwarded-Host on',
  tried: async () => {
    const headers = { 'x-forwarded-host': EVIL, 'x-forwarded-proto': 'https', 'x-forwarded-prefix': '/evil', 'x-original-url': '/evil', 'x-rewrite-url': '/evil', 'x-host': EVIL, forwarded: `host=${EVIL}`, cookie: 'lang=evil', 'user-agent': EVIL, origin: `https://${EVIL}`, referer: `https://${EVIL}` };
    const statuses: number[] = [];
    const tryAt = async (client: ApiClient, slug: string): Promise<void> => {
      for (const suffix of ['', '.json', '.html', '.csv', '.atom', '.feed.json']) {
        const address = `//public/${slug}/sub-processors${suffix}?product=${uniqueName()}`;
        const poisoned = await client.get<string>(address, headers);
        const after = await client.get<string>(address);
        expect([suffix, /evil|https:\/\/127/.test(after.text), after.headers.get('vary')]).toEqual([suffix, false, 'Accept, Accept-Language, Accept-Encoding']);
        statuses.push(poisoned.status, after.status);
      }
    };
    const { slug } = await withPublishedList([listedEngagement('acme')]);
    await tryAt(instance.as(null), slug);
    await withService({ TRUST_PROXY: 'true' }, ({ administrator }, organisation) => tryAt(administrator.as(null), organisation.slug));
    return statuses;
  },
};

const forgedAddresses: Attack = {
  name: 'Another address in X-Forwarded-For with each request, to be counted as many', statuses: [404, 429], answer: 'counted as one, unless the proxy that says so is trusted',
  tried: () => withService({ PUBLIC_REQUESTS_PER_MINUTE: '5' }, async ({ administrator }) => {
    const statuses: number[] = [];
    for (let index = 0; index < 20; index += 1) {
      const address = `198.51.100.${index}`;
      statuses.push((await administrator.as(null).get(`//public/nobody-${index}/sub-processors`, { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}`, 'true-client-ip': address, 'cf-connecting-ip': address })).status);
    }
    expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(5);
    return statuses;
  }),
};

const otherSites: Attack = {
  name: 'Reading the API from another site, with credentials (CORS)', statuses: [200, 204, 401, 404], answer: 'no page of another site may read the API; the public list may be read, without credentials',
  tried: async () => {
    const { slug } = await withPublishedList([listedEngagement('acme')]);
    const origin = { origin: `https://${EVIL}` };
    const preflight = { ...origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' };
    const api: Answer<unknown>[] = [await instance.get('/organisations?limit=1', origin), await instance.as(null).get('/organisations', origin), await instance.ask('OPTIONS', '/organisations', { headers: preflight }), await instance.as(null).get('//api/openapi.json', { origin: 'null' })];
    for (const { headers } of api) expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    const open = [await instance.as(null).get(`//public/${slug}/sub-processors.json`, origin), await instance.ask('OPTIONS', `//public/${slug}/sub-processors.json`, { headers: preflight })];
    for (const { headers } of open) expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual(['*', null]);
    expect(open[1]?.headers.get('access-control-allow-headers')).not.toMatch(/authorization|cookie/i);
    return [...api, ...open].map(({ status }) => status);
  },
};

const framesAndSniffing: Attack = {
  name: 'Pages in frames of others (clickjacking), and contents read as what they are not', statuses: [200, 401, 404], answer: 'no page of others may frame ours, our own only records; every answer says that its type is meant',
  tried: async () => {
    const { slug } = await withPublishedList([listedEngagement('acme')]);
    const { path, admin } = await newOrganisation();
    const pages = ['//', '//api/docs', `//public/${slug}/sub-processors.html`, '//nothing', '/organisations'];
    const shownInOurs = [`${path}/records/controller.html`];
    const others = [`//public/${slug}/sub-processors.json`, `//public/${slug}/sub-processors.csv`, `//public/${slug}/sub-processors.atom`, `${path}/records/controller.csv`, `${path}/register`, '//metrics', '//health/live', '//api/openapi.json'];
    const answers = await Promise.all([...pages, ...shownInOurs, ...others].map(async (address) => ({ address, ...(await (address === '/organisations' ? admin.as(null) : admin).get<unknown>(address)) })));
    for (const { address, headers } of answers) {
      expect([address, headers.get('x-content-type-options'), headers.get('content-type')]).toEqual([address, 'nosniff', expect.stringContaining('/')]);
      if (pages.includes(address)) expect([address, headers.get('content-security-policy')]).toEqual([address, expect.stringContaining("frame-ancestors 'none'")]);
      if (shownInOurs.includes(address)) expect([address, headers.get('content-security-policy')]).toEqual([address, expect.stringMatching(/frame-ancestors 'self'$/)]);
      if (/html/.test(headers.get('content-type') ?? '') && address !== '//api/docs') expect([address, headers.get('content-security-policy')]).toEqual([address, expect.not.stringMatching(/unsafe-inline|unsafe-eval|script-src/)]);
    }
    return answers.map(({ status }) => status);
  },
};

/** Where a request comes from, or says it does. */
export const ORIGINS: AttackGroup = { title: 'Where a request comes from', attacks: [poisonedHost, unkeyedHeaders, forgedAddresses, otherSites, framesAndSniffing] };
