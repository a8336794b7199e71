import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { isObject, isUnstated } from '../register/register-document';
import { useNames } from './choices';
import { readingOf } from './field-reading';
import { useFieldName } from './field-name';

/** A value of a field, and where it stands. */
export interface ValueWordsProps {
  readonly kind: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

/** A value in words: codes by their labels, keys by their names, days and countries as the reader writes them. */
export function ValueWords({ kind, path, value }: ValueWordsProps): ReactNode {
  const { t } = useTranslation('intake');
  if (isUnstated(value)) return <em>{t('values.nothing')}</em>;
  if (Array.isArray(value)) return value.map((each, index) => <Fragment key={index}>{index > 0 && (isObject(each) ? '; ' : ', ')}<ValueWords kind={kind} path={path} value={each} /></Fragment>);
  if (isObject(value)) return <Part kind={kind} path={path} part={value} />;
  return <Single kind={kind} path={path} value={value} />;
}

/** What a part says first needs no name before it. */
const TELLING = new Set(['mechanism', 'scheme', 'country', 'kind', 'name', 'description', 'category', 'period']);

function Part({ kind, path, part }: Omit<ValueWordsProps, 'value'> & { readonly part: Readonly<Record<string, unknown>> }): ReactNode {
  const fieldName = useFieldName();
  return Object.entries(part).filter(([, member]) => !isUnstated(member) && member !== false).map(([name, member], index) => (
    <Fragment key={name}>{index > 0 && ' · '}{!TELLING.has(name) && `${fieldName(name)}: `}<ValueWords kind={kind} path={[...path, name]} value={member} /></Fragment>
  ));
}

function Single({ kind, path, value }: ValueWordsProps): ReactNode {
  const { t } = useTranslation();
  const { country, day, number } = useFormats();
  const { label } = useLabels();
  const names = useNames();
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  const reading = readingOf(kind, path, value);
  if ('list' in reading) return reading.as === 'code' ? label(reading.list, String(value)) : reading.as === 'reference' ? names(reading.list, String(value)) : String(value);
  if (reading.as === 'country') return country(String(value));
  if (reading.as === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) return day(String(value));
  return typeof value === 'number' ? number(value) : String(value);
}
