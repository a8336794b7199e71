import { CERTIFICATION_SCHEMES, type CertificationScheme, type ForeignLaw, type Language, MECHANISMS, type Mechanism } from '../../law/vocabulary.js';
import type { Labels } from '../labels/labels.js';
import type { RecordFormat } from '../record-formats.js';
import type { TemplateName } from '../templates/template-names.js';

/** The number of a decision of the Commission, as it stands at the end of a long name. */
const DECISION = /(?:\([A-Z]{2,3}\) )?\d{4}\/\d+(?:\/[A-Z]+)?$/;

/** A long name for a cell of a table, without the decision; of standard clauses its number stays, which tells those of different years apart. */
function shortened(mechanism: Mechanism, name: string): string {
  const [short = name] = name.split(', ');
  const number = mechanism.startsWith('scc-') ? DECISION.exec(name)?.[0] : undefined;
  return number === undefined ? short : `${short} ${number}`;
}

/** @returns the transfer tools and certification schemes by the names under which records list them, shortened */
export function mechanismNames({ mechanisms }: Labels): Readonly<Record<Mechanism, string>> {
  return Object.fromEntries(MECHANISMS.map((each) => [each, shortened(each, mechanisms[each])])) as Record<Mechanism, string>;
}

/** @returns the certification schemes by the same names */
export function schemeNames(labels: Labels): Readonly<Record<CertificationScheme, string>> {
  const names = mechanismNames(labels);
  return Object.fromEntries(CERTIFICATION_SCHEMES.map((each) => [each, names[each]])) as Record<CertificationScheme, string>;
}

/** Country of the authority whose sheet it is. */
const AUTHORITIES: Readonly<Record<Exclude<TemplateName, 'art-30'>, string>> = { ico: 'GB', cnil: 'FR', dsk: 'DE', dpc: 'IE', aepd: 'ES', gba: 'BE' };

/** Country whose law it is. */
const LAWS: Readonly<Record<Exclude<ForeignLaw, 'gdpr' | 'quebec-private-sector'>, string>> = { pipeda: 'CA', appi: 'JP', pipa: 'KR', lgpd: 'BR' };

/** What is known by its abbreviation, with the country it belongs to. */
function withCountry<Code extends string>(countries: Readonly<Record<Code, string>>, language: Language): Readonly<Record<Code, string>> {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const named = Object.entries<string>(countries).map(([code, country]) => [code, `${code.toUpperCase()} (${names.of(country)})`]);
  return Object.fromEntries(named) as Record<Code, string>;
}

/** @returns the sheets that records can follow. @param article how the language writes Art. 30 GDPR */
export function templateNames(language: Language, article: string): Readonly<Record<TemplateName, string>> {
  return { 'art-30': article, ...withCountry(AUTHORITIES, language) };
}

/** @returns the laws an importer may be under, besides one that each language names in its own way */
export function foreignLawNames(language: Language, { lawNames }: Labels): Readonly<Record<Exclude<ForeignLaw, 'quebec-private-sector'>, string>> {
  return { ...withCountry(LAWS, language), gdpr: lawNames['eu-gdpr'] };
}

/** Formats that have the same name everywhere. */
export const FORMAT_NAMES: Readonly<Record<Exclude<RecordFormat, 'html'>, string>> = {
  pdf: 'PDF', docx: 'Word (DOCX)', xlsx: 'Excel (XLSX)', ods: 'OpenDocument (ODS)', csv: 'CSV', json: 'JSON', jsonld: 'JSON-LD',
};
