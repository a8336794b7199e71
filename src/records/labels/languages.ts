import type { Language } from '../../law/vocabulary.js';
import { GERMAN } from './de.js';
import { ENGLISH } from './en.js';
import { SPANISH } from './es.js';
import { FRENCH } from './fr.js';
import { ITALIAN } from './it.js';
import type { Labels } from './labels.js';
import { isMissingCode } from './missing-codes.js';
import { DUTCH } from './nl.js';

const LABELS: Readonly<Record<Language, Labels>> = {
  en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH, it: ITALIAN, nl: DUTCH,
};

/** The words of the record in a language. */
export function labelsOf(language: Language): Labels {
  return LABELS[language];
}

/**
 * What is missing, said in a language. The law speaks English and knows the names of things, so in English its own sentence stands; other
 * languages say it by its code, after the name of the thing where there is one, and fall back to the law's sentence for a code without words.
 */
export function missingText(code: string, language: Language, sentence: string, name: string | null): string {
  if (language === 'en' || !isMissingCode(code)) return sentence;
  const text = LABELS[language].missing[code];
  return name === null ? text : `${name}: ${text}`;
}
