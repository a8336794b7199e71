import { VisuallyHidden } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Difference, isEmpty, type ListDifference, type ValueDifference } from './differences';
import classes from './values.module.css';
import { useFieldWords, Value } from './value';

/** What differs, and in what kind of thing. */
export interface DifferenceListProps {
  readonly kind: string;
  readonly differences: readonly Difference[];
}

/** Every field that differs: what it said before and what it says after; lists by what came and what went. */
export function DifferenceList({ kind, differences }: DifferenceListProps): ReactNode {
  const { t } = useTranslation('history');
  if (differences.length === 0) return <p className={classes.technical}>{t('entry.nothingDiffers')}</p>;
  return <dl className={classes.differences}><Rows kind={kind} differences={differences} around={[]} /></dl>;
}

function Rows({ kind, differences, around }: DifferenceListProps & { readonly around: readonly string[] }): ReactNode {
  const { pathWords } = useFieldWords();
  return differences.map((difference) => (
    <Fragment key={difference.path.join('.')}>
      <dt>{pathWords(difference.path)}</dt>
      <dd>{difference.type === 'value' ? <Replaced kind={kind} difference={difference} around={around} /> : <ListChange kind={kind} difference={difference} around={around} />}</dd>
    </Fragment>
  ));
}

interface OneDifference<D extends Difference> {
  readonly kind: string;
  readonly difference: D;
  /** The fields around, where the difference is within a part of a list. */
  readonly around: readonly string[];
}

function Replaced({ kind, difference: { path, before, after }, around }: OneDifference<ValueDifference>): ReactNode {
  const { t } = useTranslation('history');
  const whole = [...around, ...path];
  return (
    <div className={classes.values}>
      {!isEmpty(before) && <><del className={classes.before}><VisuallyHidden>{t('difference.before')}: </VisuallyHidden><span className={classes.struck}><Value kind={kind} path={whole} value={before} /></span></del><span aria-hidden>→</span></>}
      <ins className={classes.after}><VisuallyHidden>{t('difference.after')}: </VisuallyHidden><Value kind={kind} path={whole} value={after} /></ins>
    </div>
  );
}

function ListChange({ kind, difference: { path, added, removed, changed }, around }: OneDifference<ListDifference>): ReactNode {
  const { t } = useTranslation('history');
  const whole = [...around, ...path];
  if (added.length + removed.length + changed.length === 0) return t('difference.order');
  return (
    <ul className={classes.values}>
      {removed.map((each, index) => <li key={`-${index}`}><del className={classes.before}><Sign sign="−" words={t('difference.removed')} /><Value kind={kind} path={whole} value={each} /></del></li>)}
      {added.map((each, index) => <li key={`+${index}`}><ins className={classes.after}><Sign sign="+" words={t('difference.added')} /><Value kind={kind} path={whole} value={each} /></ins></li>)}
      {changed.map(({ part, differences }, index) => (
        <li key={`~${index}`}>
          <div className={classes.part}><Sign sign="~" words={t('difference.changed')} /><Value kind={kind} path={whole} value={part} /></div>
          <dl className={classes.differences}><Rows kind={kind} differences={differences} around={whole} /></dl>
        </li>
      ))}
    </ul>
  );
}

function Sign({ sign, words }: { readonly sign: string; readonly words: string }): ReactNode {
  return <><span className={classes.sign} aria-hidden>{sign}</span><VisuallyHidden>{words}: </VisuallyHidden></>;
}
