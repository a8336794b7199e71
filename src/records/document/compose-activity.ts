import { countryName } from '../../platform/text/country-names.js';
import type { Regime } from '../../law/vocabulary.js';
import type { ControllerRecordActivity, ProcessorRecordActivity, RecordActivity, RecordGap, RecordRecipient } from '../art-30-record.js';
import { groupTransfers } from '../assembly/transfer-groups.js';
import type { Labels } from '../labels/labels.js';
import { citationInWords, dayInWords, itemInWords } from '../labels/wording.js';
import {
  dataCategoryText, destinationsText, impactAssessmentText, jointControllerText, legalBasisLines, recipientRoleText, yesOrNo,
} from '../rendering/record-text.js';
import { type AuthorityEntry, controllerAuthorityEntries, processorAuthorityEntries } from '../rendering/authority-text.js';
import { destinationLines, groundLines, verdictLines } from './compose-overview.js';
import { lines, list, paragraph } from './lines.js';
import type { ActivitySection, Block, LabelledField, Lines, Table } from './record-document.js';

/** What the activities of a record are written with. */
export interface ActivityWriting {
  readonly labels: Labels;
  /** The law that the record is cited by. */
  readonly regime: Regime;
  /** Several laws bind: a transfer says under which it is judged. */
  readonly severalLaws: boolean;
}

/** One item of an activity before its gaps are added. */
interface Item {
  readonly heading: string;
  /** The item of Art. 30; null: asked by authorities, not by Art. 30. */
  readonly item: string | null;
  readonly blocks: readonly Block[];
  /** What is said where nothing is stated and nothing is missing; null: the field is left out. */
  readonly empty: string | null;
  /** Where several fields share an item: which gaps are this one's. */
  readonly owns?: (code: string) => boolean;
}

const textList = (texts: readonly string[]): readonly Block[] => list(texts.map((text) => lines(text)));

function recipientRow(recipient: RecordRecipient, labels: Labels): readonly Lines[] {
  const { name, legalName, service, dataCategories } = recipient;
  const { terms } = labels;
  return [
    lines([name, 'strong'], legalName !== null && legalName !== name && [legalName, 'quiet']),
    lines(recipientRoleText(recipient, labels) || terms.recipient, service !== null && [service, 'quiet']),
    lines(destinationsText(recipient, labels) || [terms.notStated, 'quiet']),
    lines(dataCategories.map((category) => category.name).join(', ') || [terms.notStated, 'quiet']),
  ];
}

function tableOf(name: string, columns: readonly (readonly [heading: string, width: number])[], rows: readonly (readonly Lines[])[]): readonly Block[] {
  if (rows.length === 0) return [];
  const table: Table = { kind: 'table', name, headings: columns.map(([heading]) => heading), widths: columns.map(([, width]) => width), rows };
  return [table];
}

function disclosureItems(
  activity: RecordActivity, items: { readonly recipients: string | null; readonly transfers: string }, { labels, severalLaws }: ActivityWriting,
): readonly Item[] {
  const { terms } = labels;
  return [
    {
      heading: terms.recipients, item: items.recipients, empty: terms.none,
      blocks: tableOf(terms.recipients, [[terms.recipient, 0.26], [terms.role, 0.26], [terms.countries, 0.18], [terms.dataCategories, 0.3]],
        activity.recipients.map((recipient) => recipientRow(recipient, labels))),
    },
    {
      heading: terms.transfers, item: items.transfers, empty: terms.noTransfers,
      blocks: tableOf(terms.transfers, [[terms.recipient, 0.2], [terms.destination, 0.2], [terms.documentation, 0.34], [terms.assessment, 0.26]],
        groupTransfers([activity]).map((group) => [
          lines([group.transfer.recipient, 'strong'], group.transfer.via !== null && [labels.phrases.engagedBy(group.transfer.via), 'quiet']),
          destinationLines(group, labels, severalLaws), groundLines(group.transfer, labels), verdictLines(group.transfer, labels),
        ])),
    },
  ];
}

function measuresItem({ measures }: RecordActivity, item: string, { terms }: Labels): Item {
  return {
    heading: terms.measures, item, empty: terms.none,
    blocks: list(measures.map(({ name, categoryName, description }) =>
      lines(name, [description === null ? categoryName : `${categoryName} – ${description}`, 'quiet']))),
  };
}

const authorityItems = (entries: readonly AuthorityEntry[]): readonly Item[] =>
  entries.map(({ heading, lines: texts }) => ({ heading, item: null, empty: null, blocks: textList(texts) }));

function dataItems(activity: ControllerRecordActivity, labels: Labels): readonly Item[] {
  const { terms } = labels;
  return [
    {
      heading: terms.dataSubjects, item: '30(1)(c)', empty: terms.none, blocks: textList(activity.dataSubjects.map(({ name }) => name)),
      owns: (code) => code === 'data-subjects-missing',
    },
    {
      heading: terms.dataCategories, item: '30(1)(c)', empty: terms.none,
      blocks: textList(activity.dataCategories.map((category) => dataCategoryText(category, labels))),
      owns: (code) => code !== 'data-subjects-missing',
    },
    { heading: terms.sources, item: null, empty: null, blocks: paragraph(activity.sources.map(({ name }) => name).join(', ')) },
  ];
}

