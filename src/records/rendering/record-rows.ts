/** The record as a table: its columns, and one row per activity. CSV and the article's own sheet are written from it. */
import { countryName } from '../../platform/text/country-names.js';
import type {
  Art30Record, AssembledRecord, ControllerRecordActivity, ProcessorRecordActivity, RecordActivity,
} from '../art-30-record.js';
import type { Labels } from '../labels/labels.js';
import { labelsOf } from '../labels/languages.js';
import { type AuthorityEntry, authorityHeadings, controllerAuthorityEntries, processorAuthorityEntries } from './authority-text.js';
import {
  contactText, controllerPartyText, dataCategoryText, destinationText, documentationText, gapText, impactAssessmentText,
  jointControllerText, legalBasisLines, measureText, recipientWithDataText, retentionText, yesOrNo,
} from './record-text.js';
import { citedRegime } from '../labels/wording.js';

interface Sheet {
  readonly record: AssembledRecord;
  readonly labels: Labels;
}

/** One column: its heading, and what a row says in it. Several things in one cell stand on lines of their own. */
interface Column<Activity> {
  /** Where it comes from, in the words of the record's JSON. */
  readonly from: string;
  /** Art. 30 asks for it. */
  readonly required?: boolean;
  readonly heading: (labels: Labels) => string;
  readonly lines: (activity: Activity, sheet: Sheet) => readonly (string | null)[];
}

function organisationText({ record: { organisation }, labels }: Sheet): string {
  const { name, address, country, email, phone } = organisation;
  return [contactText({ name, address, email, phone }), country && countryName(country, labels.language)].filter((part) => !!part).join(', ');
}

/** Art. 30(1)(a), (2)(a): a sheet is read row by row, so every row says whose record it is. */
const organisationColumns = (role: AssembledRecord['role']): readonly Column<RecordActivity>[] => [
  { from: 'organisation', required: true, heading: ({ party }) => party[role], lines: (_, sheet) => [organisationText(sheet)] },
  { from: 'organisation.representatives[]', required: true, heading: ({ terms }) => terms.representative, lines: (_, { record }) => record.organisation.representatives.map(contactText) },
  {
    from: 'organisation.dataProtectionOfficer', required: true, heading: ({ terms }) => terms.dataProtectionOfficer,
    lines: (_, { record: { organisation: { dataProtectionOfficer } } }) => [dataProtectionOfficer && contactText(dataProtectionOfficer)],
  },
];

const IDENTITY: readonly Column<RecordActivity>[] = [
  { from: 'activities[].key', heading: ({ terms }) => terms.key, lines: ({ key }) => [key] },
  { from: 'activities[].name', heading: ({ terms }) => terms.activity, lines: ({ name }) => [name] },
  { from: 'activities[].owner', heading: ({ terms }) => terms.owner, lines: ({ owner }) => [owner] },
  { from: 'activities[].startsOn', heading: ({ terms }) => terms.startsOn, lines: ({ startsOn }) => [startsOn] },
  { from: 'activities[].endsOn', heading: ({ terms }) => terms.endsOn, lines: ({ endsOn }) => [endsOn] },
];

const DATA_CATEGORIES: Column<RecordActivity> = {
  from: 'activities[].dataCategories[]', required: true, heading: ({ terms }) => terms.dataCategories,
  lines: ({ dataCategories }, { labels }) => dataCategories.map((category) => dataCategoryText(category, labels)),
};

const DISCLOSURE: readonly Column<RecordActivity>[] = [
  {
    from: 'activities[].recipients[]', required: true, heading: ({ terms }) => terms.recipients,
    lines: ({ recipients }, { labels }) => recipients.map((recipient) => recipientWithDataText(recipient, labels)),
  },
  {
    from: 'activities[].transfers[].country, organisation, kind', required: true, heading: ({ terms }) => terms.transfers,
    lines: ({ transfers }, { labels }) => transfers.map((transfer) => `${transfer.recipient}: ${destinationText(transfer, labels)}`),
  },
  {
    from: 'activities[].transfers[].documentation', required: true, heading: ({ terms }) => terms.documentation,
    lines: ({ transfers }, { labels }) => transfers.map((transfer) => `${transfer.recipient}: ${documentationText(transfer, labels)}`),
  },
  {
    from: 'activities[].transfers[].verdict', heading: ({ terms }) => terms.assessment,
    lines: ({ transfers }, { labels }) => transfers.map(({ recipient, regime, verdict }) =>
      `${recipient}: ${labels.verdicts[verdict]} (${labels.lawNames[regime]})`),
  },
];

const MEASURES: Column<RecordActivity> = { from: 'activities[].measures[]', required: true, heading: ({ terms }) => terms.measures, lines: ({ measures }) => measures.map(measureText) };

