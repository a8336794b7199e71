import type { IncomingMessage } from 'node:http';

/** What the headers of a request say about the answer that is wanted. */
export interface ListWishes {
  readonly accept?: string;
  readonly acceptEncoding?: string;
  readonly acceptLanguage?: string;
  readonly forwardedHost?: string;
  readonly forwardedProtocol?: string;
  readonly host?: string;
  readonly ifModifiedSince?: string;
  readonly ifNoneMatch?: string;
}

const FIELDS: ReadonlyMap<string, keyof ListWishes> = new Map([
  ['accept', 'accept'], ['accept-encoding', 'acceptEncoding'], ['accept-language', 'acceptLanguage'], ['host', 'host'],
  ['if-modified-since', 'ifModifiedSince'], ['if-none-match', 'ifNoneMatch'], ['x-forwarded-host', 'forwardedHost'], ['x-forwarded-proto', 'forwardedProtocol'],
]);
const LENGTHS: ReadonlySet<number> = new Set([...FIELDS.keys()].map(({ length }) => length));

/** Reads the headers as they came: the framework's own reading of all of them takes longer than sending the answer's head. */
export function wishesOf({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): ListWishes {
  const wishes: { -readonly [K in keyof ListWishes]: string } = {};
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (!LENGTHS.has(name.length)) continue;
    const field = FIELDS.get(name.toLowerCase());
    if (field === undefined) continue;
    const value = rawHeaders[index + 1] ?? '';
    const before = wishes[field];
    wishes[field] = before === undefined ? value : `${before}, ${value}`;
  }
  return wishes;
}

/** @returns everything that decides which answer a request gets, as one name; behind a trusted proxy, links begin with what it forwards. */
export function nameOf(url: string, { accept = '', acceptEncoding = '', acceptLanguage = '', host = '', forwardedHost = '', forwardedProtocol = '' }: ListWishes): string {
  return `${url}\n${accept}\n${acceptEncoding}\n${acceptLanguage}\n${host}\n${forwardedHost}\n${forwardedProtocol}`;
}
