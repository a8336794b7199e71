/** A page of a list, as every list of the API answers. */
interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** The most that the API gives at once. */
export const LARGEST_PAGE = 500;

/**
 * Reads a list to its end, for choices that must offer everything.
 * @param ask for the page at a cursor; undefined: the first
 * @throws Problem
 */
export async function everyItem<T>(ask: (cursor: string | undefined) => Promise<{ readonly data?: ListPage<T> | undefined }>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await ask(cursor);
    items.push(...(data?.items ?? []));
    cursor = data?.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
