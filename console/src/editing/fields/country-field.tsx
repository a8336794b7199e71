import { Select } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../place/formats';
import { COUNTRY_CODES } from './country-codes';
import { type FieldProps, useFieldLook } from './field';
import { orNothing } from './pick-field';

/** A field for a country. */
export interface CountryFieldProps extends FieldProps {
  /** ISO 3166-1 alpha-2 */
  readonly value: string | null;
  onChange(value: string | null): void;
}

const MOST_SHOWN = 60;

/** A country, found by the first letters of its name or by its code. */
export function CountryField({ value, onChange, ...field }: CountryFieldProps): ReactNode {
  const { t } = useTranslation('editing');
  const { country } = useFormats();
  const look = useFieldLook(field);
  const data = useMemo(() => COUNTRY_CODES.map((code) => ({ value: code, label: country(code) })).sort((one, other) => one.label.localeCompare(other.label)), [country]);
  return (
    <Select {...look} searchable clearable limit={MOST_SHOWN} data={data} value={value} onChange={onChange} placeholder={value === null ? t('country.placeholder') : ''}
      filter={({ options, search }) => orNothing(found(options as CountryOption[], search.trim().toLowerCase()), t('nothingFound'))}
      clearButtonProps={{ 'aria-label': t('clear', { field: field.label }) }} />
  );
}

interface CountryOption {
  value: string;
  label: string;
}

/** What begins with the letters comes before what only has them somewhere. */
function found(options: readonly CountryOption[], asked: string): CountryOption[] {
  const begins = ({ label }: CountryOption): number => Number(label.toLowerCase().startsWith(asked));
  return options.filter(({ value, label }) => label.toLowerCase().includes(asked) || value.toLowerCase() === asked).sort((one, other) => begins(other) - begins(one));
}
