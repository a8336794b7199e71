/**
 * Swiss adequacy: Annex 1 of the Data Protection Ordinance since 1 September 2023; before, the list of the Federal Data Protection
 * and Information Commissioner. One row per entry: the countries did not change with the legal basis. Days before 2023 are those on
 * which the list is known, or taken, to have held the country.
 */
import type { AdequacyCondition, AdequacyRow } from '../law-rows.js';
import { EEA_COUNTRIES } from './free-flow.js';

const ANNEX_1 = 'Data Protection Ordinance (SR 235.11), Annex 1; before 1 September 2023 the list of the FDPIC';
const FIRST_LIST = '2008-01-01';

const listed = (
  destination: string, name: string, validFrom: string = FIRST_LIST, conditions: readonly AdequacyCondition[] = [],
): AdequacyRow => ({
  id: `ch-adequacy-${destination.toLowerCase()}`, regime: 'ch-fadp', destination, name, conditions, validFrom, validUntil: null,
  source: ANNEX_1, confidence: validFrom < '2023-09-01' ? 'memory' : 'seen',
});

/** PIPEDA or a provincial act that is substantially similar to it, as Quebec's is. */
const CANADIAN_PRIVATE_SECTOR: AdequacyCondition = {
  kind: 'foreign-law', laws: ['pipeda', 'quebec-private-sector'], presumed: 'pipeda', presumedFor: ['commercial'],
  outsideFor: ['public-authority'], unsettledLaws: [],
  scope: 'private-sector recipients subject to PIPEDA or a substantially similar provincial act',
};

export const CH_ADEQUACY: readonly AdequacyRow[] = [
  ...EEA_COUNTRIES.map((country) => listed(country, `the EEA state ${country}`, country === 'HR' ? '2013-07-01' : FIRST_LIST)),
  listed('EU', 'the EEA states'),
  listed('GB', 'the United Kingdom'),
  listed('GI', 'Gibraltar'),
  listed('GG', 'Guernsey'),
  listed('IM', 'the Isle of Man'),
  listed('JE', 'Jersey', '2008-05-08'),
  listed('MC', 'Monaco'),
  listed('AR', 'Argentina'),
  listed('CA', 'Canada', FIRST_LIST, [CANADIAN_PRIVATE_SECTOR]),
  listed('FO', 'the Faroe Islands', '2010-03-05'),
  listed('AD', 'Andorra', '2010-10-19'),
  listed('IL', 'Israel', '2011-01-31'),
  listed('UY', 'Uruguay', '2012-08-21'),
  listed('NZ', 'New Zealand', '2012-12-19'),
  {
    id: 'ch-adequacy-us-safe-harbour', regime: 'ch-fadp', destination: 'US', name: 'the United States (U.S.-Swiss Safe Harbour)',
    conditions: [{ kind: 'certification', scheme: 'safe-harbour' }], validFrom: '2009-02-16', validUntil: '2015-10-21',
    ends: [{ knownFrom: '2015-10-22', validUntil: '2015-10-21', source: 'FDPIC statement of 22 October 2015' }],
    endedBecause: 'the FDPIC withdrew its recognition on 22 October 2015, after C-362/14 Schrems',
    source: 'U.S.-Swiss Safe Harbour Framework', confidence: 'memory',
  },
  {
    id: 'ch-adequacy-us-privacy-shield', regime: 'ch-fadp', destination: 'US', name: 'the United States (Swiss-U.S. Privacy Shield)',
    conditions: [{ kind: 'certification', scheme: 'swiss-privacy-shield' }], validFrom: '2017-04-12', validUntil: '2020-09-07',
    ends: [{ knownFrom: '2020-09-08', validUntil: '2020-09-07', source: 'FDPIC position paper of 8 September 2020' }],
    endedBecause: 'the FDPIC took the United States off its list on 8 September 2020, after C-311/18 Schrems II',
    source: 'Swiss-U.S. Privacy Shield Framework', confidence: 'memory',
  },
  {
    id: 'ch-adequacy-us-dpf', regime: 'ch-fadp', destination: 'US', name: 'the United States (Swiss-U.S. Data Privacy Framework)',
    conditions: [{ kind: 'certification', scheme: 'swiss-us-dpf' }], validFrom: '2024-09-15', validUntil: null,
    source: 'Data Protection Ordinance (SR 235.11), Annex 1, AS 2024 435', confidence: 'seen',
  },
];
