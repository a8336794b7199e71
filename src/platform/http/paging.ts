import { Type } from 'class-transformer';
import { invalidInput } from '../domain-error.js';
import { Text, Whole } from './fields.js';

export const DEFAULT_LIMIT = 50;
const MOST_PER_PAGE = 500;

/** What every list takes. */
export class PageQuery {
  @Type(() => Number)
  @Whole({ least: 1, most: MOST_PER_PAGE, description: `How many at most; default ${DEFAULT_LIMIT}.` })
  limit?: number;

  @Text({ most: 2_000, description: 'Where to go on: `nextCursor` of the page before.' })
  cursor?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** @returns a cursor for a position: opaque to clients, the sort values of the last item to us. */
export function cursorOf(position: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @returns the position a cursor stands for. @throws DomainError `invalid-input` where it is none of ours */
export function positionOf(cursor: string, length: number): (string | number | null)[] {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits = (value: unknown): boolean => value === null || typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(position) && position.length === length && position.every(fits)) return position;
  } catch {
    // falls through to the one answer
  }
  throw invalidInput([{ pointer: '?cursor', code: 'not-a-cursor', message: 'This cursor did not come from this list.' }]);
}

/** @returns the page of a list that is whole in memory; the cursor is the index to go on from. */
export function pageOf<T>(all: readonly T[], query: PageQuery): Page<T> {
  const from = query.cursor === undefined ? 0 : Number(positionOf(query.cursor, 1)[0]);
  if (!Number.isInteger(from) || from < 0) positionOf('', 1);
  const limit = query.limit ?? DEFAULT_LIMIT;
  const next = from + limit;
  return { items: all.slice(from, next), nextCursor: next < all.length ? cursorOf([next]) : null };
}
