import { UnstyledButton } from '@mantine/core';
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../place/formats';
import { useLabels } from '../place/labels';
import { isEmpty, isSnapshot, type Snapshot } from './differences';
import { type FieldName, readingOf } from './field-kinds';
import classes from './values.module.css';
import { ThingName } from './thing-name';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
/** Longer texts are folded. */
const LONG = 180;
/** These say what a part of a list is, so that they come first and need no name before them. */
const TELLING = ['name', 'description', 'category', 'mechanism', 'scheme', 'regime', 'country', 'kind', 'key', 'period', 'format'];

/** A value of a field, and where it stands. */
export interface ValueProps {
  /** Kind of the thing. */
  readonly kind: string;
  /** The names of the fields that lead to it, outermost first. */
  readonly path: readonly string[];
  readonly value: unknown;
}

/** A value in words: codes by their labels, keys by their names, days and countries as the reader writes them; long texts folded. */
export function Value({ kind, path, value }: ValueProps): ReactNode {
  const { t } = useTranslation('history');
  if (isEmpty(value)) return <span className={classes.nothing}>{t('difference.nothing')}</span>;
  if (Array.isArray(value)) return value.map((each, index) => <Fragment key={index}>{index > 0 && ', '}<Value kind={kind} path={path} value={each} /></Fragment>);
  if (isSnapshot(value)) return <Part kind={kind} path={path} part={value} />;
  return <Single kind={kind} path={path} value={value} />;
}

function Single({ kind, path, value }: ValueProps): ReactNode {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value === 'number' && readingOf(kind, path).as === 'plain') return number(value);
  return <Words kind={kind} path={path} text={String(value)} />;
}

function Words({ kind, path, text }: Omit<ValueProps, 'value'> & { readonly text: string }): ReactNode {
  const { i18n } = useTranslation();
  const { country, day, instant } = useFormats();
  const { label } = useLabels();
  const reading = readingOf(kind, path);
  if (reading.as === 'code') return label(reading.list, text);
  if (reading.as === 'reference') return <ThingName kind={reading.kind} named={text} />;
  if (reading.as === 'country') return country(text);
  if (reading.as === 'language') return new Intl.DisplayNames(i18n.language, { type: 'language' }).of(text) ?? text;
  if (DAY.test(text)) return day(text);
  if (INSTANT.test(text)) return instant(text);
  return text.length > LONG ? <LongText text={text} /> : text;
}

function LongText({ text }: { readonly text: string }): ReactNode {
  const { t } = useTranslation('history');
  const [isOpen, setOpen] = useState(false);
  return (
    <span className={classes.long}>
      {isOpen ? text : `${text.slice(0, LONG)}… `}{' '}
      <UnstyledButton className="no-print" fz="sm" c="accent" td="underline" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{isOpen ? t('difference.fold') : t('difference.unfold')}</UnstyledButton>
    </span>
  );
}

function Part({ kind, path, part }: Omit<ValueProps, 'value'> & { readonly part: Snapshot }): ReactNode {
  const { fieldWord } = useFieldWords();
  const stated = Object.entries(part).filter(([name, value]) => !isEmpty(value) && value !== false && !(name === 'key' && !isEmpty(part['name'])));
  return stated.sort(([one], [other]) => placeOf(one) - placeOf(other)).map(([name, value], index) => (
    <Fragment key={name}>{index > 0 && ' · '}{!TELLING.includes(name) && `${fieldWord(name)}: `}<Value kind={kind} path={[...path, name]} value={value} /></Fragment>
  ));
}

function placeOf(name: string): number {
  const place = TELLING.indexOf(name);
  return place < 0 ? TELLING.length : place;
}

/** @returns the words for the names of fields; the name itself where there are none */
export function useFieldWords(): { fieldWord(name: string): string; pathWords(path: readonly string[]): string } {
  const { t, i18n } = useTranslation('history');
  const fieldWord = (name: string): string => (i18n.exists(`history:fields.${name}`) ? t(`fields.${name as FieldName}`) : name);
  return { fieldWord, pathWords: (path) => path.map(fieldWord).join(' › ') };
}
