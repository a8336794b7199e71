/** The nodes that a JSON-LD document consists of. */
import type { CountryCode, Day } from '../../../law/facts.js';
import type { Art30Record } from '../../art-30-record.js';
import { DPV_LOCATIONS } from '../data/dpv-terms.js';
import type { ClassName, PropertyName } from '../vocabulary.js';

/** A link to a node or to a term of a vocabulary. */
export interface Reference {
  readonly '@id': string;
}

/** A value that is not text: a day, an instant, a duration, an address on the web. */
export interface TypedValue {
  readonly '@value': string;
  readonly '@type': 'xsd:date' | 'xsd:dateTime' | 'xsd:duration' | 'xsd:anyURI';
}

type Value = string | number | boolean | Reference | TypedValue | Node;

/** A thing with its properties; what it points at may be written inside. */
export type Node = Reference & { readonly '@type': readonly ClassName[] } & { readonly [Property in PropertyName]?: readonly Value[] };

type Stated = Value | null | undefined;
type Properties = { readonly [Property in PropertyName]?: Stated | readonly Stated[] };

/** Who writes the record and for whom: names of nodes hang below the organisation, words are in the record's language. */
export interface Writing {
  readonly record: Art30Record;
  /** IRI of the organisation. */
  readonly organisation: string;
  /** The GDPR itself binds the organisation, so its terms may be used; otherwise the general ones are. */
  readonly underGdpr: boolean;
}

/** The IRI of a thing below another; keys may hold anything. */
export function below(base: string, ...path: readonly (string | number)[]): string {
  return [base, ...path.map((part) => encodeURIComponent(String(part).toWellFormed()))].join('/');
}

/** A node without what nobody stated. */
export function node(id: string, types: ClassName | readonly ClassName[], properties: Properties = {}): Node {
  const stated = Object.entries(properties)
    .map(([name, value]) => [name, listOf(value).filter((each) => each !== null && each !== undefined && each !== '')] as const)
    .filter(([, values]) => values.length > 0);
  return { '@id': id, '@type': [types].flat(), ...Object.fromEntries(stated) };
}

const listOf = (value: Stated | readonly Stated[]): readonly Stated[] => (Array.isArray(value) ? value : [value as Stated]);

/** A link to a node, or to the instance of a vocabulary. */
export const reference = (id: string): Reference => ({ '@id': id });

export const onDay = (day: Day | null | undefined): TypedValue | null => (day ? { '@value': day, '@type': 'xsd:date' } : null);

/** An address that somebody typed in: a value, because not every address makes an IRI. */
export const webAddress = (url: string | null | undefined): TypedValue | null => (url ? { '@value': url, '@type': 'xsd:anyURI' } : null);

/** A country by the vocabulary's own term, or a node of our own for a code that it does not have. */
export function country(code: CountryCode, { organisation }: Writing): Reference | Node {
  return DPV_LOCATIONS.has(code) ? reference(`loc:${code}`) : node(below(organisation, 'countries', code), 'dpv:Country', { 'dct:identifier': code });
}

/**
 * One node per thing: what is stated about a thing at several places comes together, each value once.
 * The order is that of first mention.
 */
export function merged(nodes: readonly Node[]): readonly Node[] {
  const things = new Map<string, Node>();
  for (const each of nodes) {
    const known = things.get(each['@id']);
    things.set(each['@id'], known ? union(known, each) : each);
  }
  return [...things.values()];
}

function union(one: Node, other: Node): Node {
  const both: Record<string, unknown> = { ...one };
  for (const [name, values] of Object.entries(other)) {
    if (name === '@id') continue;
    const all = [...(both[name] as readonly unknown[] | undefined ?? []), ...(values as readonly unknown[])];
    both[name] = [...new Map(all.map((value) => [JSON.stringify(value), value])).values()];
  }
  return both as unknown as Node;
}