function controllerItems(activity: ControllerRecordActivity, writing: ActivityWriting): readonly Item[] {
  const { labels, regime } = writing;
  const { terms } = labels;
  return [
    {
      heading: terms.jointControllers, item: '30(1)(a)', empty: null,
      blocks: textList(activity.jointControllers.map((party) => jointControllerText(party, labels))),
    },
    {
      heading: terms.purposes, item: '30(1)(b)', empty: terms.none,
      blocks: tableOf(terms.purposes, [[terms.purpose, 0.46], [terms.legalBasis, 0.54]], activity.purposes.map((purpose) =>
        [lines(purpose.description), [lines(...legalBasisLines(purpose, regime, labels)), lines([terms.notStated, 'quiet'])].find((each) => each.length > 0) ?? []])),
    },
    ...dataItems(activity, labels),
    ...disclosureItems(activity, { recipients: '30(1)(d)', transfers: '30(1)(e)' }, writing),
    {
      heading: terms.retention, item: '30(1)(f)', empty: terms.none,
      blocks: list(activity.retention.map(({ dataCategories, wording }) =>
        lines(wording, [dataCategories.map(({ name }) => name).join(', ') || terms.allDataCategories, 'quiet']))),
    },
    measuresItem(activity, '30(1)(g)', labels),
    { heading: terms.automatedDecisions, item: null, empty: null, blocks: paragraph(yesOrNo(activity.automatedDecisions, labels)) },
    { heading: terms.impactAssessment, item: null, empty: null, blocks: paragraph(impactAssessmentText(activity, labels)) },
    ...authorityItems(controllerAuthorityEntries(activity, labels)),
  ];
}

function processorItems(activity: ProcessorRecordActivity, writing: ActivityWriting): readonly Item[] {
  const { labels, labels: { terms, language } } = writing;
  const rows = activity.controllers.map(({ name, country, contact, representative, dataProtectionOfficer }) => [
    lines([name, 'strong'], country !== null && [countryName(country, language), 'quiet']),
    lines(contact ?? [terms.notStated, 'quiet']), lines(representative), lines(dataProtectionOfficer),
  ]);
  return [
    {
      heading: terms.controllers, item: '30(2)(a)', empty: terms.none,
      blocks: tableOf(terms.controllers, [[terms.name, 0.28], [terms.contact, 0.26], [terms.representative, 0.23], [terms.dataProtectionOfficer, 0.23]], rows),
    },
    { heading: terms.categoriesOfProcessing, item: '30(2)(b)', empty: terms.none, blocks: textList(activity.categoriesOfProcessing) },
    {
      heading: terms.dataCategories, item: null, empty: null,
      blocks: textList(activity.dataCategories.map((category) => dataCategoryText(category, labels))),
    },
    ...disclosureItems(activity, { recipients: null, transfers: '30(2)(c)' }, writing),
    measuresItem(activity, '30(2)(d)', labels),
    ...authorityItems(processorAuthorityEntries(activity, labels)),
  ];
}

function gapBlocks(gaps: readonly RecordGap[], labels: Labels): readonly Block[] {
  return gaps.flatMap(({ message, citation }) => paragraph([`${labels.terms.missing} – ${citationInWords(citation, labels)}: ${message}`, 'gap']));
}

function fieldOf({ heading, item, blocks, empty, owns }: Item, gaps: readonly RecordGap[], { labels, regime }: ActivityWriting): LabelledField | null {
  const own = gaps.filter((gap) => gap.item === item && (owns?.(gap.code) ?? true));
  const content = blocks.length > 0 || own.length > 0 ? blocks : paragraph(empty !== null && [empty, 'quiet']);
  const all = [...content, ...gapBlocks(own, labels)];
  return all.length === 0 ? null : { heading, provision: item === null ? null : itemInWords(item, regime, labels), blocks: all };
}

function noteOf({ owner, startsOn, endsOn }: RecordActivity, labels: Labels): string | null {
  const { terms } = labels;
  return [
    owner && `${terms.owner}: ${owner}`,
    startsOn && `${terms.startsOn}: ${dayInWords(startsOn, labels)}`,
    endsOn && `${terms.endsOn}: ${dayInWords(endsOn, labels)}`,
  ].filter((part) => !!part).join(' · ') || null;
}

function sectionOf(activity: RecordActivity, position: number, items: readonly Item[], writing: ActivityWriting): ActivitySection {
  return {
    number: position + 1, name: activity.name, note: noteOf(activity, writing.labels),
    fields: items.map((item) => fieldOf(item, activity.missing, writing)).filter((field) => field !== null),
  };
}

/** One entry of a controller's record, item by item in the order of Art. 30(1). */
export function controllerSection(activity: ControllerRecordActivity, position: number, writing: ActivityWriting): ActivitySection {
  return sectionOf(activity, position, controllerItems(activity, writing), writing);
}

/** One entry of a processor's record, item by item in the order of Art. 30(2). */
export function processorSection(activity: ProcessorRecordActivity, position: number, writing: ActivityWriting): ActivitySection {
  return sectionOf(activity, position, processorItems(activity, writing), writing);
}
