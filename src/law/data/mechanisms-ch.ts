/** Guarantees of the Swiss Act (Art. 16(2), (3) FADP; before 1 September 2023 Art. 6(2) of the Act of 1992), strongest first. */
import type { EndEvent, MechanismRow } from '../law-rows.js';
import { EVERY_ROLE } from './mechanisms-eu.js';

/** The Court's judgment does not bind Switzerland; the FDPIC asked for the same assessment some weeks later. */
const FDPIC_ASSESSMENT = { from: '2020-09-08', source: 'FDPIC position paper of 8 September 2020; Art. 16(2) FADP' };

const common = {
  regime: 'ch-fadp', exporterRoles: EVERY_ROLE, importerRoles: EVERY_ROLE, newContractsUntil: null, assessment: FDPIC_ASSESSMENT, requires: [],
  signed: false, validFrom: '2023-09-01', validUntil: null, confidence: 'seen',
} as const;

const FDPIC_2021 = 'FDPIC statement of 27 August 2021';
const TRANSITION: readonly EndEvent[] = [{ knownFrom: '2021-08-27', validUntil: '2022-12-31', source: FDPIC_2021 }];

const oldClauses = {
  ...common, ground: 'fadp-16-2-d', signed: true, newContractsUntil: '2021-09-27', requires: ['unmodified', 'annexes'],
  exporterRoles: ['controller'], validFrom: '2008-01-01', validUntil: '2022-12-31', ends: TRANSITION, confidence: 'memory',
  endedBecause: 'the FDPIC recognised them until 31 December 2022 only',
} as const;

export const CH_MECHANISMS: readonly MechanismRow[] = [
  {
    ...common, mechanism: 'public-authority-instrument', ground: 'fadp-16-2-a', name: 'a treaty', requires: ['public-exporter'],
    source: 'Art. 16(2)(a) FADP',
  },
  {
    ...common, mechanism: 'bcr-c', ground: 'fadp-16-2-e', name: 'binding corporate rules for controllers',
    requires: ['approved-where-stated', 'importer-bound'], validFrom: '2008-01-01', source: 'Art. 16(2)(e) FADP',
  },
  {
    ...common, mechanism: 'bcr-p', ground: 'fadp-16-2-e', name: 'binding corporate rules for processors', importerRoles: ['processor'],
    requires: ['approved-where-stated', 'importer-bound'], validFrom: '2013-01-01', source: 'Art. 16(2)(e) FADP',
  },
  {
    ...common, mechanism: 'scc-2021-914', ground: 'fadp-16-2-d', name: 'the standard contractual clauses of 2021', signed: true,
    requires: ['module', 'unmodified', 'annexes', 'swiss-amendments'], validFrom: '2021-08-27', source: `Art. 16(2)(d) FADP; ${FDPIC_2021}`,
  },
  {
    ...oldClauses, mechanism: 'scc-2010-87', name: 'the controller-to-processor clauses of 2010', importerRoles: ['processor'],
    validFrom: '2010-05-15', source: `Art. 6(2)(a) FADP 1992; ${FDPIC_2021}`,
  },
  {
    ...oldClauses, mechanism: 'scc-2004-915', name: 'the controller-to-controller clauses of 2004', importerRoles: ['controller'],
    source: `Art. 6(2)(a) FADP 1992; ${FDPIC_2021}`,
  },
  {
    ...oldClauses, mechanism: 'scc-2001-497', name: 'the controller-to-controller clauses of 2001', importerRoles: ['controller'],
    source: `Art. 6(2)(a) FADP 1992; ${FDPIC_2021}`,
  },
  {
    ...common, mechanism: 'ch-notified-clauses', ground: 'fadp-16-2-b', name: 'clauses notified to the FDPIC', requires: ['notified'], signed: true,
    validFrom: '2008-01-01', source: 'Art. 16(2)(b) FADP',
  },
  {
    ...common, mechanism: 'ad-hoc-clauses', ground: 'fadp-16-2-b', name: 'clauses of the parties\' own', requires: ['notified'], signed: true,
    validFrom: '2008-01-01', source: 'Art. 16(2)(b) FADP',
  },
  {
    ...common, mechanism: 'administrative-arrangement', ground: 'fadp-16-2-c', name: 'specific guarantees of a federal body',
    requires: ['public-exporter', 'notified'], source: 'Art. 16(2)(c) FADP',
  },
  {
    ...common, mechanism: 'code-of-conduct', ground: 'fadp-16-3', name: 'a code of conduct', requires: ['approval-shown', 'binding-commitments'],
    source: 'Art. 16(3) FADP; Data Protection Ordinance Art. 12', confidence: 'memory',
  },
  {
    ...common, mechanism: 'certification', ground: 'fadp-16-3', name: 'a certification',
    requires: ['approval-shown', 'certificate', 'binding-commitments'], source: 'Art. 16(3) FADP; Data Protection Ordinance Art. 12', confidence: 'memory',
  },
];
