/** Appropriate safeguards of the GDPR (Art. 46, 47), strongest first: the order decides which of several that hold is the ground. */
import type { PartyRole } from '../vocabulary.js';
import type { EndEvent, MechanismRow } from '../law-rows.js';

export const EVERY_ROLE: readonly PartyRole[] = ['controller', 'processor'];
const SCHREMS_II = { from: '2020-07-16', source: 'C-311/18 Schrems II, para. 134; EDPB Recommendations 01/2020' };
const DIRECTIVE_APPLIED = '1998-10-24';
const GDPR_APPLIED = '2018-05-25';

const common = {
  regime: 'eu-gdpr', exporterRoles: EVERY_ROLE, importerRoles: EVERY_ROLE, newContractsUntil: null, assessment: SCHREMS_II, requires: [],
  signed: false, validFrom: GDPR_APPLIED, validUntil: null, confidence: 'seen',
} as const;

const REPEAL: readonly EndEvent[] = [{ knownFrom: '2021-06-07', validUntil: '2022-12-27', source: 'Decision (EU) 2021/914, Art. 4(4)' }];

/** Clauses of the Directive's time: repealed with effect from 27 September 2021, unchanged contracts lived on until 27 December 2022. */
const oldClauses = {
  ...common, ground: 'art-46-2-c', signed: true, newContractsUntil: '2021-09-26', requires: ['unmodified', 'annexes'],
  exporterRoles: ['controller'], validUntil: '2022-12-27', ends: REPEAL,
  endedBecause: 'they were repealed and the transition ended on 27 December 2022 (Decision (EU) 2021/914, Art. 4)',
} as const;

export const EU_MECHANISMS: readonly MechanismRow[] = [
  {
    ...common, mechanism: 'public-authority-instrument', ground: 'art-46-2-a', name: 'an instrument between public authorities',
    requires: ['public-parties'], source: 'Art. 46(2)(a) GDPR',
  },
  {
    ...common, mechanism: 'bcr-c', ground: 'art-47', name: 'binding corporate rules for controllers',
    requires: ['approved-where-stated', 'importer-bound'], validFrom: '2003-06-03',
    source: 'Art. 46(2)(b), 47 GDPR; authorisations under the Directive live on by Art. 46(5)',
  },
  {
    ...common, mechanism: 'bcr-p', ground: 'art-47', name: 'binding corporate rules for processors', importerRoles: ['processor'],
    requires: ['approved-where-stated', 'importer-bound'], validFrom: '2013-01-01',
    source: 'Art. 46(2)(b), 47 GDPR; authorisations under the Directive live on by Art. 46(5)', confidence: 'memory',
  },
  {
    ...common, mechanism: 'scc-2021-914', ground: 'art-46-2-c', name: 'the standard contractual clauses of 2021', signed: true,
    assessment: { from: '2020-07-16', source: 'Decision (EU) 2021/914, Clause 14; C-311/18 Schrems II' },
    requires: ['module', 'unmodified', 'annexes', 'clauses-silent-on-gdpr-importers'], validFrom: '2021-06-27',
    source: 'Art. 46(2)(c) GDPR; Decision (EU) 2021/914',
  },
  {
    ...oldClauses, mechanism: 'scc-2010-87', name: 'the controller-to-processor clauses of 2010', importerRoles: ['processor'],
    validFrom: '2010-05-15', source: 'Decision 2010/87/EU; Decision (EU) 2021/914, Art. 4',
  },
  {
    ...oldClauses, mechanism: 'scc-2004-915', name: 'the controller-to-controller clauses of 2004', importerRoles: ['controller'],
    validFrom: '2005-04-01', source: 'Decision 2004/915/EC; Decision (EU) 2021/914, Art. 4', confidence: 'memory',
  },
  {
    ...oldClauses, mechanism: 'scc-2001-497', name: 'the controller-to-controller clauses of 2001', importerRoles: ['controller'],
    validFrom: '2001-09-03', source: 'Decision 2001/497/EC; Decision (EU) 2021/914, Art. 4', confidence: 'memory',
  },
  {
    ...common, mechanism: 'code-of-conduct', ground: 'art-46-2-e', name: 'a code of conduct', requires: ['approval-shown', 'binding-commitments'],
    source: 'Art. 46(2)(e), 40(3) GDPR; EDPB Guidelines 04/2021',
  },
  {
    ...common, mechanism: 'certification', ground: 'art-46-2-f', name: 'a certification as a tool for transfers',
    requires: ['importer-outside-gdpr', 'certificate', 'binding-commitments'], availableFrom: '2026-04-15',
    availabilitySource: 'EDPB Opinion 15/2026', source: 'Art. 46(2)(f), 42 GDPR; EDPB Guidelines 07/2022',
  },
  {
    ...common, mechanism: 'ad-hoc-clauses', ground: 'art-46-3-a', name: 'contractual clauses of the parties\' own', requires: ['authorised'],
    signed: true, validFrom: DIRECTIVE_APPLIED, source: 'Art. 46(3)(a), 46(4) GDPR',
  },
  {
    ...common, mechanism: 'administrative-arrangement', ground: 'art-46-3-b', name: 'an administrative arrangement between public authorities',
    requires: ['public-parties', 'authorised'], source: 'Art. 46(3)(b) GDPR',
  },
];
