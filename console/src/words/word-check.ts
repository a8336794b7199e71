/** A language's texts by dotted key, of one part of the console. */
export type Texts = ReadonlyMap<string, string>;

interface Words {
  readonly [key: string]: string | Words;
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** @returns the texts of a file of words, by dotted key */
export function textsOf(words: unknown, path = ''): Texts {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(words as Words)) {
    if (typeof value === 'string') texts.set(`${path}${key}`, value);
    else for (const [inner, text] of textsOf(value, `${path}${key}.`)) texts.set(inner, text);
  }
  return texts;
}

const stem = (key: string): string => key.replace(PLURAL, '');
const unlike = (texts: Texts, others: Texts): string[] => [...new Set([...texts.keys()].map(stem))].filter((key) => ![...others.keys()].some((other) => stem(other) === key));
/** What must stand in a text in each language: what is filled in, and the tags around parts of it. */
const fixedParts = (text: string): string => [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}|<\/?(\w+)\s*\/?>/g)].map(([whole, name]) => name ?? whole).toSorted().join(' ');

/** @returns which keys one language has and English has not, and the other way round */
export function keyFaults(english: Texts, texts: Texts): string[] {
  return [...unlike(english, texts).map((key) => `${key} is missing`), ...unlike(texts, english).map((key) => `${key} is not in English`)];
}

/** @returns which forms of number a language lacks. @param language BCP 47 */
export function pluralFaults(language: string, texts: Texts): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const stems = new Set([...texts.keys()].filter((key) => PLURAL.test(key)).map(stem));
  return [...stems].flatMap((key) => pluralCategories.filter((category) => !texts.has(`${key}_${category}`)).map((category) => `${key}_${category} is missing`));
}

/** @returns which texts are empty, or fill in something else than English does; the one form of a number may leave the number out */
export function textFaults(english: Texts, texts: Texts): string[] {
  const faults: string[] = [];
  for (const [key, text] of texts) {
    const original = english.get(key) ?? english.get(`${stem(key)}_other`);
    if (text.trim() === '') faults.push(`${key} is empty`);
    else if (original !== undefined && !fills(text, original, key.endsWith('_one'))) faults.push(`${key} fills in “${fixedParts(text)}” in place of “${fixedParts(original)}”`);
  }
  return faults;
}

function fills(text: string, original: string, mayLeaveCount: boolean): boolean {
  const withoutCount = (parts: string): string => parts.replace(/(?:^| )count(?= |$)/, '').trim();
  const [own, wanted] = [fixedParts(text), fixedParts(original)];
  return own === wanted || (mayLeaveCount && withoutCount(own) === withoutCount(wanted));
}

/** @returns what still says the same as English. @param isSame tells which words are the same in both languages */
export function untranslated(english: Texts, texts: Texts, isSame: (text: string) => boolean): string[] {
  return [...texts].filter(([key, text]) => text === english.get(key) && !isSame(text)).map(([key, text]) => `${key}: ${text}`);
}
