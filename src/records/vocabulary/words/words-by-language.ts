import type { Language } from '../../../law/vocabulary.js';
import type { VocabularyWords } from '../vocabulary-words.js';
import { GERMAN } from './de.js';
import { ENGLISH } from './en.js';
import { SPANISH } from './es.js';
import { FRENCH } from './fr.js';
import { ITALIAN } from './it.js';
import { DUTCH } from './nl.js';

const WORDS: Readonly<Record<Language, VocabularyWords>> = { en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH, it: ITALIAN, nl: DUTCH };

/** @returns what screens say for codes in a language, beside what records say for them */
export function vocabularyWordsOf(language: Language): VocabularyWords {
  return WORDS[language];
}
