import { stringify } from 'csv-stringify/sync';
import { countryName } from '../../platform/text/country-names.js';
import type { ListedSubProcessor, SubProcessorList } from '../public-list.js';
import { LIST_LABELS } from './labels/labels-by-language.js';
import { dataInWords, placesIn, safeguardInWords } from './list-words.js';

/** The columns, left to right. */
const COLUMNS = [
  'key', 'name', 'legalName', 'country', 'service', 'purpose', 'products', 'dataCategories', 'locations', 'safeguards', 'status', 'effectiveFrom', 'effectiveUntil',
] as const;

/**
 * The list as a table for a spreadsheet: what is in use first, then what is announced, in the words of the list's language. RFC 4180
 * with a byte order mark, without which spreadsheets garble accents; every field quoted, and no text read as a formula.
 */
export function renderListCsv(list: SubProcessorList): string {
  const { fields } = LIST_LABELS[list.language];
  const rows = [...list.subProcessors, ...list.upcoming].map((entry) => inWords(entry, list));
  return stringify([COLUMNS.map((column) => fields[column]), ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))], {
    bom: true, quoted: true, quoted_empty: true, escape_formulas: true, record_delimiter: 'windows',
  });
}

function inWords(entry: ListedSubProcessor, { language }: SubProcessorList): Record<(typeof COLUMNS)[number], string | null> {
  const { key, name, legalName, service, purpose, effectiveFrom, effectiveUntil } = entry;
  return {
    key, name, legalName, service, purpose, effectiveFrom, effectiveUntil,
    country: entry.country && countryName(entry.country, language),
    products: entry.products.join('; '),
    dataCategories: dataInWords(entry, language).join('; '),
    locations: placesIn(entry.locations, language).map((place) => `${place.name} (${place.kinds.join(', ')})`).join('; '),
    safeguards: entry.safeguards.map((safeguard) => safeguardInWords(safeguard, language)).join('; '),
    status: LIST_LABELS[language].statuses[entry.status],
  };
}
