import { createHash } from 'node:crypto';
import type { ApiClient } from './api.js';

/** An issued record as the API tells it. */
export interface Issue {
  readonly role: string;
  readonly number: number;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly asOf: string;
  readonly knownOn: string | null;
  readonly language: string;
  readonly template: string;
  readonly revision: number;
  readonly digest: string;
  readonly comment: string | null;
  readonly acknowledgedGaps: readonly { readonly item: string; readonly activity: string | null; readonly code: string }[];
  readonly files: readonly { readonly format: string; readonly extension: string; readonly mediaType: string; readonly size: number; readonly sha256: string }[];
}

/** A file as it came over the wire, to the byte. */
export interface Download {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** Issues a record whatever is missing in it. */
export function issue({ admin, path }: { readonly admin: ApiClient; readonly path: string }, role = 'controller', body: object = {}): Promise<Issue> {
  return admin.made<Issue>('POST', `${path}/records/${role}/issues`, { acknowledgeGaps: true, ...body });
}

/** @param path below `/api/v1` */
export async function download({ url, token }: ApiClient, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Download> {
  const response = await fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Sends bytes as they are. @returns status and JSON of the answer */
export async function upload<T>({ url, token }: ApiClient, path: string, bytes: Uint8Array<ArrayBuffer>, type = 'application/octet-stream'): Promise<{ status: number; body: T }> {
  const response = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': type }, body: bytes });
  return { status: response.status, body: (await response.json()) as T };
}

/** @returns SHA-256 in hexadecimal digits */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @returns the hash of every file of an issue as it can be downloaded now, by format */
export async function hashesOf(client: ApiClient, path: string, { role, number, files }: Issue): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { format, extension } of files) found[format] = sha256Of((await download(client, `${path}/records/${role}/issues/${number}.${extension}`)).bytes);
  return found;
}
