/** Appropriate safeguards of the UK GDPR (Art. 46, 47), strongest first. */
import type { EndEvent, MechanismRow } from '../law-rows.js';
import { EVERY_ROLE } from './mechanisms-eu.js';

/** Transfer risk assessment; the "data protection test" of Art. 46(1A) since 5 February 2026. */
const RISK_ASSESSMENT = { from: '2021-01-01', source: 'Art. 46(1), (1A) UK GDPR; C-311/18 Schrems II as retained' };

const common = {
  regime: 'uk-gdpr', exporterRoles: EVERY_ROLE, importerRoles: EVERY_ROLE, newContractsUntil: null, assessment: RISK_ASSESSMENT, requires: [],
  signed: false, validFrom: '2021-01-01', validUntil: null, confidence: 'seen',
} as const;

const ISSUED = 'Data Protection Act 2018, s. 119A; in force 21 March 2022';

/** The texts say "until 21 March 2024"; read strictly, that day itself is no longer covered. */
const TRANSITION: readonly EndEvent[] = [
  { knownFrom: '2022-02-02', validUntil: '2024-03-20', source: 'Transitional provisions under s. 119A Data Protection Act 2018' },
];

const oldClauses = {
  ...common, ground: 'art-46-2-c', signed: true, newContractsUntil: '2022-09-21', requires: ['unmodified', 'annexes'],
  exporterRoles: ['controller'], validUntil: '2024-03-20', ends: TRANSITION,
  endedBecause: 'the UK transition for the European Union\'s old clauses ended on 21 March 2024',
} as const;

export const UK_MECHANISMS: readonly MechanismRow[] = [
  {
    ...common, mechanism: 'public-authority-instrument', ground: 'art-46-2-a', name: 'an instrument between public authorities',
    requires: ['public-parties'], source: 'Art. 46(2)(a) UK GDPR',
  },
  {
    ...common, mechanism: 'bcr-c', ground: 'art-47', name: 'UK binding corporate rules for controllers',
    requires: ['approved-where-stated', 'importer-bound'], source: 'Art. 46(2)(b), 47 UK GDPR; Data Protection Act 2018, Sch. 21, para. 9',
  },
  {
    ...common, mechanism: 'bcr-p', ground: 'art-47', name: 'UK binding corporate rules for processors', importerRoles: ['processor'],
    requires: ['approved-where-stated', 'importer-bound'], source: 'Art. 46(2)(b), 47 UK GDPR; Data Protection Act 2018, Sch. 21, para. 9',
  },
  {
    ...common, mechanism: 'uk-idta', ground: 'art-46-2-d', name: 'the International Data Transfer Agreement', requires: ['unmodified', 'annexes'],
    signed: true, validFrom: '2022-03-21', source: `Art. 46(2)(d) UK GDPR; ${ISSUED}`,
  },
  {
    ...common, mechanism: 'uk-addendum', ground: 'art-46-2-d', name: 'the UK Addendum to the clauses of 2021', requires: ['unmodified', 'annexes'],
    signed: true, validFrom: '2022-03-21', source: `Art. 46(2)(d) UK GDPR; ${ISSUED}`,
    companion: { mechanism: 'scc-2021-914', absent: 'incomplete', source: 'UK Addendum B1.0, s. 119A Data Protection Act 2018' },
  },
  {
    ...common, mechanism: 'scc-2021-914', ground: 'art-46-2-d', name: 'the European Union\'s clauses of 2021', signed: true,
    requires: ['module', 'unmodified', 'annexes'], validFrom: '2022-03-21', source: `Decision (EU) 2021/914 with the UK Addendum; ${ISSUED}`,
    companion: { mechanism: 'uk-addendum', absent: 'fails', source: 'Art. 46(2)(d) UK GDPR; s. 119A Data Protection Act 2018' },
  },
  {
    ...oldClauses, mechanism: 'scc-2010-87', name: 'the controller-to-processor clauses of 2010', importerRoles: ['processor'],
    source: 'Data Protection Act 2018, Sch. 21, para. 7; Decision 2010/87/EU',
  },
  {
    ...oldClauses, mechanism: 'scc-2004-915', name: 'the controller-to-controller clauses of 2004', importerRoles: ['controller'],
    source: 'Data Protection Act 2018, Sch. 21, para. 7; Decision 2004/915/EC',
  },
  {
    ...oldClauses, mechanism: 'scc-2001-497', name: 'the controller-to-controller clauses of 2001', importerRoles: ['controller'],
    source: 'Data Protection Act 2018, Sch. 21, para. 7; Decision 2001/497/EC',
  },
  {
    ...common, mechanism: 'code-of-conduct', ground: 'art-46-2-e', name: 'a code of conduct', requires: ['approval-shown', 'binding-commitments'],
    source: 'Art. 46(2)(e), 40 UK GDPR', confidence: 'memory',
  },
  {
    ...common, mechanism: 'certification', ground: 'art-46-2-f', name: 'a certification as a tool for transfers',
    requires: ['certificate', 'binding-commitments'], availableFrom: null, availabilitySource: 'Art. 42(5) UK GDPR',
    source: 'Art. 46(2)(f), 42 UK GDPR', confidence: 'memory',
  },
  {
    ...common, mechanism: 'ad-hoc-clauses', ground: 'art-46-3-a', name: 'contractual clauses of the parties\' own', requires: ['authorised'],
    signed: true, source: 'Art. 46(3)(a) UK GDPR', confidence: 'memory',
  },
  {
    ...common, mechanism: 'administrative-arrangement', ground: 'art-46-3-b', name: 'an administrative arrangement between public authorities',
    requires: ['public-parties', 'authorised'], source: 'Art. 46(3)(b) UK GDPR', confidence: 'memory',
  },
];
