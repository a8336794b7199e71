import type { ActivityFacts, EngagementFacts, RegisterFacts } from '../law/facts.js';
import type { RegisterKind } from '../law/vocabulary.js';
import { builtInDataCategories, builtInDataSubjectCategories } from '../law/taxonomy.js';
import { type InputError, invalidInput } from '../platform/domain-error.js';

/** A key by which one thing names another, and where it stands. */
export interface Reference {
  readonly kind: RegisterKind;
  readonly key: string;
  readonly pointer: string;
}

const BUILT_IN_DATA = new Set(builtInDataCategories('en').map((category) => category.key));
const BUILT_IN_SUBJECTS = new Set(builtInDataSubjectCategories('en').map((category) => category.key));

type Lists = 'dataSubjects' | 'dataCategories' | 'measures' | 'engagements';
const KIND_OF: Record<Lists, RegisterKind> = {
  dataSubjects: 'data-subject-category', dataCategories: 'data-category', measures: 'measure', engagements: 'engagement',
};

function named(lists: Partial<Record<Lists, readonly string[]>>, base: string): Reference[] {
  return (Object.keys(lists) as Lists[]).flatMap((list) =>
    (lists[list] ?? []).map((key, index) => ({ kind: KIND_OF[list], key, pointer: `${base}/${list}/${index}` })),
  );
}

/** @returns what an engagement refers to; built-in categories are always there and left out. */
export function referencesOfEngagement(engagement: EngagementFacts, base = ''): Reference[] {
  const { processor, via, dataSubjects, dataCategories, measures } = engagement;
  const references: Reference[] = [{ kind: 'processor', key: processor, pointer: `${base}/processor` }];
  if (via !== null) references.push({ kind: 'engagement', key: via, pointer: `${base}/via` });
  return [...references, ...named({ dataSubjects, dataCategories, measures }, base)].filter(isOwn);
}

/** @see referencesOfEngagement */
export function referencesOfActivity(activity: ActivityFacts, base = ''): Reference[] {
  const { dataSubjects, dataCategories, measures, engagements, retention, recipients, successor } = activity;
  const kept = retention.flatMap((each, index) => named({ dataCategories: each.dataCategories }, `${base}/retention/${index}`));
  const received = recipients.flatMap((each, index) => named({ dataCategories: each.dataCategories ?? [] }, `${base}/recipients/${index}`));
  const replaced: Reference[] = successor === null ? [] : [{ kind: 'activity', key: successor, pointer: `${base}/successor` }];
  return [...named({ dataSubjects, dataCategories, measures, engagements }, base), ...kept, ...received, ...replaced].filter(isOwn);
}

function isOwn({ kind, key }: Reference): boolean {
  if (kind === 'data-category') return !BUILT_IN_DATA.has(key);
  if (kind === 'data-subject-category') return !BUILT_IN_SUBJECTS.has(key);
  return true;
}

/** @returns the error for a reference to something that is not there. */
export function unknownReference({ kind, key, pointer }: Reference): InputError {
  return { pointer, code: `unknown-${kind}`, message: `There is no ${kind.replaceAll('-', ' ')} "${key}" in this register.` };
}

/** @returns the keys of each kind that a register has. */
export function keysOf(register: RegisterFacts): Record<RegisterKind, ReadonlySet<string>> {
  const keys = (things: readonly { key: string }[]): Set<string> => new Set(things.map((thing) => thing.key));
  return {
    organisation: new Set([register.organisation.slug]),
    'data-category': keys(register.dataCategories),
    'data-subject-category': keys(register.dataSubjectCategories),
    measure: keys(register.measures),
    processor: keys(register.processors),
    engagement: keys(register.engagements),
    activity: keys(register.activities),
  };
}

/**
 * @param viaOf the engagement by whose processor an engagement is engaged
 * @returns whether the chain up from `key` comes back to it
 */
export function isCircular(key: string, viaOf: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>([key]);
  for (let next = viaOf.get(key) ?? null; next !== null; next = viaOf.get(next) ?? null) {
    if (seen.has(next)) return next === key;
    seen.add(next);
  }
  return false;
}

/** @throws DomainError `invalid-input` with every reference to something that a register does not have */
export function requireKnown(register: RegisterFacts, references: readonly Reference[]): void {
  const known = keysOf(register);
  const errors = references.filter(({ kind, key }) => !known[kind].has(key)).map(unknownReference);
  if (errors.length > 0) throw invalidInput(errors);
}
