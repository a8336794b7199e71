import { useMemo } from 'react';
import { usePreference } from '../../place/preferences';
import type { ThingColumn } from './thing-column';

/** The columns of a list as whoever looks wants them. */
export interface ChosenColumns<Row> {
  /** Those that are seen, in order. */
  readonly visible: readonly ThingColumn<Row>[];
  /** Their keys. */
  readonly shown: readonly string[];
  choose(shown: readonly string[]): void;
}

/** @returns the keys of the columns that are seen before anybody chooses */
function columnsAtFirst<Row>(columns: readonly ThingColumn<Row>[]): string[] {
  return columns.filter(({ isHiddenAtFirst }) => isHiddenAtFirst !== true).map(({ key }) => key);
}

/** Columns, chosen and kept. @param name of the list; the wish is kept as `columns.<name>` */
export function useColumns<Row>(name: string, columns: readonly ThingColumn<Row>[]): ChosenColumns<Row> {
  const [wish, choose] = usePreference<readonly string[] | null>(`columns.${name}`, null);
  return useMemo(() => {
    const wanted = wish ?? columnsAtFirst(columns);
    const visible = columns.filter(({ key }, index) => index === 0 || wanted.includes(key));
    return { visible, shown: visible.map(({ key }) => key), choose };
  }, [columns, wish, choose]);
}
