import type { PersonLanguage } from '../../people/person.entity.js';
import { DUTCH } from './dutch.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import { GERMAN } from './german.js';
import { ITALIAN } from './italian.js';
import { SPANISH } from './spanish.js';

/** The words of the mails on accounts in one language. */
export interface MailWords {
  readonly hello: (name: string) => string;
  readonly helloYou: string;
  readonly invitation: {
    readonly subject: (organisation: string) => string;
    readonly subjectInstance: string;
    readonly body: (inviter: string, organisation: string, role: string) => string;
    readonly bodyInstance: (inviter: string) => string;
    readonly until: (day: string) => string;
    readonly action: string;
    readonly why: string;
  };
  readonly reset: { readonly subject: string; readonly body: string; readonly until: (instant: string) => string; readonly action: string; readonly why: string };
  readonly changed: { readonly subject: string; readonly body: (instant: string) => string; readonly notYou: string; readonly action: string; readonly why: string };
  readonly newDevice: { readonly subject: string; readonly body: (device: string, address: string, instant: string) => string; readonly notYou: string; readonly action: string; readonly why: string };
}

const WORDS: Readonly<Record<PersonLanguage, MailWords>> = { en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH, it: ITALIAN, nl: DUTCH };

/** @returns the words of the mails on accounts in a language */
export function mailWordsOf(language: PersonLanguage): MailWords {
  return WORDS[language];
}
