import { countryName } from '../../platform/text/country-names.js';
import { html, type Fragment, type Markup } from '../../platform/text/html.js';
import type { Regime } from '../../law/vocabulary.js';
import type { ControllerRecordActivity, ProcessorRecordActivity, RecordActivity, RecordGap, RecordRecipient } from '../art-30-record.js';
import { type AuthorityEntry, controllerAuthorityEntries, processorAuthorityEntries } from './authority-text.js';
import { dataCategoryMarkup, gapMarkup, groundMarkup, list, notStated, table, verdictMarkup } from './html-parts.js';
import type { Labels } from '../labels/labels.js';
import {
  destinationsText, impactAssessmentText, jointControllerText, legalBasisLines, recipientRoleText, yesOrNo,
} from './record-text.js';
import { groupTransfers, type TransferGroup } from '../assembly/transfer-groups.js';
import { dayInWords, itemInWords } from '../labels/wording.js';

/** One item of an activity: the law's heading, its provision (null: asked by authorities, not by Art. 30), and what is stated. */
interface Field {
  readonly heading: string;
  readonly item: string | null;
  /** Takes the whole width below its heading. */
  readonly wide?: boolean;
  /** Null: nothing is stated. */
  readonly content: Fragment;
  /** What is said where nothing is stated and nothing is missing; null: the field is left out. */
  readonly empty: Fragment;
  /** Where several fields share an item: which gaps are this one's. */
  readonly owns?: (code: string) => boolean;
}

/** What the fields of all activities of a record are written with. */
export interface ActivityWriting {
  readonly labels: Labels;
  /** The law that the record is cited by. */
  readonly regime: Regime;
  /** Several laws bind: a transfer says under which it is judged. */
  readonly severalLaws: boolean;
}

function recipientCells(recipient: RecordRecipient, labels: Labels): readonly Fragment[] {
  const { name, legalName, service, dataCategories } = recipient;
  return [
    html`${name}${legalName !== null && legalName !== name && html`<span class="sub">${legalName}</span>`}`,
    html`${recipientRoleText(recipient, labels) || labels.terms.recipient}${service !== null && html`<span class="sub">${service}</span>`}`,
    destinationsText(recipient, labels) || notStated(labels),
    dataCategories.length > 0 ? dataCategories.map(({ name: category }) => category).join(', ') : notStated(labels),
  ];
}

/** Where a group of transfers goes, by which access, and under which law where several bind. */
export function destinationCell({ transfer, kinds }: TransferGroup, { labels, severalLaws }: ActivityWriting): Markup {
  const { country, organisation, regime } = transfer;
  const place = country === null ? organisation : countryName(country, labels.language);
  const access = kinds.map((kind) => labels.locationKinds[kind]).join(', ');
  return html`${place}${access !== '' && html`<span class="sub">${access}</span>`}${
    severalLaws && html`<span class="sub">${labels.lawNames[regime]}</span>`}`;
}

function transferCells(group: TransferGroup, writing: ActivityWriting): readonly Fragment[] {
  const { transfer } = group;
  const { labels } = writing;
  return [
    html`${transfer.recipient}${transfer.via !== null && html`<span class="sub">${labels.phrases.engagedBy(transfer.via)}</span>`}`,
    destinationCell(group, writing), groundMarkup(transfer, labels), verdictMarkup(transfer, labels),
  ];
}

function disclosureFields(
  activity: RecordActivity, items: { readonly recipients: string | null; readonly transfers: string }, writing: ActivityWriting,
): readonly Field[] {
  const { labels } = writing;
  const { terms } = labels;
  const groups = groupTransfers([activity]);
  return [
    {
      heading: terms.recipients, item: items.recipients, wide: true, empty: terms.none,
      content: activity.recipients.length > 0
        && table('recipients', terms.recipients, [terms.recipient, terms.role, terms.countries, terms.dataCategories],
          activity.recipients.map((recipient) => recipientCells(recipient, labels))),
    },
    {
      heading: terms.transfers, item: items.transfers, wide: true, empty: terms.noTransfers,
      content: groups.length > 0
        && table('transfers', terms.transfers, [terms.recipient, terms.destination, terms.documentation, terms.assessment],
          groups.map((group) => transferCells(group, writing))),
    },
  ];
}

function measuresField({ measures }: RecordActivity, item: string, { terms }: Labels): Field {
  return {
    heading: terms.measures, item, empty: terms.none,
    content: list(measures.map(({ name, categoryName, description }) =>
      html`${name}<span class="sub">${categoryName}${description !== null && ` – ${description}`}</span>`)),
  };
}

function purposesField({ purposes }: ControllerRecordActivity, { labels, regime }: ActivityWriting): Field {
  const { terms } = labels;
  const rows = purposes.map((purpose) => [purpose.description, list(legalBasisLines(purpose, regime, labels)) ?? notStated(labels)]);
  return {
    heading: terms.purposes, item: '30(1)(b)', wide: true, empty: terms.none,
    content: rows.length > 0 && table('purposes', terms.purposes, [terms.purpose, terms.legalBasis], rows),
  };
}

function retentionField({ retention }: ControllerRecordActivity, { terms }: Labels): Field {
  return {
    heading: terms.retention, item: '30(1)(f)', empty: terms.none,
    content: list(retention.map(({ dataCategories, wording }) =>
      html`${wording}<span class="sub">${dataCategories.map(({ name }) => name).join(', ') || terms.allDataCategories}</span>`)),
  };
}

