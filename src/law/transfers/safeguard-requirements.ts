/** What a transfer tool wants beyond dates, roles and assessment: one small rule per requirement, named by the rows that ask for it. */
import type { SafeguardFacts } from '../facts.js';
import type { MechanismRow, SafeguardRequirement, SccModuleRow } from '../law-rows.js';
import type { TransferQuestion } from './transfer-question.js';
import type { TransferRoute } from './transfer-route.js';

/** A safeguard on the way to being judged; `field` is its path in the case, such as `safeguards/0`. */
export interface SafeguardUnderReview {
  readonly question: TransferQuestion;
  readonly route: TransferRoute;
  readonly safeguard: SafeguardFacts;
  readonly row: MechanismRow;
  readonly field: string;
}

type RequirementRule = (review: SafeguardUnderReview) => void;

/** The rules by name. A fact that signing implies is taken as met until denied; what the law wants shown must be stated. */
export const REQUIREMENT_RULES: Readonly<Record<SafeguardRequirement, RequirementRule>> = {
  module({ question, route, safeguard, row, field }) {
    const { exporter, importer } = question.transferCase;
    const fitting = fittingModule(question);
    if (!safeguard.module) {
      route.lack('module-missing', 'Nobody stated which module of the clauses was signed.', row.source, `${field}/module`);
    } else if (fitting?.module !== safeguard.module) {
      const wanted = fitting === undefined ? '' : `: ${fitting.name} is needed`;
      route.lack(
        'module-mismatch', `Module ${safeguard.module} does not fit a transfer from ${exporter.role} to ${importer.role}${wanted}.`,
        fitting?.source ?? row.source, `${field}/module`,
      );
    }
  },

  annexes({ question, route, safeguard, row, field }) {
    const asked = row.requires.includes('module') ? fittingModule(question)?.annexes : undefined;
    const open = safeguard.annexesMissing?.filter((annex) => asked === undefined || asked.includes(annexNumber(annex))) ?? [];
    if (open.length > 0) {
      route.lack('annex-missing', `Parts of the document are not filled in: ${open.join(', ')}.`, row.source, `${field}/annexesMissing`);
    }
  },

  unmodified({ question, route, safeguard, field }) {
    if (safeguard.unmodified !== false) return;
    route.lack(
      'clauses-modified', 'The clauses were altered: they are clauses of the parties\' own now and need the authority\'s authorisation.',
      question.provisions.safeguards, `${field}/unmodified`,
    );
  },

  'importer-outside-gdpr'({ question, route, row }) {
    if (question.transferCase.importer.subjectTo?.includes('gdpr')) {
      route.fail('importer-under-gdpr', 'This tool is for importers that are not themselves subject to the GDPR.', row.source);
    }
  },

  'clauses-silent-on-gdpr-importers'({ question, route }) {
    if (question.transferCase.importer.subjectTo?.includes('gdpr')) {
      route.doubt(
        'importer-under-gdpr',
        'The importer is itself subject to the GDPR: the clauses were not written for it, and no others exist. Document why they are used.',
        'Decision (EU) 2021/914, recital 7; EDPB Guidelines 05/2021', 'importer/subjectTo',
      );
    }
  },

  'swiss-amendments'({ route, safeguard, row, field }) {
    if (safeguard.swissAmendments !== true) {
      route.lack(
        'swiss-amendments-missing', 'The clauses serve Swiss law only with the amendments of the FDPIC, and these are not shown.', row.source,
        `${field}/swissAmendments`,
      );
    }
  },

  'approved-where-stated'({ question, route, safeguard, row, field }) {
    if (safeguard.approvedOn && safeguard.approvedOn > question.asOf) {
      route.fail('approval-missing', `The rules are approved from ${safeguard.approvedOn} only.`, row.source, `${field}/approvedOn`);
    }
  },

  'importer-bound'({ route, safeguard, row, field }) {
    if (safeguard.importerBound === false) {
      route.fail('importer-not-bound', 'The importer is not bound by the rules: they cover bound members of the group only.', row.source, `${field}/importerBound`);
    }
  },

  'approval-shown'({ question, route, safeguard, row, field }) {
    if (!isBy(safeguard.approvedOn, question)) {
      route.fail('approval-missing', `No approval of ${row.name} for transfers is shown for the day.`, row.source, `${field}/approvedOn`);
    }
  },

  authorised({ question, route, safeguard, row, field }) {
    if (!isBy(safeguard.authorisedOn, question)) {
      route.fail('authorisation-missing', 'The supervisory authority has not authorised it on the day.', row.source, `${field}/authorisedOn`);
    }
  },

  notified({ question, route, safeguard, row, field }) {
    if (!isBy(safeguard.notifiedOn, question)) {
      route.fail('notification-missing', 'It must be notified to the FDPIC before the transfer, and no notification is shown.', row.source, `${field}/notifiedOn`);
    }
  },

  certificate({ route, safeguard, row, field }) {
    if (safeguard.certificateHeld !== true) {
      route.lack('certificate-missing', 'It is not shown that the importer holds a certificate for this processing.', row.source, `${field}/certificateHeld`);
    }
  },

  'binding-commitments'({ route, safeguard, row, field }) {
    if (safeguard.bindingCommitments !== true) {
      route.lack(
        'binding-commitments-missing', 'The importer\'s binding and enforceable commitments to apply the safeguards are not shown.', row.source,
        `${field}/bindingCommitments`,
      );
    }
  },

  'public-parties'({ question, route, row }) {
    const { exporter, importer } = question.transferCase;
    const publicImporter = importer.sector === 'public-authority' || Boolean(importer.organisation);
    if (exporter.sector !== 'public-authority' || !publicImporter) {
      route.fail('parties-not-public', `Only public authorities or bodies can rest a transfer on ${row.name}.`, row.source);
    }
  },

  'public-exporter'({ question, route, row }) {
    if (question.transferCase.exporter.sector !== 'public-authority') {
      route.fail('parties-not-public', `Only a public body can rest a transfer on ${row.name}.`, row.source);
    }
  },
};

/** The module for the roles of a case; every pair of roles has one. */
export function fittingModule({ index, transferCase }: TransferQuestion): SccModuleRow | undefined {
  for (const row of index.modules.values()) {
    if (row.exporter === transferCase.exporter.role && row.importer === transferCase.importer.role) return row;
  }
  return undefined;
}

/** Whether something was done on or before the day of the question. */
export function isBy(day: string | null | undefined, { asOf }: TransferQuestion): boolean {
  return day !== undefined && day !== null && day <= asOf;
}

/** Annex I.B belongs to Annex I. */
function annexNumber(annex: string): string {
  return annex.trim().toUpperCase().replace(/^ANNEX\s+/, '').split('.')[0] ?? annex;
}
