import { Anchor, Paper } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { TableModel } from './table-model';
import classes from './table.module.css';
import { usePrinting } from './use-printing';

const USUAL_HEIGHT = 168;

/** A list for narrow screens. */
export interface CardListProps<Row> {
  readonly model: TableModel<Row>;
  readonly label: string;
  readonly isBusy: boolean;
  pathOf(row: Row): string;
}

/** The rows of a table as cards, which scroll with the page. */
export function CardList<Row>({ model: { rows, columns }, label, isBusy, pathOf }: CardListProps<Row>): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const isPrinting = usePrinting();
  const virtual = useWindowVirtualizer({ count: rows.length, estimateSize: () => USUAL_HEIGHT, overscan: 6, scrollMargin: top, getItemKey: (index) => rows[index]?.id ?? index });
  const items = isPrinting ? rows.map((_, index) => ({ index, start: 0 })) : virtual.getVirtualItems();
  return (
    <ul ref={list} className={classes.cards} aria-label={label} aria-busy={isBusy} style={{ height: isPrinting ? undefined : virtual.getTotalSize() }}>
      {items.map(({ index, start }) => {
        const row = rows[index];
        return row && (
          <li key={row.id} ref={virtual.measureElement} data-index={index} aria-posinset={index + 1} aria-setsize={rows.length} className={classes.card} style={isPrinting ? undefined : { position: 'absolute', transform: `translateY(${start - top}px)` }}>
            <Card model={{ rows, columns }} index={index} path={pathOf(row.original)} />
          </li>
        );
      })}
    </ul>
  );
}

function Card<Row>({ model: { rows, columns }, index, path }: { readonly model: TableModel<Row>; readonly index: number; readonly path: string }): ReactNode {
  const [title, ...others] = columns;
  const row = rows[index]?.original;
  if (!row || !title) return null;
  return (
    <Paper withBorder radius="lg" p="sm">
      <Anchor component={Link} to={path} fw={600} className={classes.cardLink}>{title.cell(row)}</Anchor>
      <dl className={classes.facts}>
        {others.map(({ key, header, cell }) => <div key={key}><dt>{header}</dt><dd>{cell(row)}</dd></div>)}
      </dl>
    </Paper>
  );
}
