/** The areas inside which data flow freely: the EEA with its accessions, the United Kingdom, Switzerland. */
import type { FreeFlowRow } from '../law-rows.js';

/** Member States with the day of their accession. */
const MEMBER_STATES: readonly (readonly [country: string, accession: string])[] = [
  ['BE', '1958-01-01'], ['DE', '1958-01-01'], ['FR', '1958-01-01'], ['IT', '1958-01-01'], ['LU', '1958-01-01'], ['NL', '1958-01-01'],
  ['DK', '1973-01-01'], ['IE', '1973-01-01'], ['GR', '1981-01-01'], ['ES', '1986-01-01'], ['PT', '1986-01-01'],
  ['AT', '1995-01-01'], ['FI', '1995-01-01'], ['SE', '1995-01-01'],
  ['CY', '2004-05-01'], ['CZ', '2004-05-01'], ['EE', '2004-05-01'], ['HU', '2004-05-01'], ['LT', '2004-05-01'], ['LV', '2004-05-01'],
  ['MT', '2004-05-01'], ['PL', '2004-05-01'], ['SI', '2004-05-01'], ['SK', '2004-05-01'],
  ['BG', '2007-01-01'], ['RO', '2007-01-01'], ['HR', '2013-07-01'],
];

/** EFTA States of the EEA with the day the Agreement took effect for them. */
const EEA_EFTA_STATES: readonly (readonly [country: string, from: string])[] = [
  ['IS', '1994-01-01'], ['NO', '1994-01-01'], ['LI', '1995-05-01'],
];

/** States of the European Economic Area today. */
export const EEA_COUNTRIES: readonly string[] = [...MEMBER_STATES, ...EEA_EFTA_STATES].map(([country]) => country);

const WITHDRAWAL = 'Withdrawal Agreement, Art. 126, 127';
const TRADE_AGREEMENT = 'EU-UK Trade and Cooperation Agreement, Art. 782 (FINPROV.10A)';

export const FREE_FLOW: readonly FreeFlowRow[] = [
  ...MEMBER_STATES.map(([country, validFrom]): FreeFlowRow => ({
    regime: 'eu-gdpr', country, standing: 'is a Member State of the European Union', validFrom, validUntil: null,
    source: 'Treaty on European Union, Art. 52, and acts of accession', confidence: 'memory',
  })),
  ...EEA_EFTA_STATES.map(([country, validFrom]): FreeFlowRow => ({
    regime: 'eu-gdpr', country, standing: 'belongs to the European Economic Area', validFrom, validUntil: null,
    source: 'EEA Agreement, Annex XI; EEA Joint Committee Decision 154/2018', confidence: 'seen',
  })),
  {
    regime: 'eu-gdpr', country: 'EU', standing: 'stands for a place somewhere in the European Union or the EEA', validFrom: '1958-01-01',
    validUntil: null, source: 'Art. 1(3), 44 GDPR', confidence: 'seen',
  },
  {
    regime: 'eu-gdpr', country: 'GB', standing: 'was a Member State of the European Union', validFrom: '1973-01-01', validUntil: '2020-01-31',
    ends: [{ knownFrom: '2020-01-30', validUntil: '2020-01-31', source: 'Council Decision (EU) 2020/135' }],
    source: 'Treaty on European Union, Art. 50, 52', confidence: 'seen',
  },
  {
    regime: 'eu-gdpr', country: 'GB', standing: 'was treated as a Member State during the transition period', validFrom: '2020-02-01',
    validUntil: '2020-12-31', source: WITHDRAWAL, confidence: 'seen',
  },
  {
    regime: 'eu-gdpr', country: 'GB', standing: 'was not to be considered a third country while an adequacy decision was prepared',
    validFrom: '2021-01-01', validUntil: '2021-06-27',
    ends: [
      { knownFrom: '2021-01-01', validUntil: '2021-06-30', source: TRADE_AGREEMENT },
      { knownFrom: '2021-06-28', validUntil: '2021-06-27', source: 'Decision (EU) 2021/1772' },
    ],
    source: TRADE_AGREEMENT, confidence: 'seen',
  },
  {
    regime: 'eu-gdpr', country: 'GI', standing: 'was European territory for whose external relations a Member State was responsible',
    validFrom: '1973-01-01', validUntil: '2020-12-31', ends: [{ knownFrom: '2020-01-30', validUntil: '2020-12-31', source: WITHDRAWAL }],
    source: 'TFEU Art. 355(3); Withdrawal Agreement, Art. 126, 127', confidence: 'memory',
  },
  {
    regime: 'uk-gdpr', country: 'GB', standing: 'is the area of the UK GDPR itself', validFrom: '2021-01-01', validUntil: null,
    source: 'Art. 44 UK GDPR', confidence: 'seen',
  },
  {
    regime: 'ch-fadp', country: 'CH', standing: 'is the area of the Swiss Act itself', validFrom: '1993-07-01', validUntil: null,
    source: 'Art. 16(1) FADP', confidence: 'seen',
  },
];
