import { LANGUAGES } from '../../law/vocabulary.js';
import { labelsOf, missingText } from './languages.js';
import { MISSING_CODES } from './missing-codes.js';

/** Every text of a language with its path; phrases are called with sample words. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'function') return [[path, String(value('7', '8'))]];
  if (value === null || typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, entry]) => textsOf(entry, `${path}/${key}`));
}

describe.each(LANGUAGES)('the labels in %s', (language) => {
  const texts = textsOf(labelsOf(language), '');

  it('say every heading, value and phrase', () => {
    expect(texts.filter(([, text]) => text.trim() === '' && !text.includes(' '))).toEqual([]);
    expect(texts.map(([path]) => path).sort()).toEqual(textsOf(labelsOf('en'), '').map(([path]) => path).sort());
  });

  it('let every phrase say what it is given', () => {
    const phrases = Object.entries(labelsOf(language).phrases).filter(([, phrase]) => typeof phrase === 'function');
    for (const [name, phrase] of phrases) expect([name, String((phrase as (word: string) => string)('seven'))]).toEqual([name, expect.stringContaining('seven')]);
  });

  it('have words of their own for every code', () => {
    if (language === 'en') return;
    for (const code of MISSING_CODES) {
      expect(missingText(code, language, 'English', null)).not.toBe('English');
      expect(labelsOf(language).missing[code]).not.toBe(labelsOf('en').missing[code]);
    }
  });
});

describe('what is missing', () => {
  it('is the sentence of the law in English', () => expect(missingText('retention-missing', 'en', 'Sales states none.', null)).toBe('Sales states none.'));
  it('is said by its code otherwise, with the name of the thing', () => {
    expect(missingText('location-missing', 'de', '…', 'Stripe')).toMatch(/^Stripe: Es ist nicht angegeben/);
  });
  it('falls back to the sentence of the law', () => expect(missingText('new-code', 'de', 'Something new.', null)).toBe('Something new.'));
});
