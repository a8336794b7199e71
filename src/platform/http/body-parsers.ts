import type { FastifyInstance } from 'fastify';
import { parseDocument } from 'yaml';
import { DomainError } from '../domain-error.js';

const JSON_TYPES = /^application\/(?:[\w.+-]+\+)?json(?:;|$)/i;
const YAML_TYPES = /^(?:application|text)\/(?:x-)?yaml(?:;|$)/i;
/** Names that are not for fields, and escapes that may stand for them or for what cannot be stored; only a body that has one is looked through. */
const SUSPICIOUS = /__proto__|constructor|\\u/;
/** Each alias of a YAML document may be used this often; a document of aliases of aliases is refused, not expanded. */
const MOST_ALIASES = 100;
const DEEPEST = 100;
/** No object of ours has nearly so many fields; each one that is unknown would be told. */
const WIDEST = 1_000;

/** Teaches Fastify to read JSON and YAML (1.2) bodies, with the place of a syntax error in the answer. */
export function registerBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const asText = { parseAs: 'string' } as const;
  fastify.addContentTypeParser(JSON_TYPES, asText, async (_request: unknown, text: string | Buffer) => parseJson(String(text)));
  fastify.addContentTypeParser(YAML_TYPES, asText, async (_request: unknown, text: string | Buffer) => parseYaml(String(text)));
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    refuseUnwieldy(value);
    return SUSPICIOUS.test(text) ? storable(JSON.parse(text, refusePrototype)) : value;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('malformed-body', `The body is not JSON: ${(error as Error).message}`);
  }
}

function parseYaml(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', uniqueKeys: true, prettyErrors: true });
  const [error] = document.errors;
  if (error) throw new DomainError('malformed-body', `The body is not YAML: ${error.message}`);
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    refuseUnwieldy(value);
    return storable(JSON.parse(JSON.stringify(value) ?? 'null', refusePrototype));
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw new DomainError('malformed-body', `The body is not YAML that can be read: ${(cause as Error).message}`);
  }
}

function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor') throw new DomainError('malformed-body', `A field may not be called ${key}.`);
  return value;
}

/** What looks into a body calls itself for every level, and the stack has an end; and it says of every field what is wrong with it. */
function refuseUnwieldy(value: unknown, levels = DEEPEST): void {
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0) throw new DomainError('malformed-body', `The body is nested more than ${DEEPEST} levels deep.`);
  const parts = Object.values(value);
  if (parts.length > WIDEST && !Array.isArray(value)) throw new DomainError('malformed-body', `An object in the body has more than ${WIDEST} fields.`);
  for (const part of parts) refuseUnwieldy(part, levels - 1);
}

/** PostgreSQL stores no NUL and no half surrogate pairs; said here once, it needs no care anywhere else. */
function storable(value: unknown): unknown {
  const text = JSON.stringify(value);
  if (text !== undefined && /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i.test(text)) {
    throw new DomainError('malformed-body', 'The body contains a NUL character or half of a surrogate pair, which cannot be stored.');
  }
  return value;
}
