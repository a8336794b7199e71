/** UK adequacy: the transitional list of the DPA 2018 and the regulations made since. EU findings after 2020 have no effect here. */
import type { AdequacyCondition, AdequacyRow, Confidence } from '../law-rows.js';
import { APPI, PIPA, PIPEDA } from './adequacy-eu.js';
import { EEA_COUNTRIES } from './free-flow.js';

const SCHEDULE_21 = 'Data Protection Act 2018, Sch. 21, para. 4, 5';

const listed = (
  destination: string, name: string, conditions: readonly AdequacyCondition[] = [], confidence: Confidence = 'seen',
): AdequacyRow => ({
  id: `uk-adequacy-${destination.toLowerCase()}`, regime: 'uk-gdpr', destination, name, conditions,
  validFrom: '2021-01-01', validUntil: null, source: SCHEDULE_21, confidence,
});

export const UK_ADEQUACY: readonly AdequacyRow[] = [
  ...EEA_COUNTRIES.map((country) => listed(country, `the EEA state ${country}`)),
  listed('EU', 'the institutions of the European Union and the EEA states'),
  listed('GI', 'Gibraltar'),
  listed('CH', 'Switzerland'),
  listed('AR', 'Argentina'),
  listed('GG', 'Guernsey'),
  listed('IM', 'the Isle of Man'),
  listed('JE', 'Jersey'),
  listed('AD', 'Andorra'),
  listed('UY', 'Uruguay'),
  listed('NZ', 'New Zealand'),
  listed('FO', 'the Faroe Islands', [], 'memory'),
  listed('IL', 'Israel', [{ kind: 'automated-processing' }]),
  listed('CA', 'Canada', [PIPEDA]),
  listed('JP', 'Japan', [APPI]),
  { ...listed('KR', 'the Republic of Korea', [PIPA]), validFrom: '2022-12-19', source: 'SI 2022/1213' },
  {
    id: 'uk-adequacy-us-data-bridge', regime: 'uk-gdpr', destination: 'US', name: 'the United States (UK-US data bridge)',
    conditions: [{ kind: 'certification', scheme: 'uk-us-data-bridge' }], validFrom: '2023-10-12', validUntil: null,
    source: 'SI 2023/1028', confidence: 'seen',
  },
];
