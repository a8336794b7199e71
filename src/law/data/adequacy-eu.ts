/**
 * Adequacy decisions of the European Commission. Decisions under the Directive count from adoption; Art. 45(9) GDPR
 * keeps them, and the Commission's first review (COM(2024) 7 final, 15 January 2024) maintained all that were left.
 */
import type { AdequacyCondition, AdequacyRow } from '../law-rows.js';

const full = (destination: string, name: string, validFrom: string, source: string, confidence: 'seen' | 'memory' = 'seen'): AdequacyRow => ({
  id: `eu-adequacy-${destination.toLowerCase()}`, regime: 'eu-gdpr', destination, name, conditions: [], validFrom, validUntil: null, source, confidence,
});

/** PIPEDA binds organisations in the course of commercial activities; public bodies are outside, other bodies depend on what they do. */
export const PIPEDA: AdequacyCondition = {
  kind: 'foreign-law', laws: ['pipeda'], presumed: 'pipeda', presumedFor: ['commercial'], outsideFor: ['public-authority'],
  unsettledLaws: ['quebec-private-sector'], scope: 'recipients subject to the Personal Information Protection and Electronic Documents Act (PIPEDA)',
};

export const APPI: AdequacyCondition = {
  kind: 'foreign-law', laws: ['appi'], presumed: 'appi', presumedFor: ['commercial'], outsideFor: ['public-authority'], unsettledLaws: [],
  scope: 'business operators subject to the Act on the Protection of Personal Information (APPI) and the Supplementary Rules',
};

/** PIPA binds public bodies as well, but not for every task: for those a person looks. */
export const PIPA: AdequacyCondition = {
  kind: 'foreign-law', laws: ['pipa'], presumed: 'pipa', presumedFor: ['commercial', 'non-profit'], outsideFor: [], unsettledLaws: [],
  scope: 'recipients subject to the Personal Information Protection Act (PIPA)',
};

/** LGPD Art. 4(III) leaves out public safety, defence, State security and criminal prosecution: for public bodies a person looks. */
const LGPD: AdequacyCondition = {
  kind: 'foreign-law', laws: ['lgpd'], presumed: 'lgpd', presumedFor: ['commercial', 'non-profit'], outsideFor: [], unsettledLaws: [],
  scope: 'recipients subject to the General Data Protection Law (LGPD)',
};

export const EU_ADEQUACY: readonly AdequacyRow[] = [
  full('CH', 'Switzerland', '2000-07-26', 'Decision 2000/518/EC'),
  {
    ...full('HU', 'Hungary', '2000-07-26', 'Decision 2000/519/EC'), validUntil: '2004-04-30',
    ends: [{ knownFrom: '2003-04-16', validUntil: '2004-04-30', source: 'Act of Accession 2003' }],
    endedBecause: 'Hungary joined the European Union on 1 May 2004',
  },
  {
    id: 'eu-adequacy-us-safe-harbour', regime: 'eu-gdpr', destination: 'US', name: 'the United States (Safe Harbour)',
    conditions: [{ kind: 'certification', scheme: 'safe-harbour' }], validFrom: '2000-07-26', validUntil: '2015-10-05',
    ends: [{ knownFrom: '2015-10-06', validUntil: '2015-10-05', source: 'C-362/14 Schrems' }],
    endedBecause: 'the Court of Justice declared it invalid on 6 October 2015 (C-362/14 Schrems)',
    source: 'Decision 2000/520/EC', confidence: 'seen',
  },
  { ...full('CA', 'Canada', '2001-12-20', 'Decision 2002/2/EC'), conditions: [PIPEDA] },
  full('AR', 'Argentina', '2003-06-30', 'Decision 2003/490/EC'),
  full('GG', 'Guernsey', '2003-11-21', 'Decision 2003/821/EC'),
  full('IM', 'the Isle of Man', '2004-04-28', 'Decision 2004/411/EC'),
  full('JE', 'Jersey', '2008-05-08', 'Decision 2008/393/EC', 'memory'),
  {
    ...full('FO', 'the Faroe Islands', '2010-03-05', 'Decision 2010/146/EU'),
    conditions: [{
      kind: 'unsettled-sector', sectors: ['public-authority'],
      scope: 'recipients subject to the Faroese Act; authorities of the Danish State on the islands are outside',
    }],
  },
  full('AD', 'Andorra', '2010-10-19', 'Decision 2010/625/EU'),
  { ...full('IL', 'Israel', '2011-01-31', 'Decision 2011/61/EU'), conditions: [{ kind: 'automated-processing' }] },
  full('UY', 'Uruguay', '2012-08-21', 'Decision 2012/484/EU'),
  full('NZ', 'New Zealand', '2012-12-19', 'Decision 2013/65/EU', 'memory'),
  {
    id: 'eu-adequacy-us-privacy-shield', regime: 'eu-gdpr', destination: 'US', name: 'the United States (Privacy Shield)',
    conditions: [{ kind: 'certification', scheme: 'privacy-shield' }], validFrom: '2016-07-12', validUntil: '2020-07-15',
    ends: [{ knownFrom: '2020-07-16', validUntil: '2020-07-15', source: 'C-311/18 Schrems II' }],
    endedBecause: 'the Court of Justice declared it invalid on 16 July 2020 (C-311/18 Schrems II)',
    source: 'Decision (EU) 2016/1250', confidence: 'seen',
  },
  { ...full('JP', 'Japan', '2019-01-23', 'Decision (EU) 2019/419'), conditions: [APPI] },
  {
    ...full('GB', 'the United Kingdom', '2021-06-28', 'Decision (EU) 2021/1772'),
    conditions: [{
      kind: 'excluded-purpose', purpose: 'uk-immigration-control', validUntil: '2025-12-18', source: 'Decision (EU) 2021/1772, Art. 1(2)',
    }],
    validUntil: '2031-12-27',
    ends: [
      { knownFrom: '2021-06-28', validUntil: '2025-06-27', source: 'Decision (EU) 2021/1772, Art. 12' },
      { knownFrom: '2025-06-24', validUntil: '2025-12-27', source: 'Decision (EU) 2025/1226' },
      { knownFrom: '2025-12-19', validUntil: '2031-12-27', source: 'Decision (EU) 2025/2574' },
    ],
  },
  { ...full('KR', 'the Republic of Korea', '2021-12-17', 'Decision (EU) 2022/254'), conditions: [PIPA] },
  {
    id: 'eu-adequacy-us-dpf', regime: 'eu-gdpr', destination: 'US', name: 'the United States (EU-U.S. Data Privacy Framework)',
    conditions: [{ kind: 'certification', scheme: 'eu-us-dpf' }], validFrom: '2023-07-10', validUntil: null,
    source: 'Decision (EU) 2023/1795', confidence: 'seen',
  },
  full('EPO', 'the European Patent Organisation', '2025-07-15', 'Decision (EU) 2025/1382'),
  { ...full('BR', 'Brazil', '2026-01-26', 'Decision (EU) 2026/179'), conditions: [LGPD] },
];
