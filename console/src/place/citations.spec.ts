import { citedIn, type CitationPatterns } from './citations';

const GERMAN: CitationPatterns = {
  laws: { 'GDPR': 'DSGVO', 'UK GDPR': 'UK-DSGVO', 'FADP': 'DSG' },
  union: { article: 'Art. {}', paragraph: ' Abs. {}', letter: ' Buchst. {}', joint: ' ' },
  swiss: { article: 'Art. {}', paragraph: ' Abs. {}', letter: ' Bst. {}', joint: ' ' },
};
const FRENCH: CitationPatterns = {
  laws: { 'GDPR': 'RGPD', 'UK GDPR': 'RGPD britannique', 'FADP': 'LPD' },
  union: { article: 'art. {}', paragraph: ', par. {}', letter: ', point {})', joint: ', ' },
  swiss: { article: 'art. {}', paragraph: ' al. {}', letter: ' let. {}', joint: ' ' },
};
const ENGLISH: CitationPatterns = {
  laws: { 'GDPR': 'GDPR', 'UK GDPR': 'UK GDPR', 'FADP': 'FADP' },
  union: { article: 'Art. {}', paragraph: '({})', letter: '({})', joint: ' ' },
  swiss: { article: 'Art. {}', paragraph: '({})', letter: '({})', joint: ' ' },
};

test.each([
  ['Art. 30(1)(f) GDPR', 'Art. 30 Abs. 1 Buchst. f DSGVO', 'art. 30, par. 1, point f), RGPD'],
  ['Art. 44 UK GDPR', 'Art. 44 UK-DSGVO', 'art. 44, RGPD britannique'],
  ['Art. 12(2)(g) FADP', 'Art. 12 Abs. 2 Bst. g DSG', 'art. 12 al. 2 let. g LPD'],
  ['Art. 46(2)(b), 47 GDPR; Decision (EU) 2021/914', 'Art. 46 Abs. 2 Buchst. b, 47 DSGVO; Decision (EU) 2021/914', 'art. 46, par. 2, point b); 47, RGPD; Decision (EU) 2021/914'],
  ['Art. 35(1), (3) GDPR', 'Art. 35 Abs. 1, Abs. 3 DSGVO', 'art. 35, par. 1; par. 3, RGPD'],
  ['see Art. 9(2) GDPR and Art. 9(1) FADP', 'see Art. 9 Abs. 2 DSGVO and Art. 9 Abs. 1 DSG', 'see art. 9, par. 2, RGPD and art. 9 al. 1 LPD'],
  ['C-311/18 Schrems II', 'C-311/18 Schrems II', 'C-311/18 Schrems II'],
  ['Art. 46(1), (1A) UK GDPR', 'Art. 46(1), (1A) UK GDPR', 'Art. 46(1), (1A) UK GDPR'],
  ['', '', ''],
])('%p', (citation, german, french) => {
  expect([citedIn(GERMAN, citation), citedIn(FRENCH, citation)]).toEqual([german, french]);
  expect(citedIn(ENGLISH, citation)).toBe(citation);
});
