import type { PersonLanguage } from '../../people/person.entity.js';
import { DUTCH } from './dutch.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import { GERMAN } from './german.js';
import { ITALIAN } from './italian.js';
import { SPANISH } from './spanish.js';

/** The same places with the words of any language; sentences with names in them stay functions of those names. */
type Wording<T> = {
  readonly [Place in keyof T]: T[Place] extends string ? string : T[Place] extends (...names: infer Names) => string ? (...names: Names) => string : Wording<T[Place]>;
};

/** The words of the pages in one language. English is the measure: a place that is missing does not compile. */
export type PageWords = Wording<typeof ENGLISH>;

const WORDS: Readonly<Record<PersonLanguage, PageWords>> = { en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH, it: ITALIAN, nl: DUTCH };

/** @returns the words of the pages in a language */
export function pageWordsOf(language: PersonLanguage): PageWords {
  return WORDS[language];
}
