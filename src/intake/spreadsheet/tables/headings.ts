import { LANGUAGES, type Language } from '../../../law/vocabulary.js';
import { dataCategoriesOf } from '../cells/categories.js';
import { PhraseBook } from '../cells/phrase-book.js';
import { plain, withoutBrackets } from '../cells/plain-text.js';
import { FIELDS, type Field, type Headings } from '../vocabulary/fields.js';
import { HEADINGS_DE } from '../vocabulary/headings-de.js';
import { HEADINGS_EN } from '../vocabulary/headings-en.js';
import { HEADINGS_ES } from '../vocabulary/headings-es.js';
import { HEADINGS_FR } from '../vocabulary/headings-fr.js';
import { HEADINGS_IT } from '../vocabulary/headings-it.js';
import { HEADINGS_NL } from '../vocabulary/headings-nl.js';

const VOCABULARIES: Readonly<Record<Language, Headings>> = { en: HEADINGS_EN, de: HEADINGS_DE, fr: HEADINGS_FR, es: HEADINGS_ES, it: HEADINGS_IT, nl: HEADINGS_NL };
const phrasesOf = (headings: Headings): (readonly [string, Field])[] => FIELDS.flatMap((field) => (headings[field] ?? []).map((phrase) => [phrase, field] as const));
const ALL = new PhraseBook(LANGUAGES.flatMap((language) => phrasesOf(VOCABULARIES[language])));
/** Names of columns in databases have no blanks: "datasubject". */
const GLUED = new Map(LANGUAGES.flatMap((language) => phrasesOf(VOCABULARIES[language])).toReversed().map(([phrase, field]) => [phrase.replaceAll(' ', ''), field] as const));
const BY_LANGUAGE = new Map(LANGUAGES.map((language) => [language, new PhraseBook(phrasesOf(VOCABULARIES[language]))]));
/** A heading is no sentence. */
const MOST_WORDS = 40;
const LEAST_SHARE = 0.3;

/** What a heading is about, and how much of it says so: 1 is all. */
export interface HeadingMatch {
  readonly field: Field;
  readonly share: number;
}

/** What the sender says of a heading, by its words; null: leave it alone. */
export type HeadingWishes = ReadonlyMap<string, Field | null>;

/** Understands headings of one workbook. */
export class HeadingReader {
  /** @param wishes of the sender, by heading or by `sheet!heading`; they win */
  constructor(private readonly wishes: HeadingWishes = new Map()) {}

  /** @returns what a heading of a sheet is about; null where the words say nothing of the kind or the sender wants it left alone */
  read(heading: string, sheet: string): HeadingMatch | null {
    const wish = this.wishes.get(plain(`${sheet} ${heading}`)) ?? this.wishes.get(plain(heading));
    if (wish !== undefined) return wish === null ? null : { field: wish, share: 1 };
    if (this.wishes.get(plain(heading)) === null) return null;
    return matchOf(heading);
  }
}

const remembered = new Map<string, HeadingMatch | null>();
const MOST_REMEMBERED = 5_000;

function matchOf(heading: string): HeadingMatch | null {
  const known = remembered.get(heading);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const match = looked(heading);
  remembered.set(heading, match);
  return match;
}

function looked(heading: string): HeadingMatch | null {
  if (heading.length > 400) return null;
  // Column names of linked data and numbered labels: "dpv:Recipient", "3. Purpose", "Destinataire 2".
  const bare = withoutBrackets(heading).replace(/^[\d.)\s]+|^[a-z]{2,8}:\s*|[\d*:?\s]+$/gi, '').trim();
  if (bare === '') return null;
  const whole = ALL.whole(bare) ?? GLUED.get(plain(bare));
  if (whole) return { field: whole, share: 1 };
  const total = plain(bare).split(' ').length;
  if (total > MOST_WORDS) return null;
  const [best] = ALL.within(bare).filter(({ meaning }) => meaning !== 'type' && meaning !== 'details').toSorted((one, other) => other.words - one.words);
  if (!best) return null;
  const share = best.words / total;
  return share >= LEAST_SHARE || best.words >= 3 ? { field: best.meaning, share } : null;
}

/** @returns the category of personal data that a heading names, for columns that only say yes or no */
export function flaggedCategory(heading: string): string | null {
  const { keys, isWhole } = dataCategoriesOf(heading);
  return isWhole ? (keys[0] ?? null) : null;
}

/** @returns the language in which most of these headings are written; English where none says it */
export function languageOf(headings: readonly string[]): Language {
  let best: { language: Language; count: number } = { language: 'en', count: 0 };
  for (const language of LANGUAGES) {
    const count = headings.filter((heading) => BY_LANGUAGE.get(language)?.whole(withoutBrackets(heading).replace(/[\d*:?\s]+$/g, '')) !== undefined).length;
    if (count > best.count) best = { language, count };
  }
  return best.language;
}
