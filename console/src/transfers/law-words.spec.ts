import { groundInWords } from './law-words';

describe('grounds in words', () => {
  it.each([
    ['art-45', 'eu-gdpr', 'Art. 45 GDPR'],
    ['art-46-2-c', 'eu-gdpr', 'Art. 46(2)(c) GDPR'],
    ['art-46-2-d', 'uk-gdpr', 'Art. 46(2)(d) UK GDPR'],
    ['art-49-1-a', 'eu-gdpr', 'Art. 49(1)(a) GDPR'],
    ['fadp-16-2-d', 'ch-fadp', 'Art. 16(2)(d) FADP'],
    [null, 'eu-gdpr', ''],
  ] as const)('%s under %s', (ground, regime, words) => expect(groundInWords(ground, regime)).toBe(words));
});
