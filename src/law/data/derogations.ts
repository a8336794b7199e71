/** Derogations for specific situations: Art. 49 GDPR and UK GDPR, Art. 17 FADP, with what each wants shown. */
import type { DerogationCondition, DerogationRow } from '../law-rows.js';
import type { DerogationArticle } from '../vocabulary.js';

const GUIDELINES = 'EDPB Guidelines 2/2018';

const NOT_SYSTEMATIC: DerogationCondition = {
  fact: 'systematic', value: false, unstated: 'assumed', denied: 'fails', words: 'the transfer is not systematic', source: GUIDELINES,
};
const NECESSARY: DerogationCondition = {
  fact: 'necessary', value: true, unstated: 'incomplete', denied: 'fails', words: 'the transfer is necessary for this purpose', source: GUIDELINES,
};
const OCCASIONAL: DerogationCondition = {
  fact: 'occasional', value: true, unstated: 'incomplete', denied: 'fails', words: 'the transfer is occasional', source: `recital 111 GDPR; ${GUIDELINES}`,
};
const EXPLICIT_CONSENT: DerogationCondition = {
  fact: 'explicitConsent', value: true, unstated: 'incomplete', denied: 'fails', words: 'the data subjects consented explicitly',
  source: GUIDELINES,
};
const RISKS_EXPLAINED: DerogationCondition = {
  fact: 'risksExplained', value: true, unstated: 'incomplete', denied: 'incomplete', words: 'the risks were explained before consent was given',
  source: GUIDELINES,
};

/** Necessity and the compelling interest are shown in the documented assessment (Art. 49(6)); stated separately they may only be denied. */
const COMPELLING_INTERESTS: readonly DerogationCondition[] = [
  NOT_SYSTEMATIC,
  { ...NECESSARY, unstated: 'assumed' },
  {
    fact: 'repetitive', value: false, unstated: 'incomplete', denied: 'fails', impliedBy: 'occasional', words: 'the transfer is not repetitive',
    source: 'Art. 49(1), second subparagraph, GDPR',
  },
  {
    fact: 'limitedNumber', value: true, unstated: 'incomplete', denied: 'fails', words: 'only a limited number of data subjects is concerned',
    source: 'Art. 49(1), second subparagraph, GDPR',
  },
  {
    fact: 'assessmentDocumented', value: true, unstated: 'incomplete', denied: 'incomplete',
    words: 'the assessment and the suitable safeguards are documented', source: 'Art. 49(6) GDPR',
  },
  {
    fact: 'authorityInformed', value: true, unstated: 'incomplete', denied: 'incomplete', words: 'the supervisory authority was informed',
    source: 'Art. 49(1), second subparagraph, GDPR',
  },
  {
    fact: 'dataSubjectsInformed', value: true, unstated: 'incomplete', denied: 'incomplete',
    words: 'the data subjects were informed of the transfer and of the interests pursued', source: 'Art. 49(1), second subparagraph, GDPR',
  },
];

interface Derogation {
  readonly article: DerogationArticle;
  readonly letter: string;
  readonly name: string;
  readonly openToPublicAuthorities: boolean;
  readonly conditions: readonly DerogationCondition[];
}

/** Occasional use is a condition of (b), (c) and (e) by recital 111; of no letter is systematic use. */
const ART_49: readonly Derogation[] = [
  { article: '49-1-a', letter: 'a', name: 'explicit consent', openToPublicAuthorities: false, conditions: [NOT_SYSTEMATIC, EXPLICIT_CONSENT, RISKS_EXPLAINED] },
  { article: '49-1-b', letter: 'b', name: 'a contract with the data subject', openToPublicAuthorities: false, conditions: [NOT_SYSTEMATIC, NECESSARY, OCCASIONAL] },
  { article: '49-1-c', letter: 'c', name: 'a contract in the interest of the data subject', openToPublicAuthorities: false, conditions: [NOT_SYSTEMATIC, NECESSARY, OCCASIONAL] },
  { article: '49-1-d', letter: 'd', name: 'important reasons of public interest', openToPublicAuthorities: true, conditions: [NOT_SYSTEMATIC, NECESSARY] },
  { article: '49-1-e', letter: 'e', name: 'legal claims', openToPublicAuthorities: true, conditions: [NOT_SYSTEMATIC, NECESSARY, OCCASIONAL] },
  { article: '49-1-f', letter: 'f', name: 'vital interests', openToPublicAuthorities: true, conditions: [NOT_SYSTEMATIC, NECESSARY] },
  { article: '49-1-g', letter: 'g', name: 'a public register', openToPublicAuthorities: true, conditions: [NOT_SYSTEMATIC] },
];

/** Art. 17(1) FADP beside the letter of Art. 49 it answers to; it knows neither compelling interests nor the bar for public bodies. */
const ART_17_LETTERS: Readonly<Record<string, string>> = { a: 'a', b: 'b', c: 'b', d: 'c', e: 'c', f: 'd', g: 'f' };

function art49(regime: 'eu-gdpr' | 'uk-gdpr', law: string, validFrom: string): DerogationRow[] {
  const rows = ART_49.map(({ letter, ...derogation }): DerogationRow => ({
    ...derogation, regime, ground: `art-49-1-${letter}`, validFrom, validUntil: null, source: `Art. 49(1)(${letter}) ${law}; ${GUIDELINES}`, confidence: 'seen',
  }));
  return [...rows, {
    regime, article: '49-1-2', ground: 'art-49-1-2', name: 'compelling legitimate interests', openToPublicAuthorities: false,
    conditions: COMPELLING_INTERESTS, validFrom: regime === 'eu-gdpr' ? '2018-05-25' : validFrom, validUntil: null,
    source: `Art. 49(1), second subparagraph, ${law}`, confidence: 'seen',
  }];
}

const art17 = ART_49.map(({ letter, ...derogation }): DerogationRow => ({
  ...derogation, regime: 'ch-fadp', ground: `fadp-17-1-${ART_17_LETTERS[letter]}`, openToPublicAuthorities: true,
  conditions: derogation.conditions.filter((condition) => condition !== OCCASIONAL),
  validFrom: '2008-01-01', validUntil: null, source: `Art. 17(1)(${ART_17_LETTERS[letter]}) FADP`, confidence: 'seen',
}));

export const DEROGATIONS: readonly DerogationRow[] = [
  ...art49('eu-gdpr', 'GDPR', '1998-10-24'),
  ...art49('uk-gdpr', 'UK GDPR', '2021-01-01'),
  ...art17,
];
