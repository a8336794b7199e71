/** Which text governs transfers under a regime on which days, and what its provisions are called. */
import type { ProvisionRow } from '../law-rows.js';

const DIRECTIVE = {
  adequacyGround: 'art-45',
  transfers: 'Directive 95/46/EC, Art. 25(1)',
  adequacy: 'Directive 95/46/EC, Art. 25(6)',
  safeguards: 'Directive 95/46/EC, Art. 26(2)',
  derogations: 'Directive 95/46/EC, Art. 26(1)',
  derogationRecord: 'Directive 95/46/EC, Art. 19(1)(e)',
  processorContract: 'Directive 95/46/EC, Art. 17(3)',
  subProcessing: 'Directive 95/46/EC, Art. 17(3)',
  security: 'Directive 95/46/EC, Art. 17(1)',
  validFrom: '1998-10-24',
  validUntil: '2018-05-24',
  source: 'Directive 95/46/EC, Art. 32(1); Regulation (EU) 2016/679, Art. 94, 99',
  confidence: 'seen',
} as const;

const GDPR = {
  adequacyGround: 'art-45',
  transfers: 'Art. 44 GDPR',
  adequacy: 'Art. 45(3) GDPR',
  safeguards: 'Art. 46(1) GDPR',
  derogations: 'Art. 49(1) GDPR',
  derogationRecord: 'Art. 49(6), 30(1)(e) GDPR',
  processorContract: 'Art. 28(3) GDPR',
  subProcessing: 'Art. 28(2) GDPR',
  security: 'Art. 32 GDPR',
  validFrom: '2018-05-25',
  source: 'Regulation (EU) 2016/679, Art. 99(2)',
  confidence: 'seen',
} as const;

const UK_GDPR = {
  regime: 'uk-gdpr',
  judgedBy: 'uk-gdpr',
  adequacyGround: 'art-45',
  transfers: 'Art. 44 UK GDPR',
  safeguards: 'Art. 46(1) UK GDPR',
  derogations: 'Art. 49(1) UK GDPR',
  derogationRecord: 'Art. 49(6), 30(1)(e) UK GDPR',
  processorContract: 'Art. 28(3) UK GDPR',
  subProcessing: 'Art. 28(2) UK GDPR',
  security: 'Art. 32 UK GDPR',
  confidence: 'seen',
} as const;

const UK_IN_UNION_LAW = 'European Union (Withdrawal) Act 2018; Withdrawal Agreement, Art. 126, 127';

export const PROVISIONS: readonly ProvisionRow[] = [
  { ...DIRECTIVE, regime: 'eu-gdpr', judgedBy: 'eu-gdpr' },
  { ...GDPR, regime: 'eu-gdpr', judgedBy: 'eu-gdpr', validUntil: null },
  { ...DIRECTIVE, regime: 'uk-gdpr', judgedBy: 'eu-gdpr' },
  { ...GDPR, regime: 'uk-gdpr', judgedBy: 'eu-gdpr', validUntil: '2020-12-31', source: UK_IN_UNION_LAW },
  {
    ...UK_GDPR, adequacy: 'Art. 45 UK GDPR', validFrom: '2021-01-01', validUntil: '2026-02-04',
    source: 'Data Protection, Privacy and Electronic Communications (Amendments etc) (EU Exit) Regulations 2019, SI 2019/419',
  },
  {
    ...UK_GDPR, adequacy: 'Art. 45A UK GDPR', validFrom: '2026-02-05', validUntil: null,
    source: 'Data (Use and Access) Act 2025, s. 85 and Sch. 7; SI 2026/82',
  },
  {
    regime: 'ch-fadp', judgedBy: 'ch-fadp', adequacyGround: 'fadp-16-1', transfers: 'Art. 6(1) FADP 1992', adequacy: 'Art. 6(1) FADP 1992',
    safeguards: 'Art. 6(2) FADP 1992', derogations: 'Art. 6(2) FADP 1992', derogationRecord: 'Art. 6(2) FADP 1992',
    processorContract: 'Art. 10a(1) FADP 1992', subProcessing: 'Art. 10a(1) FADP 1992', security: 'Art. 7 FADP 1992',
    validFrom: '2008-01-01', validUntil: '2023-08-31', source: 'Federal Act on Data Protection of 19 June 1992 as revised, SR 235.1', confidence: 'memory',
  },
  {
    regime: 'ch-fadp', judgedBy: 'ch-fadp', adequacyGround: 'fadp-16-1', transfers: 'Art. 16(1) FADP', adequacy: 'Art. 16(1) FADP',
    safeguards: 'Art. 16(2) FADP', derogations: 'Art. 17(1) FADP', derogationRecord: 'Art. 12(2)(g), 17(2) FADP',
    processorContract: 'Art. 9(1) FADP', subProcessing: 'Art. 9(3) FADP', security: 'Art. 8 FADP',
    validFrom: '2023-09-01', validUntil: null, source: 'Federal Act on Data Protection of 25 September 2020, SR 235.1', confidence: 'seen',
  },
];