function authorityFields(entries: readonly AuthorityEntry[]): readonly Field[] {
  return entries.map(({ heading, lines }) => ({ heading, item: null, content: list(lines), empty: null }));
}

function controllerFields(activity: ControllerRecordActivity, writing: ActivityWriting): readonly Field[] {
  const { labels } = writing;
  const { terms } = labels;
  return [
    {
      heading: terms.jointControllers, item: '30(1)(a)', empty: null,
      content: list(activity.jointControllers.map((party) => jointControllerText(party, labels))),
    },
    purposesField(activity, writing),
    {
      heading: terms.dataSubjects, item: '30(1)(c)', content: list(activity.dataSubjects.map(({ name }) => name)), empty: terms.none,
      owns: (code) => code === 'data-subjects-missing',
    },
    {
      heading: terms.dataCategories, item: '30(1)(c)', empty: terms.none,
      content: list(activity.dataCategories.map((category) => dataCategoryMarkup(category, labels))),
      owns: (code) => code !== 'data-subjects-missing',
    },
    { heading: terms.sources, item: null, content: activity.sources.map(({ name }) => name).join(', ') || null, empty: null },
    ...disclosureFields(activity, { recipients: '30(1)(d)', transfers: '30(1)(e)' }, writing),
    retentionField(activity, labels),
    measuresField(activity, '30(1)(g)', labels),
    { heading: terms.automatedDecisions, item: null, content: yesOrNo(activity.automatedDecisions, labels), empty: null },
    { heading: terms.impactAssessment, item: null, content: impactAssessmentText(activity, labels), empty: null },
    ...authorityFields(controllerAuthorityEntries(activity, labels)),
  ];
}

function processorFields(activity: ProcessorRecordActivity, writing: ActivityWriting): readonly Field[] {
  const { labels } = writing;
  const { terms } = labels;
  const controllers = activity.controllers.map(({ name, country, contact, representative, dataProtectionOfficer }) => [
    html`${name}${country !== null && html`<span class="sub">${countryName(country, labels.language)}</span>`}`,
    contact ?? notStated(labels), representative, dataProtectionOfficer,
  ]);
  return [
    {
      heading: terms.controllers, item: '30(2)(a)', wide: true, empty: terms.none,
      content: controllers.length > 0
        && table('controllers', terms.controllers, [terms.name, terms.contact, terms.representative, terms.dataProtectionOfficer], controllers),
    },
    { heading: terms.categoriesOfProcessing, item: '30(2)(b)', content: list(activity.categoriesOfProcessing), empty: terms.none },
    {
      heading: terms.dataCategories, item: null, empty: null,
      content: list(activity.dataCategories.map((category) => dataCategoryMarkup(category, labels))),
    },
    ...disclosureFields(activity, { recipients: null, transfers: '30(2)(c)' }, writing),
    measuresField(activity, '30(2)(d)', labels),
    ...authorityFields(processorAuthorityEntries(activity, labels)),
  ];
}

function fieldMarkup(field: Field, gaps: readonly RecordGap[], { labels, regime }: ActivityWriting): Markup | null {
  const own = gaps.filter(({ item, code }) => item === field.item && (field.owns?.(code) ?? true));
  const content = field.content || (own.length === 0 && field.empty);
  if (!content && own.length === 0) return null;
  const provision = field.item ? html`<span class="provision">${itemInWords(field.item, regime, labels)}</span>` : null;
  return html`<section class="field${field.wide === true && field.content ? ' wide' : ''}"><h4>${field.heading}${provision}</h4><div>${
    content}${own.map((gap) => gapMarkup(gap, labels))}</div></section>`;
}

function metaOf({ owner, startsOn, endsOn }: RecordActivity, labels: Labels): string {
  const { terms } = labels;
  return [
    owner && `${terms.owner}: ${owner}`,
    startsOn && `${terms.startsOn}: ${dayInWords(startsOn, labels)}`,
    endsOn && `${terms.endsOn}: ${dayInWords(endsOn, labels)}`,
  ].filter((part) => !!part).join(' · ');
}

/** Where links to an activity lead: its number, because a key may hold anything. */
export const anchorOf = (position: number): string => `activity-${position + 1}`;

/** Markup up to this length is less than a page high. */
const SURELY_WITHIN_A_PAGE = 4_000;

/** The heading and the first item stay together on paper, unless the item is so long that it has to break. */
function activityMarkup(activity: RecordActivity, position: number, fields: readonly Field[], writing: ActivityWriting): Markup {
  const meta = metaOf(activity, writing.labels);
  const [first, ...others] = fields.map((field) => fieldMarkup(field, activity.missing, writing)).filter((field) => field !== null);
  const opening = first && first.text.length > SURELY_WITHIN_A_PAGE ? 'opening' : 'opening unbroken';
  return html`<section class="activity" id="${anchorOf(position)}"><div class="${opening}"><h3><span class="number">${position + 1}</span>${activity.name}</h3>${
    meta !== '' && html`<p class="meta">${meta}</p>`}${first}</div>${others}</section>
`;
}

/** One entry of a controller's record, item by item in the order of Art. 30(1). */
export function controllerActivityMarkup(activity: ControllerRecordActivity, position: number, writing: ActivityWriting): Markup {
  return activityMarkup(activity, position, controllerFields(activity, writing), writing);
}

/** One entry of a processor's record, item by item in the order of Art. 30(2). */
export function processorActivityMarkup(activity: ProcessorRecordActivity, position: number, writing: ActivityWriting): Markup {
  return activityMarkup(activity, position, processorFields(activity, writing), writing);
}
