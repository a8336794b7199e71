import type { PersonLanguage } from '../../people/person.entity.js';
import { DUTCH } from './dutch.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import { GERMAN } from './german.js';
import { ITALIAN } from './italian.js';
import { SPANISH } from './spanish.js';

/** The same places with the words of any language; sentences with names in them stay functions of those names. */
type Wording<T> = {
  readonly [Place in keyof T]: T[Place] extends string ? string
    : T[Place] extends (...names: infer Names) => string ? (...names: Names) => string
      : T[Place] extends readonly [string, string] ? readonly [string, string] : Wording<T[Place]>;
};

/** The words of signing in by a provider in one language. A place that is missing does not compile. */
export type OidcWords = Wording<typeof ENGLISH>;

const WORDS: Readonly<Record<PersonLanguage, OidcWords>> = { en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH, it: ITALIAN, nl: DUTCH };

/** @returns the words of signing in by a provider in a language */
export function oidcWordsOf(language: PersonLanguage): OidcWords {
  return WORDS[language];
}
