/** How a template is written down: a table of headings, each with the fact it asks for. */
import type { Regime } from '../../law/vocabulary.js';
import type { Art30Record, AssembledRecord, ControllerRecordActivity, ProcessorRecordActivity } from '../art-30-record.js';
import type { Labels } from '../labels/labels.js';
import type { SheetColumn } from './sheet.js';

/** What every cell of one sheet is written with. */
export interface SheetWriting {
  readonly record: AssembledRecord | Art30Record;
  readonly labels: Labels;
  /** The law that the record is cited by. */
  readonly regime: Regime;
}

/** Lines of a cell; what nobody stated leaves none. */
export type Lines = readonly (string | null | undefined | false)[];

/** A fact that a column may ask for. */
export interface SheetFact<Activity> {
  readonly from: string;
  readonly lines: (activity: Activity, writing: SheetWriting) => Lines;
  /** It is of one controller on whose behalf the processing is carried out, so that each of them gets a row (Art. 30(2)(a)). */
  readonly ofControllerParty?: boolean;
}

/** A column: the authority's heading and mark, and the fact below it. */
export interface TemplateColumn<Activity> extends Omit<SheetColumn, 'from'> {
  readonly fact: SheetFact<Activity>;
}

/** A line above the columns. */
export interface TemplateHead {
  readonly label: string;
  readonly lines: (writing: SheetWriting) => Lines;
}

interface TemplateTable<Activity> {
  readonly title: string;
  readonly columns: readonly TemplateColumn<Activity>[];
}

/** An authority's sheet. */
export interface TemplateSheet {
  /** The law that the authority supervises. */
  readonly regime: Regime;
  readonly head: { readonly controller: readonly TemplateHead[]; readonly processor: readonly TemplateHead[] };
  readonly controller: TemplateTable<ControllerRecordActivity>;
  readonly processor: TemplateTable<ProcessorRecordActivity>;
}

/** A column that the law requires. */
export function required<Activity>(heading: string, fact: SheetFact<Activity>, note?: string): TemplateColumn<Activity> {
  return { heading, fact, required: true, ...(note === undefined ? {} : { note }) };
}

/** A column that the authority recommends. */
export function optional<Activity>(heading: string, fact: SheetFact<Activity>, note?: string): TemplateColumn<Activity> {
  return { heading, fact, required: false, ...(note === undefined ? {} : { note }) };
}
