/** What stands beside the activities, to work in: engagements, the companies behind them, and measures. */
import type { EngagementFacts, LocationFacts, MeasureFacts, ProcessorFacts, SafeguardFacts } from '../../law/facts.js';
import type { RecordActivity, RecordRecipient } from '../art-30-record.js';
import { engagedRecipients, type SheetContext } from './sheet-context.js';
import {
  dayColumn, linesColumn, textColumn, type WorkingColumn, wordColumn, wordLinesColumn, type WorkingSheet, workingSheet,
} from './working-sheet.js';

type EngagementColumns = readonly WorkingColumn<EngagementFacts>[];

function identityColumns({ labels: { terms }, words: { headings }, vocabularies }: SheetContext): EngagementColumns {
  return [
    wordColumn(headings.processor, 'processor', vocabularies.processors, ({ processor }) => processor),
    textColumn(terms.service, 'service', ({ service }) => service),
    wordColumn(terms.role, 'role', vocabularies.roles, ({ role }) => role),
    wordColumn(headings.status, 'status', vocabularies.statuses, ({ status }) => status),
    dayColumn(terms.startsOn, 'startsOn', ({ startsOn }) => startsOn),
    dayColumn(terms.endsOn, 'endsOn', ({ endsOn }) => endsOn),
    wordColumn(headings.via, 'via', vocabularies.engagements, ({ via }) => via),
  ];
}

function dataColumns({ labels: { terms }, vocabularies }: SheetContext): EngagementColumns {
  return [
    linesColumn(terms.purposes, 'purposes', ({ purposes }) => purposes),
    wordLinesColumn(terms.dataSubjects, 'dataSubjects', vocabularies.dataSubjects, ({ dataSubjects }) => dataSubjects),
    wordLinesColumn(terms.dataCategories, 'dataCategories', vocabularies.dataCategories, ({ dataCategories }) => dataCategories),
  ];
}

function locationColumns({ words: { headings }, vocabularies }: SheetContext): EngagementColumns {
  const places = (valueOf: (location: LocationFacts) => string | null | undefined) => ({ locations }: EngagementFacts) => locations.map(valueOf);
  return [
    wordLinesColumn(headings.locationCountry, 'locations[].country', vocabularies.countries, places(({ country }) => country)),
    linesColumn(headings.locationOrganisation, 'locations[].organisation', places(({ organisation }) => organisation)),
    wordLinesColumn(headings.locationKind, 'locations[].kind', vocabularies.locationKinds, places(({ kind }) => kind)),
    linesColumn(headings.region, 'locations[].region', places(({ region }) => region)),
  ];
}

function contractColumns({ words: { headings }, vocabularies }: SheetContext): EngagementColumns {
  return [
    wordColumn(headings.contractKind, 'contract.kind', vocabularies.contractKinds, ({ contract }) => contract?.kind),
    wordColumn(headings.contractStatus, 'contract.status', vocabularies.contractStatuses, ({ contract }) => contract?.status),
    dayColumn(headings.contractSignedOn, 'contract.signedOn', ({ contract }) => contract?.signedOn),
    dayColumn(headings.contractEndsOn, 'contract.endsOn', ({ contract }) => contract?.endsOn),
    textColumn(headings.contractUrl, 'contract.url', ({ contract }) => contract?.url ?? null),
  ];
}

function safeguardColumns({ words: { headings }, vocabularies }: SheetContext): EngagementColumns {
  const each = (valueOf: (safeguard: SafeguardFacts) => string | null | undefined) => ({ safeguards }: EngagementFacts) => safeguards.map(valueOf);
  return [
    wordLinesColumn(headings.safeguard, 'safeguards[].mechanism', vocabularies.mechanisms, each(({ mechanism }) => mechanism)),
    wordLinesColumn(headings.module, 'safeguards[].module', vocabularies.modules, each(({ module }) => module?.toString())),
    linesColumn(headings.safeguardSignedOn, 'safeguards[].signedOn', each(({ signedOn }) => signedOn)),
    linesColumn(headings.safeguardEndsOn, 'safeguards[].endsOn', each(({ endsOn }) => endsOn)),
    linesColumn(headings.safeguardReference, 'safeguards[].reference', each(({ reference }) => reference)),
  ];
}

