import countries from 'i18n-iso-countries';

/** `EU` is exceptionally reserved in ISO 3166-1; `XK` is user-assigned there and stands for Kosovo in EU law. */
const CODES = new Set([...Object.keys(countries.getAlpha2Codes()), 'EU', 'XK']);

/** @returns whether a code is one that the register accepts as a country. */
export function isCountryCode(code: string): boolean {
  return CODES.has(code);
}

/** Where something can be established: every code but `EU`, which is no country. */
export const COUNTRY_CODES: readonly string[] = [...CODES].filter((code) => code !== 'EU');
