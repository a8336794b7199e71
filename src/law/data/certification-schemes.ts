/** Self-certification schemes, living and dead. Which regime accepts one, and from when, is said by the adequacy rows that rest on it. */
import type { CertificationSchemeRow } from '../law-rows.js';

export const CERTIFICATION_SCHEME_ROWS: readonly CertificationSchemeRow[] = [
  {
    scheme: 'eu-us-dpf', name: 'EU-U.S. Data Privacy Framework', extends: null, untilMeans: 'renewal-due', fallbackAdvised: true,
    validFrom: '2023-07-10', validUntil: null, source: 'Decision (EU) 2023/1795', confidence: 'seen',
  },
  {
    scheme: 'uk-us-data-bridge', name: 'UK Extension to the EU-U.S. Data Privacy Framework', extends: 'eu-us-dpf', untilMeans: 'renewal-due',
    fallbackAdvised: false, validFrom: '2023-07-17', validUntil: null, source: 'SI 2023/1028, reg. 3(2)', confidence: 'seen',
  },
  {
    scheme: 'swiss-us-dpf', name: 'Swiss-U.S. Data Privacy Framework', extends: null, untilMeans: 'renewal-due', fallbackAdvised: false,
    validFrom: '2023-07-17', validUntil: null, source: 'DPO Annex 1, AS 2024 435', confidence: 'seen',
  },
  {
    scheme: 'privacy-shield', name: 'EU-U.S. Privacy Shield', extends: null, untilMeans: 'end', fallbackAdvised: false,
    validFrom: '2016-07-12', validUntil: '2020-07-15', source: 'Decision (EU) 2016/1250; C-311/18', confidence: 'seen',
  },
  {
    scheme: 'swiss-privacy-shield', name: 'Swiss-U.S. Privacy Shield', extends: null, untilMeans: 'end', fallbackAdvised: false,
    validFrom: '2017-04-12', validUntil: '2020-09-07', source: 'FDPIC position paper of 8 September 2020', confidence: 'memory',
  },
  {
    scheme: 'safe-harbour', name: 'Safe Harbour', extends: null, untilMeans: 'end', fallbackAdvised: false,
    validFrom: '2000-07-26', validUntil: '2015-10-21', source: 'Decision 2000/520/EC; C-362/14; FDPIC statement of 22 October 2015', confidence: 'seen',
  },
];
