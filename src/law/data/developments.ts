/** What is in motion: pending cases and drafts that a reader of an answer should know. None of them changes a verdict. */
import type { DevelopmentRow } from '../law-rows.js';

export const DEVELOPMENTS: readonly DevelopmentRow[] = [
  {
    code: 'litigation-pending', regime: 'eu-gdpr', mechanism: 'eu-us-dpf', message: 'An action for annulment of the decision is pending before the General Court.',
    validFrom: '2023-09-06', validUntil: '2025-09-02', source: 'T-553/23', confidence: 'memory',
    ends: [{ knownFrom: '2025-09-03', validUntil: '2025-09-02', source: 'T-553/23, judgment of 3 September 2025' }],
  },
  {
    code: 'litigation-pending', regime: 'eu-gdpr', mechanism: 'eu-us-dpf',
    message: 'An appeal against the judgment that upheld the decision is pending before the Court of Justice.',
    validFrom: '2025-10-31', validUntil: null, source: 'C-703/25 P', confidence: 'seen',
  },
  {
    code: 'law-in-motion', regime: 'eu-gdpr', destination: 'GI',
    message: 'The agreement between the European Union and the United Kingdom on Gibraltar may change its standing: verify its entry into force.',
    validFrom: '2025-06-11', validUntil: null, source: 'EU-UK agreement in respect of Gibraltar', confidence: 'memory',
  },
  {
    code: 'law-in-motion', regime: 'eu-gdpr', mechanism: 'bcr-p', exporterRole: 'controller',
    message: 'Draft recommendations may limit binding corporate rules for processors to flows inside the group.',
    validFrom: '2026-01-15', validUntil: null, source: 'EDPB draft Recommendations 1/2026', confidence: 'seen',
  },
  {
    code: 'law-in-motion', regime: 'eu-gdpr', destination: 'BR', exporterCountries: ['IS', 'LI', 'NO'],
    message: 'The decision on Brazil applies in the EFTA States of the EEA pending its incorporation into the Agreement.',
    validFrom: '2026-01-26', validUntil: null, source: 'EEA Joint Committee Decision 154/2018, adaptation of Art. 45 GDPR', confidence: 'memory',
  },
];
