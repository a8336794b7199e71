import { isUnstated, type Kind, KIND_OF_LIST, type List, LISTS, nameOf, type RegisterDocument, saysTheSame, type Thing } from './register-document';

/** Something that a file would add to the register, or change in it. */
export interface Proposal {
  /** `engagements/mailing`; `organisation`. */
  readonly id: string;
  readonly list: List | 'organisation';
  readonly kind: Kind;
  readonly key: string;
  readonly name: string;
  /** What the register says; null: it does not have the thing. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** What the file says. */
  readonly after: Readonly<Record<string, unknown>>;
  /** The fields that are new or different. */
  readonly fields: readonly string[];
}

/** Fields that name a thing; they are told by its heading, and never changed. */
const NAMING = new Set(['key', 'slug']);

/**
 * Holds what a file says against the register. A field that the file leaves out stays as it is, and so does a thing.
 * @returns what the file would add and change, in the order of the document
 */
export function proposalsOf(register: RegisterDocument, incoming: RegisterDocument): Proposal[] {
  const proposals: Proposal[] = [];
  const changes = changedFields(register.organisation, incoming.organisation);
  if (changes.length > 0) {
    proposals.push({ id: 'organisation', list: 'organisation', kind: 'organisation', key: '', name: nameOf('organisation', register.organisation, register), before: register.organisation, after: incoming.organisation, fields: changes });
  }
  for (const list of LISTS) {
    const known = new Map(register[list].map((thing) => [thing.key, thing]));
    for (const thing of incoming[list]) {
      const before = known.get(thing.key) ?? null;
      const fields = before === null ? statedFields(thing) : changedFields(before, thing);
      if (before !== null && fields.length === 0) continue;
      proposals.push({ id: `${list}/${thing.key}`, list, kind: KIND_OF_LIST[list], key: thing.key, name: nameOf(list, thing, incoming), before, after: thing, fields });
    }
  }
  return proposals;
}

/** @returns the keys of what the register has and the file does not, by list */
export function missingFrom(register: RegisterDocument, incoming: RegisterDocument): { readonly list: List; readonly thing: Thing }[] {
  return LISTS.flatMap((list) => {
    const there = new Set(incoming[list].map(({ key }) => key));
    return register[list].filter(({ key }) => !there.has(key)).map((thing) => ({ list, thing }));
  });
}

function statedFields(thing: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(thing).filter((field) => !NAMING.has(field) && !isUnstated(thing[field]));
}

function changedFields(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(after).filter((field) => !NAMING.has(field) && !(isUnstated(before[field]) && isUnstated(after[field])) && !saysTheSame(before[field], after[field]));
}
