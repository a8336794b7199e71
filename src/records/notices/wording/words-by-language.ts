import type { Language } from '../../../law/vocabulary.js';
import { DUTCH } from './dutch.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import { GERMAN } from './german.js';
import { ITALIAN } from './italian.js';
import type { NoticeWords } from './notice-words.js';
import { SPANISH } from './spanish.js';

const WORDS: Readonly<Record<Language, NoticeWords>> = { en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH, it: ITALIAN, nl: DUTCH };

/** The sentences of notices in a language. */
export function noticeWordsOf(language: Language): NoticeWords {
  return WORDS[language];
}
