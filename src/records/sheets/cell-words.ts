import { onOneLine } from './cell-text.js';

/** The words by which the cells of a column name keys or codes, and back: no two keys share a word. */
export interface CellWords {
  /** The word for a key; remembers that it was used. */
  readonly wordOf: (key: string) => string;
  /** Every word known or used so far, with its key. */
  readonly dictionary: () => Readonly<Record<string, string>>;
}

/**
 * Words of a vocabulary. `nameOf` may give two keys the same name: the second one then carries its key in brackets.
 * @param known keys whose words stand in the dictionary even where no cell uses them
 */
export function cellWords(nameOf: (key: string) => string, known: readonly string[] = []): CellWords {
  const words = new Map<string, string>();
  const keys = new Map<string, string>();
  const wordOf = (key: string): string => {
    const remembered = words.get(key);
    if (remembered !== undefined) return remembered;
    const name = onOneLine(nameOf(key)) || key;
    const word = keys.has(name) ? `${name} [${key}]` : name;
    words.set(key, word);
    keys.set(word, key);
    return word;
  };
  known.forEach(wordOf);
  return { wordOf, dictionary: () => Object.fromEntries(keys) };
}
