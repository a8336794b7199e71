import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fork } from 'node:child_process';
import autocannon from 'autocannon';
import { median, type Row } from '../measure.ts';
import { registerDocument } from '../register.ts';
import type { BenchService } from '../service.ts';

const SLUG = 'bench-list';
const ROUNDS = 5;
const SECONDS = 3;

interface Load {
  readonly perSecond: number;
  readonly p99: number;
}

async function load(url: string, headers: Record<string, string>): Promise<Load> {
  const run = await autocannon({ url, headers, connections: 10, duration: SECONDS });
  if (run.errors + run.timeouts > 0) throw new Error(`${url}: ${run.errors} errors`);
  return { perSecond: run.requests.average, p99: run.latency.p99 };
}

/** The public list of 40 entries against a bare node:http server, in a process of its own, that sends the same bytes. */
export async function publicListRows(service: BenchService): Promise<Row[]> {
  await service.organisation(SLUG, registerDocument(SLUG, { processors: 40, engagements: 160, activities: 0 }));
  await service.request('POST', `/api/v1/organisations/${SLUG}/sub-processor-list/publications`, {});
  const path = `/public/${SLUG}/sub-processors.json`;
  const cases: { name: string; headers: Record<string, string>; target: number }[] = [
    { name: '200', headers: { 'accept-encoding': 'identity' }, target: 0.75 },
    { name: '200, precompressed with brotli', headers: { 'accept-encoding': 'br' }, target: 0.9 },
    { name: '304', headers: { 'accept-encoding': 'identity', 'if-none-match': await tagOf(`${service.url}${path}`) }, target: 0.9 },
  ];
  const rows: Row[] = [];
  for (const { name, headers, target } of cases) rows.push(...(await caseRows(service.url + path, name, headers, target)));
  return rows;
}

async function tagOf(url: string): Promise<string> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  await response.arrayBuffer();
  return response.headers.get('etag') ?? '';
}

async function caseRows(url: string, name: string, headers: Record<string, string>, target: number): Promise<Row[]> {
  const bare = await bareServer(url, headers);
  const pairs: [Load, Load][] = [];
  await load(url, headers);
  await load(bare.url, headers);
  for (let round = 0; round < ROUNDS; round += 1) pairs.push([await load(url, headers), await load(bare.url, headers)]);
  bare.close();
  const ratio = median(pairs.map(([ours, reference]) => ours.perSecond / reference.perSecond));
  const p99 = median(pairs.map(([ours, reference]) => Math.max(ours.p99, 1) / Math.max(reference.p99, 1)));
  const per = (side: 0 | 1): string => `${Math.round(median(pairs.map((pair) => pair[side].perSecond)))}/s`;
  return [
    { work: `Public list, 40 entries, JSON, ${name}`, measured: per(0), reference: `bare node:http ${per(1)}`, ratio, target: `at least ${target} x`, reached: ratio >= target },
    { work: `the same: p99`, measured: `${median(pairs.map(([ours]) => ours.p99))} ms`, reference: `${median(pairs.map(([, reference]) => reference.p99))} ms`, ratio: p99, target: 'at most 2 x', reached: p99 <= 2 },
  ];
}

/** The same status, headers that matter and bytes, from a server that does nothing else. */
async function bareServer(url: string, headers: Record<string, string>): Promise<{ url: string; close: () => void }> {
  const child = fork(import.meta.filename, ['bare'], { execArgv: [] });
  const response = await new Promise<{ status: number; headers: Record<string, string>; body: string }>((found, failed) => {
    const request = (import('node:http')).then(({ get }) => get(url, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const kept = ['content-type', 'etag', 'cache-control', 'content-encoding', 'last-modified', 'vary', 'access-control-allow-origin'];
        const sent = Object.fromEntries(kept.flatMap((key) => (typeof answer.headers[key] === 'string' ? [[key, answer.headers[key] as string]] : [])));
        found({ status: answer.statusCode ?? 0, headers: sent, body: Buffer.concat(parts).toString('base64') });
      });
    }));
    request.catch(failed);
  });
  child.send(response);
  const port = await new Promise<number>((found) => child.once('message', (message) => found(message as number)));
  return { url: `http://127.0.0.1:${port}/`, close: () => child.kill() };
}

function serveBare(): void {
  process.once('message', (message) => {
    const { status, headers, body } = message as { status: number; headers: Record<string, string>; body: string };
    const bytes = Buffer.from(body, 'base64');
    const server: Server = createServer((_request, answer) => {
      answer.writeHead(status, status === 304 ? headers : { ...headers, 'content-length': bytes.length });
      answer.end(status === 304 ? undefined : bytes);
    });
    server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  });
}

if (process.argv[2] === 'bare') serveBare();
