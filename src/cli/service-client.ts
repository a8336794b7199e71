import { setTimeout as pause } from 'node:timers/promises';
import type { Problem } from '../platform/http/problem.js';
import { CommandFailure, EXIT, type ExitCode } from './exit-codes.js';
import { exitCodeOf, problemText, type SentDocument } from './problem-text.js';
import type { Settings } from './settings.js';

const MOST_TRIES = 5;
const LONGEST_WAIT_SECONDS = 60;
/** A 503 of this service carries `Retry-After`; a proxy before it may leave it out. */
const USUAL_WAIT_SECONDS = 2;
const WORTH_ANOTHER_TRY: ReadonlySet<number> = new Set([429, 503]);
const UNTRUSTED = /CERT|SIGNATURE|SELF_SIGNED|ISSUER/;

/** One request below `/api/v1/organisations/{organisation}`. */
export interface ServiceRequest {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  /** The document that the body is, for the places of errors. */
  readonly sent?: SentDocument;
  /** What a 409 means to the command. */
  readonly conflict?: ExitCode;
}

/** An answer that is good. */
export interface ServiceAnswer {
  readonly headers: Headers;
  readonly content: Buffer;
}

/** Speaks to the service over its HTTP API, and over nothing else. */
export class ServiceClient {
  constructor(private readonly settings: Settings, private readonly progress: (text: string) => void) {}

  /**
   * Sends a request, again where the service is busy and says when to come back.
   * @throws CommandFailure with the problem in words where the answer is not good, or there is none
   */
  async send(request: ServiceRequest): Promise<ServiceAnswer> {
    for (let tries = 1; ; tries += 1) {
      const response = await this.once(request);
      if (!WORTH_ANOTHER_TRY.has(response.status) || tries === MOST_TRIES) return this.read(response, request);
      const seconds = waitOf(response.headers.get('retry-after'));
      this.progress(`The service is busy; asking again in ${seconds} s.`);
      await response.body?.cancel();
      await pause(seconds * 1_000);
    }
  }

  /** The body as JSON. @throws CommandFailure */
  async json<T>(request: ServiceRequest): Promise<T> {
    const { content } = await this.send({ ...request, headers: { accept: 'application/json', ...request.headers } });
    try {
      return JSON.parse(content.toString('utf8')) as T;
    } catch {
      throw new CommandFailure(EXIT.unanswered, `${this.settings.url} answered, but not as Register30 does. Is it the right address?`);
    }
  }

  /** All items of a list, page by page. @throws CommandFailure */
  async items<T>(request: ServiceRequest): Promise<T[]> {
    const items: T[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.json<{ items: T[]; nextCursor: string | null }>({ ...request, query: { ...request.query, limit: '1000', cursor } });
      items.push(...page.items);
      if (page.nextCursor === null) return items;
      this.progress(`${items.length} read so far …`);
      cursor = page.nextCursor;
    }
  }

  private async once({ method = 'GET', path, query = {}, headers = {}, body }: ServiceRequest): Promise<Response> {
    const { url, token, organisation, timeoutSeconds } = this.settings;
    const address = new URL(`${url}/api/v1/organisations/${encodeURIComponent(organisation)}/${path}`);
    for (const [name, value] of Object.entries(query)) for (const each of [value ?? []].flat()) address.searchParams.append(name, each);
    const stated = Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined);
    this.progress(`${method} ${address.pathname}`);
    try {
      const signal = AbortSignal.timeout(timeoutSeconds * 1_000);
      return await fetch(address, { method, signal, headers: { ...Object.fromEntries(stated), authorization: `Bearer ${token}` }, ...(body === undefined ? {} : { body }) });
    } catch (error) {
      throw unreachable(url, error, timeoutSeconds);
    }
  }

  private async read(response: Response, { sent, conflict }: ServiceRequest): Promise<ServiceAnswer> {
    const content = await response.arrayBuffer().then(Buffer.from).catch((error: unknown) => {
      throw unreachable(this.settings.url, error, this.settings.timeoutSeconds);
    });
    if (response.ok) {
      this.progress(`${content.length} bytes`);
      return { headers: response.headers, content };
    }
    const exitCode = exitCodeOf(response.status, conflict);
    if (!(response.headers.get('content-type') ?? '').startsWith('application/problem+json')) {
      throw new CommandFailure(exitCode, `${this.settings.url} answered ${response.status}, but not as Register30 does. Is it the right address?`);
    }
    throw new CommandFailure(exitCode, problemText(JSON.parse(content.toString('utf8')) as Problem, sent));
  }
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function waitOf(retryAfter: string | null): number {
  const seconds = retryAfter === null ? USUAL_WAIT_SECONDS : /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1_000;
  return Math.min(Math.max(Number.isFinite(seconds) ? Math.ceil(seconds) : USUAL_WAIT_SECONDS, 0), LONGEST_WAIT_SECONDS);
}

function unreachable(url: string, error: unknown, timeoutSeconds: number): CommandFailure {
  const { name, cause } = error as Error & { readonly cause?: { readonly code?: string; readonly message?: string } };
  const code = cause?.code ?? '';
  if (name === 'TimeoutError') return new CommandFailure(EXIT.unanswered, `${url} did not answer within ${timeoutSeconds} s (--timeout).`);
  if (UNTRUSTED.test(code)) {
    return new CommandFailure(EXIT.unanswered, `The certificate of ${url} is not trusted (${code}). Name the certificate of its issuer in the environment variable NODE_EXTRA_CA_CERTS; there is no option to look away.`);
  }
  return new CommandFailure(EXIT.unanswered, `${url} cannot be reached: ${cause?.message || code || String(error)}.`);
}
