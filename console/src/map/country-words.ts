import { useTranslation } from 'react-i18next';
import { useFormats } from '../place/formats';
import { useLabels } from '../place/labels';
import type { MapCountry } from './map-country';

/** What is said of countries. */
export interface CountryWords {
  name(country: string): string;
  count(count: number): string;
  /** Everything in one line: "United States: Incomplete, 12 engagements". */
  sentence(country: MapCountry): string;
}

/** International organisations have longer codes than countries. */
const CODE = /^[A-Z]{2}$/;

/** @returns what is said of countries in the reader's language */
export function useCountryWords(): CountryWords {
  const { t } = useTranslation('map');
  const formats = useFormats();
  const { label } = useLabels();
  const name = (country: string): string => (CODE.test(country) ? formats.country(country) : label('international-organisations', country));
  const count = (number: number): string => t('engagements', { count: number });
  return { name, count, sentence: (each) => t('sentence', { country: name(each.country), verdict: label('verdicts', each.verdict), engagements: count(each.count) }) };
}
