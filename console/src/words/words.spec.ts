import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from './languages';
import { keyFaults, pluralFaults, textFaults, type Texts, textsOf, untranslated } from './word-check';

const CONSOLE = fileURLToPath(new URL('..', import.meta.url));
const OTHERS = Object.keys(LANGUAGES).filter((language) => language !== 'en');
/** Every folder that has words of its own, and the words that all share. */
const PARTS = readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('words/en.json')).map((path) => path.slice(0, -'/en.json'.length)).toSorted();

const wordsOf = (part: string, language: string): Texts => textsOf(JSON.parse(readFileSync(`${CONSOLE}/${part}/${language}.json`, 'utf8')));

/** Words that a language writes as English does; abbreviations are the same everywhere. */
const SAME: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words('Filter Format Hash Import Link Mails Name Navigation Newsletter Organisation Person Region Register Revision Status Text Token Tokens Version Website'),
  fr: words('Actions Article Catalogue Certification Certifications Contact Description Destination Document Documents E-mail e-mail Format Import Invitations Module Navigation Note Notifications Pages Publications Service Source sources Urgent urgent Verdict Version'),
  es: words('Hash Sector Token Tokens'),
  it: words('E-mail e-mail File Hash Link Newsletter Token'),
  nl: words('Contact Contract Document E-mail e-mail Filter Filters Hash Import Link link Mails Module product Register Sector Status Token Tokens Website week'),
};
const NAMES = words('Excel Marketing OpenDocument Word eu-west-1 hub');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** @returns whether a text has nothing in it that a language would say otherwise */
function isSame(language: string, text: string): boolean {
  const said = text.replace(/\{\{.*?\}\}/g, '').match(/\p{L}[\p{L}\d-]*/gu) ?? [];
  return said.every((word) => !/\p{Ll}{3}/u.test(word) || NAMES.has(word) || SAME[language]?.has(word) === true);
}

describe.each(PARTS)('%s', (part) => {
  const english = wordsOf(part, 'en');
  const inEach = (faults: (language: string, texts: Texts) => readonly string[]): string[] => OTHERS.flatMap((language) => faults(language, wordsOf(part, language)).map((fault) => `${language}: ${fault}`));

  it('says the same things in each language', () => expect(inEach((_, texts) => keyFaults(english, texts))).toEqual([]));

  it('has each form of number that a language knows', () => expect([...pluralFaults('en', english), ...inEach(pluralFaults)]).toEqual([]));

  it('leaves nothing empty and fills in the same', () => expect([...textFaults(english, english), ...inEach((_, texts) => textFaults(english, texts))]).toEqual([]));

  it('is translated', () => expect(inEach((language, texts) => untranslated(english, texts, (text) => isSame(language, text)))).toEqual([]));
});

it('looks at all parts', () => expect(PARTS).toEqual(expect.arrayContaining(['words', 'design/words', 'home/words', 'transfers/words'])));
