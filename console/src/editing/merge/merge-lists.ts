import { isRecord, same } from './same';

/** What two versions of a list make together; `isClean` is false where both changed the same element in different ways. */
export interface MergedList {
  readonly value: readonly unknown[];
  readonly isClean: boolean;
}

/** Merges what stands inside of one element. */
export type MergeInside = (base: unknown, theirs: unknown, mine: unknown) => { readonly value: unknown; readonly isClean: boolean };

/** By which fields an element is told from its neighbours, the first that is stated. */
const NAMES = ['key', 'id', 'description', 'name', 'mechanism', 'scheme', 'regime', 'category', 'occurredOn', 'url', 'country'];

function nameOf(element: unknown): string {
  if (!isRecord(element)) return JSON.stringify(element) ?? '';
  const field = NAMES.find((each) => element[each] !== null && element[each] !== undefined && element[each] !== '');
  const kind = typeof element['kind'] === 'string' ? `/${element['kind']}` : '';
  return field === undefined ? '' : `${field}=${JSON.stringify(element[field])}${kind}`;
}

/** Elements under a name of their own; namesakes are counted, so that none is lost. */
function named(list: readonly unknown[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const element of list) {
    const name = nameOf(element);
    let place = name;
    for (let namesake = 2; found.has(place); namesake += 1) place = `${name}#${namesake}`;
    found.set(place, element);
  }
  return found;
}

/** Puts what was added here behind the element that it follows here. */
function insertAfter(order: string[], added: string, own: readonly string[]): void {
  const before = own.slice(0, own.indexOf(added)).findLast((each) => order.includes(each));
  order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, added);
}

/**
 * Merges two versions of a list that began alike: what either side added is in, what one side took out and the other left alone is out, and
 * what both changed is merged inside.
 */
export function mergeLists(base: readonly unknown[], theirs: readonly unknown[], mine: readonly unknown[], mergeInside: MergeInside): MergedList {
  const [was, there, here] = [named(base), named(theirs), named(mine)];
  const order = [...there.keys()];
  for (const name of here.keys()) if (!there.has(name)) insertAfter(order, name, [...here.keys()]);
  const value: unknown[] = [];
  let isClean = true;
  for (const name of order) {
    const merged = mergeElement(name, was, there, here, mergeInside);
    isClean &&= merged.isClean;
    if (merged.isThere) value.push(merged.value);
  }
  return { value, isClean };
}

interface MergedElement {
  readonly isThere: boolean;
  readonly value?: unknown;
  readonly isClean: boolean;
}

type Elements = ReadonlyMap<string, unknown>;

function mergeElement(name: string, was: Elements, there: Elements, here: Elements, mergeInside: MergeInside): MergedElement {
  if (there.has(name) && here.has(name)) return { isThere: true, ...mergeInside(was.get(name), there.get(name), here.get(name)) };
  const left = there.has(name) ? there.get(name) : here.get(name);
  if (!was.has(name)) return { isThere: true, value: left, isClean: true };
  // One side took it out: done, unless the other side worked on it.
  return same(was.get(name), left) ? { isThere: false, isClean: true } : { isThere: true, value: left, isClean: false };
}

/** @returns everything of both lists, what both say once */
export function unionOf(theirs: readonly unknown[], mine: readonly unknown[]): readonly unknown[] {
  return [...theirs, ...mine.filter((element) => !theirs.some((each) => same(each, element)))];
}
