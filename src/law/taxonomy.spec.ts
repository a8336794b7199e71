import { DATA_CATEGORIES, DATA_SUBJECT_CATEGORIES } from './data/taxonomy-categories.js';
import { DATA_SOURCE_ENTRIES, MEASURE_CATEGORY_ENTRIES } from './data/taxonomy-measures.js';
import { aRegister, ownCategory } from './register/register.fixtures.js';
import { builtInDataCategories, categoryName, dataCategory, dataSource, measureCategory, specialCategoryKeys } from './taxonomy.js';
import { LANGUAGES } from './vocabulary.js';

const ENTRIES = [...DATA_CATEGORIES, ...DATA_SUBJECT_CATEGORIES, ...Object.values(MEASURE_CATEGORY_ENTRIES), ...Object.values(DATA_SOURCE_ENTRIES)];

it('names everything in six languages and no two things of a kind alike', () => {
  for (const language of LANGUAGES) {
    for (const entries of [DATA_CATEGORIES, DATA_SUBJECT_CATEGORIES]) {
      const names = entries.map((entry) => entry.names[language]);
      expect(names.every((name) => name.trim() === name && name.length > 1)).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    }
  }
});

it('gives no key two meanings, so that a key alone can be named', () => {
  const keys = [...DATA_CATEGORIES, ...DATA_SUBJECT_CATEGORIES].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

it('hangs everything on a term of the vocabulary', () => expect(ENTRIES.every(({ dpv }) => /^(dpv|pd):[A-Z]\w+$/.test(dpv))).toBe(true));

it('marks the eight special categories of Art. 9(1), and Art. 10 apart from them', () => {
  expect(DATA_CATEGORIES.filter(({ special }) => special).map(({ key }) => key)).toEqual([
    'health-data', 'genetic-data', 'biometric-data', 'racial-or-ethnic-origin', 'political-opinions', 'religious-or-philosophical-beliefs',
    'trade-union-membership', 'sex-life-or-orientation',
  ]);
  expect(DATA_CATEGORIES.filter(({ criminal }) => criminal)).toMatchObject([{ key: 'criminal-offences', special: false }]);
});

describe('looking a key up', () => {
  const register = aRegister({ dataCategories: [ownCategory('learning-results'), ownCategory('diagnoses', true), ownCategory('health-data', false)] });
  it.each([
    ['contact-details', 'de', 'Kontaktdaten'],
    ['employees', 'it', 'Dipendenti'],
    ['learning-results', 'fr', 'learning-results'],
    ['unheard-of', 'nl', 'unheard-of'],
  ] as const)('%s in %s is %s', (key, language, name) => expect(categoryName(key, register, language)).toBe(name));

  it('lets no organisation redefine a special category', () => expect(dataCategory('health-data', register)?.special).toBe(true));
  it('knows the own special ones', () => {
    expect(specialCategoryKeys(register).has('diagnoses')).toBe(true);
    expect(specialCategoryKeys(register).has('learning-results')).toBe(false);
  });
  it('answers null for what nobody knows', () => expect(dataCategory('unheard-of', register)).toBeNull());
  it('names built-in ones, measures and sources', () => {
    expect(builtInDataCategories('es')[1]).toMatchObject({ key: 'contact-details', name: 'Datos de contacto', dpv: 'pd:Contact' });
    expect(measureCategory('encryption-in-transit')).toMatchObject({ nature: 'technical', dpv: 'dpv:EncryptionInTransfer' });
    expect(dataSource('data-subject').names.fr).toBe('La personne concernée');
  });
});
