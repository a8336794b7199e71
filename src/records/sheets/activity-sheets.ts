/** The activities of a record to work in, and the customers of a processor's record. */
import type { ActivityFacts, RecipientFacts } from '../../law/facts.js';
import type {
  Art30Record, ControllerRecord, ControllerRecordActivity, ProcessorRecord, ProcessorRecordActivity, RecordActivity, RecordControllerParty, RecordRetention,
} from '../art-30-record.js';
import type { SheetContext } from './sheet-context.js';
import {
  dayColumn, linesColumn, textColumn, type WorkingColumn, wordColumn, wordLinesColumn, type WorkingSheet, workingSheet,
} from './working-sheet.js';

interface ActivityRow<Activity extends RecordActivity> {
  readonly activity: Activity;
  /** The register's own facts; null where only the record is at hand. */
  readonly facts: ActivityFacts | null;
}

type ActivityColumns<Activity extends RecordActivity> = readonly WorkingColumn<ActivityRow<Activity>>[];

const keysOf = (terms: readonly { readonly key: string }[]): readonly string[] => terms.map(({ key }) => key);

function identityColumns({ labels: { terms } }: SheetContext): ActivityColumns<RecordActivity> {
  return [
    textColumn(terms.activity, 'name', ({ activity }) => activity.name),
    textColumn(terms.owner, 'owner', ({ activity }) => activity.owner),
    dayColumn(terms.startsOn, 'startsOn', ({ activity }) => activity.startsOn),
    dayColumn(terms.endsOn, 'endsOn', ({ activity }) => activity.endsOn),
  ];
}

function purposeColumns({ labels: { terms }, vocabularies }: SheetContext): ActivityColumns<ControllerRecordActivity> {
  return [
    linesColumn(terms.purposes, 'purposes[].description', ({ activity }) => activity.purposes.map(({ description }) => description)),
    wordLinesColumn(terms.legalBasis, 'purposes[].legalBasis', vocabularies.legalBases,
      ({ activity }) => activity.purposes.map(({ legalBasis }) => legalBasis)),
    linesColumn(terms.legitimateInterest, 'purposes[].legitimateInterest',
      ({ activity }) => activity.purposes.map(({ legitimateInterest }) => legitimateInterest)),
    wordLinesColumn(terms.specialCategoryCondition, 'purposes[].specialCategoryCondition', vocabularies.conditions,
      ({ activity }) => activity.purposes.map(({ specialCategoryCondition }) => specialCategoryCondition)),
  ];
}

function dataCategoriesColumn({ labels: { terms }, vocabularies }: SheetContext): WorkingColumn<ActivityRow<RecordActivity>> {
  return wordLinesColumn(terms.dataCategories, 'dataCategories', vocabularies.dataCategories, ({ activity }) => keysOf(activity.dataCategories));
}

function measuresColumn({ labels: { terms }, vocabularies }: SheetContext): WorkingColumn<ActivityRow<RecordActivity>> {
  return wordLinesColumn(terms.measures, 'measures', vocabularies.measures, ({ activity }) => keysOf(activity.measures));
}

function retentionColumns({ words: { headings }, vocabularies: { dataCategories, periods } }: SheetContext): ActivityColumns<ControllerRecordActivity> {
  const limits = (valueOf: (limit: RecordRetention) => string | null) =>
    ({ activity }: ActivityRow<ControllerRecordActivity>) => activity.retention.map(valueOf);
  const categories = (limit: RecordRetention): string => limit.dataCategories.map(({ key }) => dataCategories.wordOf(key)).join('; ');
  return [
    { ...linesColumn(headings.retentionFor, 'retention[].dataCategories', limits(categories)), words: dataCategories },
    wordLinesColumn(headings.retentionPeriod, 'retention[].period', periods, limits(({ period }) => period)),
    linesColumn(headings.retentionTrigger, 'retention[].trigger', limits(({ trigger }) => trigger)),
    linesColumn(headings.retentionReason, 'retention[].description', limits(({ description }) => description)),
  ];
}

