/** What all sheets of one workbook are written with. */
import type { ActivityFacts, EngagementFacts, ProcessorFacts, RegisterFacts } from '../../law/facts.js';
import { categoryName, dataSource, measureCategory } from '../../law/taxonomy.js';
import {
  CONTRACT_KINDS, CONTRACT_STATUSES, type ContractKind, type ContractStatus, DATA_SOURCES, type DataSource, ENGAGEMENT_ROLES, ENGAGEMENT_STATUSES,
  type EngagementRole, type EngagementStatus, LEGAL_BASES, type LegalBasis, LOCATION_KINDS, type LocationKind, MEASURE_CATEGORIES,
  type MeasureCategory, type Mechanism, MECHANISMS, type Regime, SCC_MODULES, SPECIAL_CATEGORY_CONDITIONS, type SpecialCategoryCondition,
} from '../../law/vocabulary.js';
import { countryName } from '../../platform/text/country-names.js';
import type { Art30Record, RecordActivity, RecordRecipient } from '../art-30-record.js';
import type { Labels } from '../labels/labels.js';
import { labelsOf } from '../labels/languages.js';
import { citedRegime, legalBasisInWords, periodInWords, specialCategoryConditionInWords } from '../labels/wording.js';
import { type CellWords, cellWords } from './cell-words.js';
import type { SheetWords } from './words/sheet-words.js';
import { sheetWordsOf } from './words/sheet-languages.js';

/** The words by which cells name the codes and keys of the register. */
export interface Vocabularies {
  readonly countries: CellWords;
  readonly periods: CellWords;
  readonly yesOrNo: CellWords;
  readonly legalBases: CellWords;
  readonly conditions: CellWords;
  readonly sources: CellWords;
  readonly dataSubjects: CellWords;
  readonly dataCategories: CellWords;
  readonly measures: CellWords;
  readonly measureCategories: CellWords;
  readonly processors: CellWords;
  readonly engagements: CellWords;
  readonly roles: CellWords;
  readonly statuses: CellWords;
  readonly locationKinds: CellWords;
  readonly contractKinds: CellWords;
  readonly contractStatuses: CellWords;
  readonly mechanisms: CellWords;
  readonly modules: CellWords;
}

export interface SheetContext {
  readonly record: Art30Record;
  readonly labels: Labels;
  readonly words: SheetWords;
  readonly regime: Regime;
  readonly vocabularies: Vocabularies;
  /** What the register says beside the record; null where only the record is at hand, as for an issued one. */
  readonly register: RegisterFacts | null;
  readonly activitiesByKey: ReadonlyMap<string, ActivityFacts>;
  readonly engagementsByKey: ReadonlyMap<string, EngagementFacts>;
  readonly processorsByKey: ReadonlyMap<string, ProcessorFacts>;
}

/** The recipients of a record that are engagements, each once. */
export function engagedRecipients({ activities }: Art30Record): ReadonlyMap<string, RecordRecipient> {
  const engaged = new Map<string, RecordRecipient>();
  for (const { recipients } of activities as readonly RecordActivity[]) {
    for (const recipient of recipients) {
      if (recipient.engagement !== null && !engaged.has(recipient.engagement)) engaged.set(recipient.engagement, recipient);
    }
  }
  return engaged;
}

/** Names that the record itself gives to keys: its categories, measures and sources are already in its language. */
function namesInRecord({ activities }: Art30Record): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const activity of activities as readonly RecordActivity[]) {
    const { dataCategories, measures, recipients } = activity;
    for (const { key, name } of [...dataCategories, ...recipients.flatMap((recipient) => recipient.dataCategories)]) names.set(`category ${key}`, name);
    for (const { key, name } of measures) names.set(`measure ${key}`, name);
    if ('dataSubjects' in activity) for (const { key, name } of activity.dataSubjects) names.set(`subject ${key}`, name);
    if ('retention' in activity) for (const { key, name } of activity.retention.flatMap((limit) => limit.dataCategories)) names.set(`category ${key}`, name);
  }
  return names;
}

