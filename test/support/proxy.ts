import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createPlainServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { fileURLToPath } from 'node:url';

/** Certificate for localhost, signed by itself; good for tests alone. */
export const CERTIFICATE_FILE = fileURLToPath(new URL('../fixtures/localhost-certificate.pem', import.meta.url));
const KEY_FILE = fileURLToPath(new URL('../fixtures/localhost-key.pem', import.meta.url));

/** A way to a service, as a proxy stands before it. */
export interface Proxy {
  readonly url: string;
  /** How many requests came. */
  requests(): number;
  close(): void;
}

/** Answers a request itself; false lets it through. */
export type Interception = (count: number, request: IncomingMessage, response: ServerResponse) => boolean;

async function forward(target: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const headers = Object.entries(request.headers).filter(([name]) => !['host', 'connection', 'content-length'].includes(name)) as [string, string][];
  const answer = await fetch(`${target}${request.url ?? ''}`, { method: request.method ?? 'GET', headers, ...(pieces.length > 0 ? { body: Buffer.concat(pieces) } : {}) });
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }).end(body);
}

/** Starts a proxy before a service. @param secure with a certificate that nobody trusts of themselves */
export async function proxyTo(target: string, { secure = false, intercept = () => false }: { readonly secure?: boolean; readonly intercept?: Interception } = {}): Promise<Proxy> {
  let count = 0;
  const listener: RequestListener = (request, response) => {
    count += 1;
    if (!intercept(count, request, response)) void forward(target, request, response);
  };
  const server = secure ? createSecureServer({ cert: readFileSync(CERTIFICATE_FILE), key: readFileSync(KEY_FILE) }, listener) : createPlainServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return { url: `${secure ? 'https' : 'http'}://localhost:${port}`, requests: () => count, close: () => { server.closeAllConnections(); server.close(); } };
}
