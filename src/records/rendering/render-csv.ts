import { stringify } from 'csv-stringify/sync';
import { countryName } from '../../platform/text/country-names.js';
import type {
  Art30Record, AssembledRecord, ControllerRecordActivity, ProcessorRecordActivity, RecordActivity,
} from '../art-30-record.js';
import type { Labels } from '../labels/labels.js';
import { labelsOf } from '../labels/languages.js';
import {
  contactText, controllerPartyText, dataCategoryText, destinationText, documentationText, gapText, impactAssessmentText,
  jointControllerText, legalBasisLines, measureText, recipientText, retentionText, yesOrNo,
} from './record-text.js';
import { citedRegime } from '../labels/wording.js';

interface Sheet {
  readonly record: AssembledRecord;
  readonly labels: Labels;
}

/** One column: its heading, and what a row says in it. Several things in one cell stand on lines of their own. */
interface Column<Activity> {
  readonly heading: (labels: Labels) => string;
  readonly lines: (activity: Activity, sheet: Sheet) => readonly (string | null)[];
}

function organisationText({ record: { organisation }, labels }: Sheet): string {
  const { name, address, country, email, phone } = organisation;
  return [contactText({ name, address, email, phone }), country && countryName(country, labels.language)].filter((part) => !!part).join(', ');
}

/** Art. 30(1)(a), (2)(a): a sheet is read row by row, so every row says whose record it is. */
const organisationColumns = (role: AssembledRecord['role']): readonly Column<RecordActivity>[] => [
  { heading: ({ party }) => party[role], lines: (_, sheet) => [organisationText(sheet)] },
  { heading: ({ terms }) => terms.representative, lines: (_, { record }) => record.organisation.representatives.map(contactText) },
  {
    heading: ({ terms }) => terms.dataProtectionOfficer,
    lines: (_, { record: { organisation: { dataProtectionOfficer } } }) => [dataProtectionOfficer && contactText(dataProtectionOfficer)],
  },
];

const IDENTITY: readonly Column<RecordActivity>[] = [
  { heading: ({ terms }) => terms.key, lines: ({ key }) => [key] },
  { heading: ({ terms }) => terms.activity, lines: ({ name }) => [name] },
  { heading: ({ terms }) => terms.owner, lines: ({ owner }) => [owner] },
  { heading: ({ terms }) => terms.startsOn, lines: ({ startsOn }) => [startsOn] },
  { heading: ({ terms }) => terms.endsOn, lines: ({ endsOn }) => [endsOn] },
];

const DATA_CATEGORIES: Column<RecordActivity> = {
  heading: ({ terms }) => terms.dataCategories,
  lines: ({ dataCategories }, { labels }) => dataCategories.map((category) => dataCategoryText(category, labels)),
};

const DISCLOSURE: readonly Column<RecordActivity>[] = [
  { heading: ({ terms }) => terms.recipients, lines: ({ recipients }, { labels }) => recipients.map((recipient) => recipientText(recipient, labels)) },
  {
    heading: ({ terms }) => terms.transfers,
    lines: ({ transfers }, { labels }) => transfers.map((transfer) => `${transfer.recipient}: ${destinationText(transfer, labels)}`),
  },
  {
    heading: ({ terms }) => terms.documentation,
    lines: ({ transfers }, { labels }) => transfers.map((transfer) => `${transfer.recipient}: ${documentationText(transfer, labels)}`),
  },
  {
    heading: ({ terms }) => terms.assessment,
    lines: ({ transfers }, { labels }) => transfers.map(({ recipient, regime, verdict }) =>
      `${recipient}: ${labels.verdicts[verdict]} (${labels.lawNames[regime]})`),
  },
];

const MEASURES: Column<RecordActivity> = { heading: ({ terms }) => terms.measures, lines: ({ measures }) => measures.map(measureText) };

const GAPS: Column<RecordActivity> = {
  heading: ({ terms }) => terms.gaps,
  lines: ({ missing }, { labels }) => missing.map((gap) => gapText(gap, labels)),
};

const OF_CONTROLLER: readonly Column<ControllerRecordActivity>[] = [
  {
    heading: ({ terms }) => terms.jointControllers,
    lines: ({ jointControllers }, { labels }) => jointControllers.map((party) => jointControllerText(party, labels)),
  },
  { heading: ({ terms }) => terms.purposes, lines: ({ purposes }) => purposes.map(({ description }) => description) },
  {
    heading: ({ terms }) => terms.legalBasis,
    lines: ({ purposes }, { labels, record }) => purposes.map((purpose) =>
      legalBasisLines(purpose, citedRegime(record.organisation.regimes), labels).join('; ') || labels.terms.notStated),
  },
  { heading: ({ terms }) => terms.dataSubjects, lines: ({ dataSubjects }) => dataSubjects.map(({ name }) => name) },
  DATA_CATEGORIES,
  { heading: ({ terms }) => terms.sources, lines: ({ sources }) => sources.map(({ name }) => name) },
  ...DISCLOSURE,
  { heading: ({ terms }) => terms.retention, lines: ({ retention }) => retention.map(retentionText) },
  MEASURES,
  { heading: ({ terms }) => terms.automatedDecisions, lines: ({ automatedDecisions }, { labels }) => [yesOrNo(automatedDecisions, labels)] },
  { heading: ({ terms }) => terms.impactAssessment, lines: (activity, { labels }) => [impactAssessmentText(activity, labels)] },
  GAPS,
];

const OF_PROCESSOR: readonly Column<ProcessorRecordActivity>[] = [
  {
    heading: ({ terms }) => terms.controllers,
    lines: ({ controllers }, { labels }) => controllers.map((party) => controllerPartyText(party, labels)),
  },
  { heading: ({ terms }) => terms.categoriesOfProcessing, lines: ({ categoriesOfProcessing }) => categoriesOfProcessing },
  DATA_CATEGORIES,
  ...DISCLOSURE,
  MEASURES,
  GAPS,
];

function rowsOf<Activity>(activities: readonly Activity[], columns: readonly Column<Activity>[], sheet: Sheet): string[][] {
  return [
    columns.map(({ heading }) => heading(sheet.labels)),
    ...activities.map((activity) => columns.map(({ lines }) => lines(activity, sheet).filter((line) => line !== null).join('\n'))),
  ];
}

/** The record as rows of cells, headings first: one row per activity, in the record's language. */
export function recordRows(record: AssembledRecord | Art30Record): string[][] {
  const sheet = { record, labels: labelsOf(record.language) };
  const identity = [...organisationColumns(record.role), ...IDENTITY];
  return record.role === 'controller'
    ? rowsOf(record.activities, [...identity, ...OF_CONTROLLER], sheet)
    : rowsOf(record.activities, [...identity, ...OF_PROCESSOR], sheet);
}

/**
 * The record as CSV (RFC 4180): one row per activity, headings in the record's language. Begins with a byte order mark, so that a
 * spreadsheet reads it as UTF-8; a cell that a spreadsheet would take for a formula is escaped with an apostrophe.
 */
export function renderCsv(record: AssembledRecord | Art30Record): string {
  return stringify(recordRows(record), { bom: true, escape_formulas: true, quoted_string: true, record_delimiter: 'windows' });
}