type ContextParts = Pick<SheetContext, 'record' | 'labels' | 'words' | 'regime' | 'register' | 'engagementsByKey' | 'processorsByKey'>;

/** Words of keys that the organisation chose itself. */
function ownVocabularies({ record, register, labels, engagementsByKey, processorsByKey }: ContextParts) {
  const names = namesInRecord(record);
  const engaged = engagedRecipients(record);
  const measures = new Map(register?.measures.map(({ key, name }) => [key, name]));
  const named = (kind: string, key: string): string => names.get(`${kind} ${key}`) ?? (register ? categoryName(key, register, labels.language) : key);
  const engagementName = (key: string): string => {
    const facts = engagementsByKey.get(key);
    const name = facts ? processorsByKey.get(facts.processor)?.name ?? facts.processor : engaged.get(key)?.name ?? key;
    const service = facts ? facts.service : engaged.get(key)?.service;
    return service ? `${name} (${service})` : name;
  };
  return {
    dataCategories: cellWords((key) => named('category', key)),
    dataSubjects: cellWords((key) => named('subject', key)),
    measures: cellWords((key) => names.get(`measure ${key}`) ?? measures.get(key) ?? key),
    processors: cellWords((key) => processorsByKey.get(key)?.name ?? key),
    engagements: cellWords(engagementName),
  };
}

function vocabulariesOf(parts: ContextParts): Vocabularies {
  const { labels, words, regime } = parts;
  const { language } = labels;
  return {
    ...ownVocabularies(parts),
    countries: cellWords((code) => countryName(code, language)),
    periods: cellWords((period) => periodInWords(period, labels)),
    yesOrNo: cellWords((key) => (key === 'true' ? labels.terms.yes : labels.terms.no), ['true', 'false']),
    legalBases: cellWords((key) => legalBasisInWords(key as LegalBasis, regime, labels), LEGAL_BASES),
    conditions: cellWords((key) => specialCategoryConditionInWords(key as SpecialCategoryCondition, regime, labels), SPECIAL_CATEGORY_CONDITIONS),
    sources: cellWords((key) => dataSource(key as DataSource).names[language], DATA_SOURCES),
    measureCategories: cellWords((key) => measureCategory(key as MeasureCategory).names[language], MEASURE_CATEGORIES),
    roles: cellWords((key) => labels.recipientRoles[key as EngagementRole], ENGAGEMENT_ROLES),
    statuses: cellWords((key) => words.engagementStatuses[key as EngagementStatus], ENGAGEMENT_STATUSES),
    locationKinds: cellWords((key) => labels.locationKinds[key as LocationKind], LOCATION_KINDS),
    contractKinds: cellWords((key) => words.contractKinds[key as ContractKind], CONTRACT_KINDS),
    contractStatuses: cellWords((key) => words.contractStatuses[key as ContractStatus], CONTRACT_STATUSES),
    mechanisms: cellWords((key) => labels.mechanisms[key as Mechanism], MECHANISMS),
    modules: cellWords((key) => labels.modules[Number(key) as keyof Labels['modules']], SCC_MODULES.map(String)),
  };
}

/** Prepares what the sheets of a record are written with. */
export function sheetContext(record: Art30Record, register: RegisterFacts | null): SheetContext {
  const labels = labelsOf(record.language);
  const parts = {
    record, register, labels,
    words: sheetWordsOf(record.language),
    regime: citedRegime(record.organisation.regimes),
    activitiesByKey: new Map(register?.activities.map((activity) => [activity.key, activity])),
    engagementsByKey: new Map(register?.engagements.map((engagement) => [engagement.key, engagement])),
    processorsByKey: new Map(register?.processors.map((processor) => [processor.key, processor])),
  };
  return { ...parts, vocabularies: vocabulariesOf(parts) };
}
