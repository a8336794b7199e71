import { Problem } from '../api/problem';
import { tagOf } from '../editing/write-headers';

/** An answer with a thing, and its tag among the headers. */
export interface TaggedAnswer<T> {
  readonly data?: T | undefined;
  readonly response: Response;
}

/** Somebody else changed the same fields meanwhile. */
export class ThingConflict extends Error {
  override readonly name = 'ThingConflict';

  /** @param theirs the thing as it is now. @param fields those that both changed */
  constructor(readonly theirs: object, readonly fields: readonly string[]) {
    super('Somebody else changed the same fields meanwhile.');
  }
}

/** A change of a thing by fields. */
export interface ThingSaving<T extends object, W extends object> {
  /** What was there when the change was begun. */
  readonly base: T;
  readonly wanted: W;
  read(): Promise<TaggedAnswer<T>>;
  /** @param patch only what was changed */
  write(tag: string, patch: Partial<W>): Promise<unknown>;
}

const TRIES = 3;

/**
 * Writes the fields that were changed and leaves all others as somebody else may have made them.
 * @throws ThingConflict where both changed the same field, each to something else. @throws Problem
 */
export async function saveThing<T extends object, W extends object>({ base, wanted, read, write }: ThingSaving<T, W>): Promise<void> {
  const patch = changedFields(base, wanted);
  if (Object.keys(patch).length === 0) return;
  for (let attempt = 1; ; attempt += 1) {
    const { data, response } = await read();
    const fields = conflicts(base, wanted, data ?? {});
    if (fields.length > 0) throw new ThingConflict(data ?? {}, fields);
    try {
      await write(tagOf(response), patch);
      return;
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 412 || attempt === TRIES) throw error;
    }
  }
}

/** @returns the wanted fields that differ from what was there */
export function changedFields<W extends object>(base: object, wanted: W): Partial<W> {
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !same((base as Record<string, unknown>)[name], value))) as Partial<W>;
}

/** @returns the fields that both changed, each to something else */
export function conflicts(base: object, wanted: object, theirs: object): string[] {
  const [was, is] = [base, theirs] as [Record<string, unknown>, Record<string, unknown>];
  return Object.entries(changedFields(base, wanted)).filter(([name, value]) => !same(was[name], is[name]) && !same(is[name], value)).map(([name]) => name);
}

/** What is left out, null and an empty list say the same. */
function same(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other);
}

function plain(value: unknown): string {
  const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? 'null' : JSON.stringify(value, (_, each: unknown) => (each !== null && typeof each === 'object' && !Array.isArray(each) ? sorted(each) : each));
}

function sorted(each: object): object {
  return Object.fromEntries(Object.entries(each).filter(([, value]) => value !== null && value !== undefined && value !== '').sort(([one], [other]) => one.localeCompare(other)));
}
