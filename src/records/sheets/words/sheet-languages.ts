import type { Language } from '../../../law/vocabulary.js';
import { GERMAN_SHEETS } from './de.js';
import { ENGLISH_SHEETS } from './en.js';
import { SPANISH_SHEETS } from './es.js';
import { FRENCH_SHEETS } from './fr.js';
import { ITALIAN_SHEETS } from './it.js';
import { DUTCH_SHEETS } from './nl.js';
import type { SheetWords } from './sheet-words.js';

const WORDS: Readonly<Record<Language, SheetWords>> = {
  en: ENGLISH_SHEETS, de: GERMAN_SHEETS, fr: FRENCH_SHEETS, es: SPANISH_SHEETS, it: ITALIAN_SHEETS, nl: DUTCH_SHEETS,
};

/** The words of the sheets in a language. */
export function sheetWordsOf(language: Language): SheetWords {
  return WORDS[language];
}
