import type { RegisterFacts } from '../law/facts.js';
import { builtInDataCategories, builtInDataSubjectCategories } from '../law/taxonomy.js';
import type { InputError } from '../platform/domain-error.js';
import { isCircular, keysOf, unknownReference } from './references.js';
import { KINDS, THING_KINDS, type Thing, type ThingFacts, type ThingKind } from './thing-kinds.js';

/** What the shapes cannot say: rules that hold for one thing by itself. */
const OWN_RULES: { readonly [K in ThingKind]?: (thing: ThingFacts[K], base: string) => InputError[] } = {
  'data-category': (thing, base) => reserved(BUILT_IN.data, thing.key, base),
  'data-subject-category': (thing, base) => reserved(BUILT_IN.subjects, thing.key, base),
  engagement: (thing, base) => [...placeless(thing, base), ...ownUpper(thing, base)],
  activity: ownSuccessor,
};

const BUILT_IN = {
  data: new Set(builtInDataCategories('en').map((category) => category.key)),
  subjects: new Set(builtInDataSubjectCategories('en').map((category) => category.key)),
};

function reserved(keys: ReadonlySet<string>, key: string, base: string): InputError[] {
  return keys.has(key) ? [{ pointer: `${base}/key`, code: 'built-in-key', message: `"${key}" is a built-in category and cannot be given another meaning.` }] : [];
}

function placeless({ locations }: ThingFacts['engagement'], base: string): InputError[] {
  const message = 'A location names a country or an international organisation, one of the two.';
  return locations.flatMap((location, index) => {
    const stated = Number(location.country !== null) + Number(Boolean(location.organisation));
    return stated === 1 ? [] : [{ pointer: `${base}/locations/${index}/country`, code: 'country-or-organisation', message }];
  });
}

function ownUpper({ key, via }: ThingFacts['engagement'], base: string): InputError[] {
  return via === key ? [circular(`${base}/via`)] : [];
}

function ownSuccessor({ key, successor }: ThingFacts['activity'], base: string): InputError[] {
  return successor === key ? [{ pointer: `${base}/successor`, code: 'own-successor', message: 'An activity cannot be replaced by itself.' }] : [];
}

/** @returns the error for a chain of engagements that comes back to where it began. */
export function circular(pointer: string): InputError {
  return { pointer, code: 'circular-chain', message: 'This chain of engagements comes back to itself.' };
}

/** @returns what is wrong with one thing by itself. */
export function ownErrors<K extends ThingKind>(kind: K, thing: ThingFacts[K], base = ''): InputError[] {
  return OWN_RULES[kind]?.(thing, base) ?? [];
}

/** @returns everything wrong with a register document whose shapes are right: keys twice, references into nowhere, circular chains. */
export function documentErrors(register: RegisterFacts): InputError[] {
  const known = keysOf(register);
  const viaOf = new Map(register.engagements.map(({ key, via }) => [key, via]));
  const errors: InputError[] = [];
  for (const kind of THING_KINDS) {
    const { list, references } = KINDS[kind];
    const seen = new Set<string>();
    (register[list] as readonly Thing[]).forEach((thing, index) => {
      const base = `/${list}/${index}`;
      if (seen.has(thing.key)) errors.push({ pointer: `${base}/key`, code: 'key-twice', message: `The key "${thing.key}" is used twice in ${list}.` });
      seen.add(thing.key);
      errors.push(...ownErrors(kind, thing as never, base));
      for (const reference of references(thing as never, base)) {
        if (!known[reference.kind].has(reference.key)) errors.push(unknownReference(reference));
      }
      if (kind === 'engagement' && viaOf.get(thing.key) !== thing.key && isCircular(thing.key, viaOf)) errors.push(circular(`${base}/via`));
    });
  }
  return errors;
}