function careColumns({ labels: { terms }, words: { headings }, vocabularies }: SheetContext): EngagementColumns {
  return [
    wordLinesColumn(terms.measures, 'measures', vocabularies.measures, ({ measures }) => measures),
    textColumn(terms.owner, 'owner', ({ owner }) => owner),
    wordColumn(headings.reviewEvery, 'reviewEvery', vocabularies.periods, ({ reviewEvery }) => reviewEvery),
    dayColumn(headings.lastReviewedOn, 'lastReviewedOn', ({ lastReviewedOn }) => lastReviewedOn),
  ];
}

/** What an issued record still says of an engagement when no register is at hand. */
function columnsOfRecord({ labels: { terms }, vocabularies }: SheetContext): readonly WorkingColumn<RecordRecipient>[] {
  return [
    textColumn(terms.recipient, 'processor', ({ name }) => name),
    textColumn(terms.service, 'service', ({ service }) => service),
    wordColumn(terms.role, 'role', vocabularies.roles, ({ role }) => role),
  ];
}

function engagementSheet(context: SheetContext): WorkingSheet {
  const { record, register, engagementsByKey, labels, words } = context;
  const engaged = engagedRecipients(record);
  const frame = { name: words.sheets.engagements, kind: 'engagement', keyHeading: labels.terms.key } as const;
  if (!register) {
    return workingSheet({ ...frame, columns: columnsOfRecord(context), rows: [...engaged.values()], keyOf: ({ engagement }) => engagement ?? '' });
  }
  const columns = [identityColumns, dataColumns, locationColumns, contractColumns, safeguardColumns, careColumns].flatMap((part) => part(context));
  const rows = [...engaged.keys()].map((key) => engagementsByKey.get(key)).filter((facts) => facts !== undefined);
  return workingSheet({ ...frame, columns, rows, keyOf: ({ key }) => key });
}

function processorSheet(context: SheetContext): WorkingSheet {
  const { record, engagementsByKey, processorsByKey, labels: { terms }, words, vocabularies } = context;
  const keys = new Set([...engagedRecipients(record).keys()].map((key) => engagementsByKey.get(key)?.processor));
  return workingSheet<ProcessorFacts>({
    name: words.sheets.processors, kind: 'processor', keyHeading: terms.key,
    columns: [
      textColumn(terms.name, 'name', ({ name }) => name),
      textColumn(terms.legalName, 'legalName', ({ legalName }) => legalName),
      wordColumn(terms.country, 'country', vocabularies.countries, ({ country }) => country),
      textColumn(terms.address, 'address', ({ address }) => address),
      textColumn(terms.website, 'website', ({ website }) => website),
    ],
    rows: [...keys].map((key) => processorsByKey.get(key ?? '')).filter((facts) => facts !== undefined),
    keyOf: ({ key }) => key,
  });
}

type MeasureRow = Pick<MeasureFacts, 'key' | 'category' | 'name' | 'description'>;

function measuresOfRecord({ record: { activities } }: SheetContext): readonly MeasureRow[] {
  const measures = (activities as readonly RecordActivity[]).flatMap((activity) => activity.measures);
  return [...new Map(measures.map((measure) => [measure.key, measure])).values()];
}

function measureSheet(context: SheetContext): WorkingSheet {
  const { labels: { terms }, words, vocabularies } = context;
  return workingSheet<MeasureRow>({
    name: words.sheets.measures, kind: 'measure', keyHeading: terms.key,
    columns: [
      textColumn(terms.name, 'name', ({ name }) => name),
      wordColumn(words.headings.category, 'category', vocabularies.measureCategories, ({ category }) => category),
      textColumn(words.headings.description, 'description', ({ description }) => description),
    ],
    rows: measuresOfRecord(context), keyOf: ({ key }) => key,
  });
}

/** A sheet each for engagements, the companies behind them, and measures: those that the record speaks of. */
export function companySheets(context: SheetContext): readonly WorkingSheet[] {
  const engagements = engagementSheet(context);
  return context.register ? [engagements, processorSheet(context), measureSheet(context)] : [engagements, measureSheet(context)];
}
