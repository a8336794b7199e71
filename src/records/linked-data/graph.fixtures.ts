/** Reads a record in JSON-LD as RDF: with the network closed, and strictly, so that nothing can be dropped silently. */
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import { LAW } from '../../law/law.js';
import type { Day, RegisterFacts } from '../../law/facts.js';
import type { ActivityRole, Language } from '../../law/vocabulary.js';
import type { Art30Record } from '../art-30-record.js';
import { assembleRecord } from '../assembly/assemble-record.js';
import { sealRecord } from '../record-digest.js';
import { CONTEXT } from './vocabulary.js';

/** A sealed record of a register on a day. */
export function recordOf(register: RegisterFacts, role: ActivityRole = 'controller', language: Language = 'en', asOf: Day = '2026-11-22'): Art30Record {
  return sealRecord(assembleRecord({ register, role, asOf, knownOn: null, language, law: LAW, revision: 7 }), '2026-11-22T08:00:00Z');
}

/** No context may be loaded from anywhere. */
const documentLoader = (url: string): never => {
  throw new Error(`Reading the document asked for ${url}.`);
};

/** @returns the triples of a JSON-LD document */
export async function graphOf(document: string): Promise<Store> {
  const nquads = await jsonld.toRDF(JSON.parse(document) as jsonld.JsonLdDocument, { format: 'application/n-quads', documentLoader, safe: true } as jsonld.Options.ToRdf);
  return new Store(new Parser({ format: 'N-Quads' }).parse(nquads as unknown as string));
}

/** The full IRI of a short one. */
export function iri(short: string): string {
  const [prefix = '', name = ''] = short.split(/:(.*)/s);
  return `${(CONTEXT as Readonly<Record<string, string>>)[prefix] ?? ''}${name}`;
}
