import type { ReactNode } from 'react';

/** A column of a list of things. */
export interface ThingColumn<Row> {
  /** Names it in preferences and saved views. */
  readonly key: string;
  readonly header: string;
  /** What stands in it; of the first column, the text of the link that leads to the thing. */
  cell(row: Row): ReactNode;
  /** The name by which the service sorts, where it does. */
  readonly sort?: string;
  /** In pixels; columns share what is left over. */
  readonly width?: number;
  /** Must be chosen to be seen. */
  readonly isHiddenAtFirst?: boolean;
  readonly align?: 'start' | 'end';
}

/** How a list is sorted: the name of a column's `sort`, with `-` in front for descending order; undefined is the service's own order. */
export type Sort = string | undefined;

/** @returns how a column's heading says that it is sorted */
export function ariaSort(name: string | undefined, sort: Sort): 'ascending' | 'descending' | 'none' | undefined {
  if (name === undefined) return undefined;
  if (sort === name) return 'ascending';
  return sort === `-${name}` ? 'descending' : 'none';
}

/** @returns the order that a press on the heading asks for: ascending, then descending, then the service's own */
export function nextSort(name: string, sort: Sort): Sort {
  if (sort === name) return `-${name}`;
  return sort === `-${name}` ? undefined : name;
}
