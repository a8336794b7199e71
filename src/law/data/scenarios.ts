/** Situations in which data reach a third country and yet nobody transfers them. */
import type { ScenarioRow } from '../law-rows.js';
import { REGIMES } from '../vocabulary.js';

const EDPB = 'EDPB Guidelines 05/2021, v2.0';

export const SCENARIO_ROWS: readonly ScenarioRow[] = [
  {
    scenario: 'direct-collection', regimes: REGIMES, exporterRole: null, importerRole: null,
    message: 'The data subjects give their data to the recipient themselves: there is no exporter who discloses them.',
    validFrom: '1998-10-24', validUntil: null, source: `${EDPB}, section 2.2`, confidence: 'seen',
  },
  {
    scenario: 'employee-travel', regimes: REGIMES, exporterRole: null, importerRole: null,
    message: 'An employee who reads the data abroad belongs to the same controller: the data are not disclosed to another party.',
    validFrom: '1998-10-24', validUntil: null, source: `${EDPB}, section 2.2`, confidence: 'seen',
  },
  {
    scenario: 'return-to-controller', regimes: ['uk-gdpr'], exporterRole: 'processor', importerRole: 'controller',
    message: 'A UK processor that returns data to its controller abroad does not itself initiate a restricted transfer.',
    validFrom: '2021-01-01', validUntil: null, source: 'ICO guidance on international transfers, 15 January 2026', confidence: 'seen',
  },
];
