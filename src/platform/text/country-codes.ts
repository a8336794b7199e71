import countries from 'i18n-iso-countries';
import { countryName } from './country-names.js';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl'] as const;
/** Names, short forms and adjectives that no list of countries has. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  US: ['usa', 'u s', 'u s a', 'united states of america', 'vereinigte staaten von amerika', 'etats unis d amerique', 'ee uu', 'eeuu', 'stati uniti d america', 'verenigde staten van amerika', 'vs', 'american', 'america', 'amerika', 'etats unis'],
  GB: ['uk', 'u k', 'great britain', 'england', 'scotland', 'wales', 'northern ireland', 'grossbritannien', 'vereinigtes konigreich', 'angleterre', 'grande bretagne', 'royaume uni', 'inglaterra', 'gran bretana', 'inghilterra', 'gran bretagna', 'engeland', 'groot brittannie', 'british'],
  NL: ['holland', 'the netherlands', 'pays bas', 'hollande', 'holanda', 'olanda', 'paises bajos', 'dutch'], CZ: ['czech republic', 'tschechische republik', 'republique tcheque', 'republica checa', 'repubblica ceca', 'tsjechische republiek'],
  KR: ['korea', 'republic of korea', 'coree', 'corea', 'zuid korea'], RU: ['russian federation', 'russland', 'russie', 'rusia', 'russia', 'rusland'], AE: ['uae', 'u a e', 'emirates', 'vae', 'emirats', 'eau'],
  CN: ['prc', 'people s republic of china', 'volksrepublik china', 'chine', 'chinese'], TR: ['turkey', 'turkiye', 'turquie', 'turquia', 'turchia', 'turkije', 'turkei'], CH: ['swiss', 'switzerland', 'schweiz', 'suisse', 'suiza', 'svizzera', 'zwitserland'],
  IE: ['irish', 'republic of ireland'], DE: ['german', 'deutsch'], FR: ['french'], IN: ['indian', 'indien', 'inde', 'la india'], HK: ['hong kong'], TW: ['taiwan'], MK: ['macedonia'], VN: ['viet nam'], BY: ['bielorussie', 'weissrussland'], MM: ['birmanie', 'burma'],
  IM: ['ile de man'], FO: ['iles feroe', 'faroes'], GG: ['guernesey'],
  EU: ['eea', 'eu', 'ue', 'eee', 'ewr', 'eer', 'see', 'european union', 'europaische union', 'union europeenne', 'union europea', 'unione europea', 'europese unie', 'european economic area', 'europaischer wirtschaftsraum', 'espace economique europeen', 'espacio economico europeo', 'spazio economico europeo', 'eu eea', 'ue eee', 'eu ewr', 'within the eu', 'within the eea'],
};
const LONGEST_NAME = 6;
/** Names that are common words: counted only where they stand alone. */
const ALONE_ONLY = new Set(['see', 'vs', 'america', 'amerika', 'jersey', 'jordan', 'chad', 'georgia', 'mali', 'niger', 'oman', 'peru', 'cuba', 'ue', 'eer']);

let names: ReadonlyMap<string, string> | null = null;

/**
 * The country that a text names and nothing else: by name in six languages, by adjective, or by code in capitals (`DE`, `DEU`).
 * @returns ISO 3166-1 alpha-2, or `EU`; null where the text is no country
 */
export function countryCodeOf(text: string): string | null {
  const trimmed = text.trim();
  if (/^[A-Z]{2}$/.test(trimmed) && (countries.isValid(trimmed) || trimmed === 'EU' || trimmed === 'XK')) return trimmed;
  if (/^[A-Z]{3}$/.test(trimmed)) {
    const code = countries.alpha3ToAlpha2(trimmed);
    if (code) return code;
  }
  return known().get(folded(trimmed.replace(/\([^()]*\)/g, ' '))) ?? known().get(folded(trimmed)) ?? null;
}

/** @returns every country that is named in a text, each once, in their order: "AWS Ireland and Germany" names two */
export function countriesIn(text: string): string[] {
  const whole = countryCodeOf(text);
  if (whole) return [whole];
  const words = folded(text.slice(0, 2_000)).split(' ');
  const found: string[] = [];
  for (let start = 0; start < words.length; ) {
    const [length, code] = longestAt(words, start);
    if (code) found.push(code);
    start += length;
  }
  const capitals = [...text.matchAll(/(?<![\p{L}\p{N}])(US|UK|USA|UAE|EU|EEA|EWR|UE|EEE)(?![\p{L}\p{N}])/gu)].map(([, word = '']) => countryCodeOf(word) ?? known().get(word.toLowerCase()) ?? '');
  return [...new Set([...found, ...capitals])].filter((code) => code !== '');
}

function longestAt(words: readonly string[], start: number): readonly [number, string | undefined] {
  for (let length = Math.min(LONGEST_NAME, words.length - start); length > 0; length -= 1) {
    const phrase = words.slice(start, start + length).join(' ');
    const code = phrase.length < 4 || ALONE_ONLY.has(phrase) ? undefined : known().get(phrase);
    if (code) return [length, code];
  }
  return [1, undefined];
}

function known(): ReadonlyMap<string, string> {
  if (names) return names;
  const codes = [...Object.keys(countries.getAlpha2Codes()), 'XK'];
  const inLanguages = codes.flatMap((code) => LANGUAGES.map((language) => [folded(countryName(code, language)), code] as const));
  const further = Object.entries(FURTHER).flatMap(([code, list]) => list.map((name) => [name, code] as const));
  names = new Map([...inLanguages, ...further]);
  return names;
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
