import type { ActivityRole, Regime } from '../../law/vocabulary.js';
import type { Art30Record, AssembledRecord, ProcessorRecordActivity } from '../art-30-record.js';
import { labelsOf } from '../labels/languages.js';
import { citedRegime } from '../labels/wording.js';
import { recordColumns, recordRows } from '../rendering/record-rows.js';
import { AEPD } from './authorities/aepd.js';
import { CNIL } from './authorities/cnil.js';
import { DPC } from './authorities/dpc.js';
import { DSK } from './authorities/dsk.js';
import { GBA } from './authorities/gba.js';
import { ICO } from './authorities/ico.js';
import { ORGANISATION, partyHead } from './organisation-lines.js';
import type { Sheet, SheetColumn } from './sheet.js';
import type { TemplateName } from './template-names.js';
import type { Lines, SheetWriting, TemplateColumn, TemplateHead, TemplateSheet } from './template-sheet.js';

const AUTHORITIES: Readonly<Record<Exclude<TemplateName, 'art-30'>, TemplateSheet>> = { ico: ICO, cnil: CNIL, dsk: DSK, dpc: DPC, aepd: AEPD, gba: GBA };

const cellOf = (lines: Lines): string => lines.filter((line) => !!line).join('\n');

/** The columns of an authority's sheet, without a record. */
export function columnsOfTemplate(template: Exclude<TemplateName, 'art-30'>, role: ActivityRole): readonly SheetColumn[] {
  return AUTHORITIES[template][role].columns.map(({ fact, ...column }) => ({ ...column, from: fact.from }));
}

function headOf(head: readonly TemplateHead[], writing: SheetWriting): Sheet['head'] {
  return head.map(({ label, lines }) => ({ label, value: cellOf(lines(writing)) }));
}

function rowOf<Activity>(activity: Activity, columns: readonly TemplateColumn<Activity>[], writing: SheetWriting): string[] {
  return columns.map(({ fact }) => cellOf(fact.lines(activity, writing)));
}

/** One row per controller on whose behalf an activity is carried out; what they have in common is written once. */
function rowsOfProcessor(activity: ProcessorRecordActivity, columns: readonly TemplateColumn<ProcessorRecordActivity>[], writing: SheetWriting): string[][] {
  const common = columns.map(({ fact }) => (fact.ofControllerParty ? '' : cellOf(fact.lines(activity, writing))));
  if (activity.controllers.length === 0) return [common];
  return activity.controllers.map((party) => {
    const served = { ...activity, controllers: [party] };
    return columns.map(({ fact }, position) => (fact.ofControllerParty ? cellOf(fact.lines(served, writing)) : common[position] ?? ''));
  });
}

/**
 * An authority reads of the transfers and the representative under its own law: what leaves the United Kingdom for Germany leaves no Union.
 * Where its law does not bind the organisation, all are shown.
 */
function underLaw<Record extends AssembledRecord | Art30Record>(record: Record, regime: Regime): Record {
  if (!record.organisation.regimes.includes(regime)) return record;
  const activities = record.activities.map((activity) => ({ ...activity, transfers: activity.transfers.filter((transfer) => transfer.regime === regime) }));
  const representatives = record.organisation.representatives.filter((representative) => representative.regime === regime);
  return { ...record, organisation: { ...record.organisation, representatives }, activities };
}

function sheetOfAuthority(whole: AssembledRecord | Art30Record, template: Exclude<TemplateName, 'art-30'>): Sheet {
  const sheet = AUTHORITIES[template];
  const { regimes } = whole.organisation;
  const record = underLaw(whole, sheet.regime);
  const writing = { record, labels: labelsOf(record.language), regime: regimes.includes(sheet.regime) ? sheet.regime : citedRegime(regimes) };
  const rows = record.role === 'controller'
    ? record.activities.map((activity) => rowOf(activity, sheet.controller.columns, writing))
    : record.activities.flatMap((activity) => rowsOfProcessor(activity, sheet.processor.columns, writing));
  return {
    title: sheet[record.role].title, language: record.language, head: headOf(sheet.head[record.role], writing),
    columns: columnsOfTemplate(template, record.role), rows,
  };
}

/** The article's own sheet: the columns of the record as CSV, in the record's language. */
function sheetOfArticle(record: AssembledRecord | Art30Record): Sheet {
  const labels = labelsOf(record.language);
  const writing = { record, labels, regime: citedRegime(record.organisation.regimes) };
  const { terms } = labels;
  const facts = { name: terms.name, address: terms.address, email: terms.email, phone: terms.phone };
  const joint = record.language === 'fr' ? ' : ' : ': ';
  const head = partyHead({ joint, party: labels.party[record.role], officer: terms.dataProtectionOfficer, representative: terms.representative, facts });
  const authority = { label: terms.supervisoryAuthority, lines: ORGANISATION.supervisoryAuthority };
  const [, ...rows] = recordRows(record);
  return { title: labels.title[record.role], language: record.language, head: headOf([...head, authority], writing), columns: recordColumns(record), rows };
}

/**
 * The record as the sheet of a template: order, headings and marks of the authority, content in the record's language. An authority's
 * sheet has the transfers under its own law, and as that of a processor one row per controller served; any other one row per activity.
 */
export function sheetOf(record: AssembledRecord | Art30Record, template: TemplateName): Sheet {
  return template === 'art-30' ? sheetOfArticle(record) : sheetOfAuthority(record, template);
}
