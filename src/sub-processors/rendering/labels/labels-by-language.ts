import type { Language } from '../../../law/vocabulary.js';
import { DUTCH } from './dutch.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import { GERMAN } from './german.js';
import { ITALIAN } from './italian.js';
import type { ListLabels } from './list-labels.js';
import { SPANISH } from './spanish.js';

/** The words of the list in every language; a language without labels does not compile. */
export const LIST_LABELS: Readonly<Record<Language, ListLabels>> = {
  en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH, it: ITALIAN, nl: DUTCH,
};
