import { randomUUID } from 'node:crypto';
import type { InputError } from '../../src/platform/domain-error.js';
import type { Role } from '../../src/identity/roles.js';

/** RFC 9457 document as this service writes it, and whatever else an answer may carry. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly InputError[];
}

/** A page of a list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** An answer, read to its end. `body` is the JSON where there is any, else the text. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T;
  /** The `ETag` header; '' without one. */
  readonly tag: string;
}

/** What goes along with a request. */
export interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives up waiting. */
  readonly signal?: AbortSignal;
}

/** Speaks to one service with one token (or none). Paths start below `/api/v1`, except those that start with `//`: below the root. */
export class ApiClient {
  constructor(readonly url: string, readonly token: string | null) {}

  /** @returns the same service with another token. */
  as(token: string | null): ApiClient {
    return new ApiClient(this.url, token);
  }

  /** Sends JSON, or as it is what already is a text. @returns the answer, whatever its status. @throws where there is none */
  async ask<T = ProblemDocument>(method: string, path: string, { body, headers = {}, signal }: Sending = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.url}${path.startsWith('//') ? path.slice(1) : `/api/v1${path}`}`, {
      method,
      headers: {
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(signal ? { signal } : {}),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '') && text !== '';
    const tag = response.headers.get('etag') ?? '';
    return { status: response.status, headers: response.headers, text, body: (isJson ? JSON.parse(text) : text) as T, tag };
  }

  get<T = ProblemDocument>(path: string, headers?: Sending['headers']): Promise<Answer<T>> {
    return this.ask<T>('GET', path, headers ? { headers } : {});
  }

  post<T = ProblemDocument>(path: string, body: unknown, headers?: Sending['headers']): Promise<Answer<T>> {
    return this.ask<T>('POST', path, { body, ...(headers ? { headers } : {}) });
  }

  put<T = ProblemDocument>(path: string, body: unknown, tag?: string): Promise<Answer<T>> {
    return this.ask<T>('PUT', path, { body, headers: tag === undefined ? {} : { 'if-match': tag } });
  }

  patch<T = ProblemDocument>(path: string, body: unknown, tag?: string): Promise<Answer<T>> {
    return this.ask<T>('PATCH', path, { body, headers: tag === undefined ? {} : { 'if-match': tag } });
  }

  delete<T = ProblemDocument>(path: string, tag?: string): Promise<Answer<T>> {
    return this.ask<T>('DELETE', path, { headers: tag === undefined ? {} : { 'if-match': tag } });
  }

  /** @returns the answer's body. @throws Error with the answer where it is not 2xx: for what a test only builds on */
  async made<T = Record<string, unknown>>(method: string, path: string, body?: unknown, headers: Sending['headers'] = {}): Promise<T> {
    const answer = await this.ask<T>(method, path, { ...(body === undefined ? {} : { body }), headers });
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
    return answer.body;
  }
}

/** An organisation that one test has for itself. */
export interface TestOrganisation {
  readonly slug: string;
  /** Its path below `/api/v1`. */
  readonly path: string;
  /** With an administrator's token of this organisation alone. */
  readonly admin: ApiClient;
  /** Makes a token. @returns a client that holds it */
  clientFor(role: Role): Promise<ApiClient>;
}

/** @returns a client of the shared service with the token of the instance's administrator. */
export function instanceAdministrator(): ApiClient {
  const { REGISTER30_URL: url, REGISTER30_TOKEN: token } = process.env;
  if (url === undefined || token === undefined) throw new Error('REGISTER30_URL and REGISTER30_TOKEN are not set: these tests need global-setup.ts.');
  return new ApiClient(url, token);
}

/** @returns a name that nothing else has, fit for keys and slugs. */
export function uniqueName(prefix = 'test'): string {
  return `${prefix}-${randomUUID().slice(0, 13)}`;
}

/** @param stated further fields of the organisation */
export async function newOrganisation(instance: ApiClient = instanceAdministrator(), stated: Readonly<Record<string, unknown>> = {}): Promise<TestOrganisation> {
  const slug = uniqueName();
  await instance.made('POST', '/organisations', { slug, name: `Organisation ${slug}`, country: 'NO', ...stated });
  const clientFor = async (role: Role): Promise<ApiClient> => instance.as((await newToken(instance, slug, role)).token);
  return { slug, path: `/organisations/${slug}`, admin: await clientFor('admin'), clientFor };
}

/** Makes a token of an organisation. */
export function newToken(instance: ApiClient, organisation: string | null, role: Role, expiresOn: string | null = null): Promise<{ id: string; token: string }> {
  return instance.made('POST', '/tokens', { name: `Token of ${role}`, organisation, role, expiresOn });
}

/** @returns the day it is, UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