/** Whom an activity engages and who else receives its data, as the register keeps it: the record shows both down the chains. */
function recipientColumns({ register, words: { headings, sheets }, vocabularies }: SheetContext): ActivityColumns<RecordActivity> {
  if (!register) return [];
  const others = (valueOf: (recipient: RecipientFacts) => string | null) =>
    ({ facts }: ActivityRow<RecordActivity>) => (facts?.recipients ?? []).map(valueOf);
  return [
    wordLinesColumn(sheets.engagements, 'engagements', vocabularies.engagements, ({ facts }) => facts?.engagements ?? []),
    linesColumn(headings.otherRecipients, 'recipients[].name', others(({ name }) => name)),
    linesColumn(headings.otherRecipientCategories, 'recipients[].category', others(({ category }) => category)),
    wordLinesColumn(headings.otherRecipientCountries, 'recipients[].country', vocabularies.countries, others(({ country }) => country)),
  ];
}

function controllerColumns(context: SheetContext): ActivityColumns<ControllerRecordActivity> {
  const { labels: { terms }, vocabularies: { dataSubjects, sources, yesOrNo } } = context;
  return [
    ...identityColumns(context),
    ...purposeColumns(context),
    wordLinesColumn(terms.dataSubjects, 'dataSubjects', dataSubjects, ({ activity }) => keysOf(activity.dataSubjects)),
    dataCategoriesColumn(context),
    wordLinesColumn(terms.sources, 'sources', sources, ({ activity }) => keysOf(activity.sources)),
    ...recipientColumns(context),
    ...retentionColumns(context),
    measuresColumn(context),
    wordColumn(terms.automatedDecisions, 'automatedDecisions', yesOrNo, ({ activity }) => activity.automatedDecisions?.toString()),
  ];
}

function processorColumns(context: SheetContext): ActivityColumns<ProcessorRecordActivity> {
  const { labels: { terms } } = context;
  return [
    ...identityColumns(context),
    linesColumn(terms.categoriesOfProcessing, 'categoriesOfProcessing', ({ activity }) => activity.categoriesOfProcessing),
    dataCategoriesColumn(context),
    ...recipientColumns(context),
    measuresColumn(context),
  ];
}

function activitySheet<Activity extends RecordActivity>(
  activities: readonly Activity[], columns: ActivityColumns<Activity>, { activitiesByKey, labels, words }: SheetContext,
): WorkingSheet {
  return workingSheet({
    name: words.sheets.activities, kind: 'activity', keyHeading: labels.terms.key, columns,
    rows: activities.map((activity) => ({ activity, facts: activitiesByKey.get(activity.key) ?? null })),
    keyOf: ({ activity }) => activity.key,
  });
}

interface ControllerPartyRow {
  readonly activity: string;
  readonly position: number;
  readonly party: RecordControllerParty;
}

/** Art. 30(2)(a): one row per customer, because one cell could not hold ten thousand of them. */
function controllerPartySheet({ activities }: ProcessorRecord, { labels: { terms }, words, vocabularies }: SheetContext): WorkingSheet {
  return workingSheet<ControllerPartyRow>({
    name: words.sheets.controllers, kind: 'controller-party', keyHeading: terms.key,
    columns: [
      textColumn(terms.name, 'name', ({ party }) => party.name),
      textColumn(terms.activity, 'activity', ({ activity }) => activity),
      wordColumn(terms.country, 'country', vocabularies.countries, ({ party }) => party.country),
      textColumn(terms.contact, 'contact', ({ party }) => party.contact),
      textColumn(terms.representative, 'representative', ({ party }) => party.representative),
      textColumn(terms.dataProtectionOfficer, 'dataProtectionOfficer', ({ party }) => party.dataProtectionOfficer),
    ],
    rows: activities.flatMap(({ key, controllers }) => controllers.map((party, position) => ({ activity: key, position, party }))),
    keyOf: ({ activity, position }) => `${activity}#${position}`,
  });
}

const isOfController = (record: Art30Record): record is ControllerRecord & Art30Record => record.role === 'controller';

/** One row per activity with its fields as columns; for a processor its customers besides. */
export function activitySheets(context: SheetContext): readonly WorkingSheet[] {
  const { record } = context;
  if (isOfController(record)) return [activitySheet(record.activities, controllerColumns(context), context)];
  return [activitySheet(record.activities, processorColumns(context), context), controllerPartySheet(record, context)];
}