const GAPS: Column<RecordActivity> = {
  from: 'activities[].missing[]', heading: ({ terms }) => terms.gaps,
  lines: ({ missing }, { labels }) => missing.map((gap) => gapText(gap, labels)),
};

/** Where a heading is not the name of its fact. */
const FROM: Readonly<Record<string, string>> = { contract: 'recipients[].contract.url', breaches: 'breaches[]', locations: 'locations[]', rights: 'rights[]' };

function authorityColumns<Activity>(
  role: AssembledRecord['role'], entriesOf: (activity: Activity, labels: Labels) => readonly AuthorityEntry[],
): readonly Column<Activity>[] {
  return authorityHeadings(role).map((heading, position) => ({
    from: `activities[].${FROM[heading] ?? heading}`, heading: ({ terms }) => terms[heading],
    lines: (activity, { labels }) => entriesOf(activity, labels)[position]?.lines ?? [],
  }));
}

const OF_CONTROLLER: readonly Column<ControllerRecordActivity>[] = [
  {
    from: 'activities[].jointControllers[]', required: true, heading: ({ terms }) => terms.jointControllers,
    lines: ({ jointControllers }, { labels }) => jointControllers.map((party) => jointControllerText(party, labels)),
  },
  { from: 'activities[].purposes[].description', required: true, heading: ({ terms }) => terms.purposes, lines: ({ purposes }) => purposes.map(({ description }) => description) },
  {
    from: 'activities[].purposes[].legalBasis, legitimateInterest, specialCategoryCondition', heading: ({ terms }) => terms.legalBasis,
    lines: ({ purposes }, { labels, record }) => purposes.map((purpose) =>
      legalBasisLines(purpose, citedRegime(record.organisation.regimes), labels).join('; ') || labels.terms.notStated),
  },
  { from: 'activities[].dataSubjects[]', required: true, heading: ({ terms }) => terms.dataSubjects, lines: ({ dataSubjects }) => dataSubjects.map(({ name }) => name) },
  DATA_CATEGORIES,
  { from: 'activities[].sources[]', heading: ({ terms }) => terms.sources, lines: ({ sources }) => sources.map(({ name }) => name) },
  ...DISCLOSURE,
  { from: 'activities[].retention[]', required: true, heading: ({ terms }) => terms.retention, lines: ({ retention }) => retention.map(retentionText) },
  MEASURES,
  { from: 'activities[].automatedDecisions', heading: ({ terms }) => terms.automatedDecisions, lines: ({ automatedDecisions }, { labels }) => [yesOrNo(automatedDecisions, labels)] },
  { from: 'activities[].impactAssessment', heading: ({ terms }) => terms.impactAssessment, lines: (activity, { labels }) => [impactAssessmentText(activity, labels)] },
  ...authorityColumns('controller', controllerAuthorityEntries),
  GAPS,
];

const OF_PROCESSOR: readonly Column<ProcessorRecordActivity>[] = [
  {
    from: 'activities[].controllers[]', required: true, heading: ({ terms }) => terms.controllers,
    lines: ({ controllers }, { labels }) => controllers.map((party) => controllerPartyText(party, labels)),
  },
  { from: 'activities[].categoriesOfProcessing', required: true, heading: ({ terms }) => terms.categoriesOfProcessing, lines: ({ categoriesOfProcessing }) => categoriesOfProcessing },
  DATA_CATEGORIES,
  ...DISCLOSURE,
  MEASURES,
  ...authorityColumns('processor', processorAuthorityEntries),
  GAPS,
];

function rowsOf<Activity>(activities: readonly Activity[], columns: readonly Column<Activity>[], sheet: Sheet): string[][] {
  return [
    columns.map(({ heading }) => heading(sheet.labels)),
    ...activities.map((activity) => columns.map(({ lines }) => lines(activity, sheet).filter((line) => line !== null).join('\n'))),
  ];
}

const columnsOfController = [...organisationColumns('controller'), ...IDENTITY, ...OF_CONTROLLER];
const columnsOfProcessor = [...organisationColumns('processor'), ...IDENTITY, ...OF_PROCESSOR];

/** The columns of the record, with headings in its language and the place that each comes from. */
export function recordColumns({ role, language }: AssembledRecord | Art30Record): readonly { readonly heading: string; readonly from: string; readonly required: boolean }[] {
  const labels = labelsOf(language);
  const columns: readonly Pick<Column<never>, 'heading' | 'from' | 'required'>[] = role === 'controller' ? columnsOfController : columnsOfProcessor;
  return columns.map(({ heading, from, required = false }) => ({ heading: heading(labels), from, required }));
}

/** The record as rows of cells, headings first: one row per activity, in the record's language. */
export function recordRows(record: AssembledRecord | Art30Record): string[][] {
  const sheet = { record, labels: labelsOf(record.language) };
  return record.role === 'controller' ? rowsOf(record.activities, columnsOfController, sheet) : rowsOf(record.activities, columnsOfProcessor, sheet);
}
