import { plain } from './plain-text.js';

/** Where a phrase was found: what it means, and how many of the words it covers. */
export interface PhraseMatch<T> {
  readonly meaning: T;
  readonly words: number;
}

const LONGEST_PHRASE = 14;
const LONGEST_TEXT = 400;

/** Phrases by meaning; looks them up as a whole or within a text, the longest first. The first meaning of a phrase wins. */
export class PhraseBook<T> {
  private readonly phrases = new Map<string, T>();

  /** @param phrases pairs of a phrase, written as anybody would, and its meaning */
  constructor(phrases: Iterable<readonly [string, T]>) {
    for (const [phrase, meaning] of phrases) {
      const key = plain(phrase);
      if (key !== '' && !this.phrases.has(key)) this.phrases.set(key, meaning);
    }
  }

  /** @returns the meaning of a whole text, also in the plural; undefined where it has none */
  whole(text: string): T | undefined {
    return this.lookUp(plain(text));
  }

  /** @returns what is meant within a text, the longest phrases first chosen, in their order, without overlaps */
  within(text: string): PhraseMatch<T>[] {
    const words = plain(text.slice(0, LONGEST_TEXT)).split(' ');
    const found: PhraseMatch<T>[] = [];
    for (let start = 0; start < words.length; ) {
      const match = this.longestAt(words, start);
      if (match) found.push(match);
      start += match?.words ?? 1;
    }
    return found;
  }

  private longestAt(words: readonly string[], start: number): PhraseMatch<T> | undefined {
    for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length -= 1) {
      const meaning = this.lookUp(words.slice(start, start + length).join(' '));
      if (meaning !== undefined) return { meaning, words: length };
    }
    return undefined;
  }

  private lookUp(key: string): T | undefined {
    const exact = this.phrases.get(key);
    if (exact !== undefined || key.length < 5) return exact;
    return this.phrases.get(key.replace(/(?:s|n|x)$/, '')) ?? this.phrases.get(key.replace(/(?:es|en)$/, ''));
  }
}
