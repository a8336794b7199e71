/**
 * The record as running text: what a person reads from the first page to the last, without a word on how it looks. PDF and DOCX are
 * written from it, so that they say the same.
 */
import type { Language, Verdict } from '../../law/vocabulary.js';

/** What a piece of text is: how it is set follows from that. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'gap' | 'mark' | Verdict;

/** A line of text. `note` lines stand below what they explain. */
export interface Line {
  readonly text: string;
  readonly tone: Tone;
}

/** A cell of a table, or an item of a list: its lines, one below the other. */
export type Lines = readonly Line[];

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: Lines;
}

/** Several things, one an item. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Lines[];
}

/** Pairs of a heading and what is stated. */
export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly { readonly heading: string; readonly value: Lines }[];
}

/** A table whose first column names the row. `widths` are shares of the width and sum to 1. */
export interface Table {
  readonly kind: 'table';
  readonly name: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  /** Made when it is written, row by row: a record may have tens of thousands. */
  readonly rows: Iterable<readonly Lines[]>;
}

/** A list of the activities, each leading to its section. */
export interface Contents {
  readonly kind: 'contents';
  readonly entries: readonly { readonly number: number; readonly name: string; readonly note: string | null }[];
}

export type Block = Paragraph | List | Facts | Table | Contents;

/** One item of an activity: the law's heading and provision, and what is stated. */
export interface LabelledField {
  readonly heading: string;
  /** The provision that asks for it, in words; null: asked by authorities, not by Art. 30. */
  readonly provision: string | null;
  readonly blocks: readonly Block[];
}

export interface ActivitySection {
  readonly number: number;
  readonly name: string;
  /** Who answers for it and since when; null where nothing is stated. */
  readonly note: string | null;
  readonly fields: readonly LabelledField[];
}

export interface OverviewSection {
  readonly heading: string;
  /** Parts with a heading of their own. */
  readonly parts: readonly { readonly heading: string | null; readonly blocks: readonly Block[] }[];
}

export interface Cover {
  /** The paragraph of the law. */
  readonly provision: string;
  readonly title: string;
  readonly organisation: string;
  readonly asOf: string;
  /** Number of the issued record in words; null where it was not issued. */
  readonly issue: string | null;
  /** Whose record it is, and whom to write to (Art. 30(1)(a), (2)(a)). */
  readonly holder: Facts;
  /** What makes the document one of a kind: day, knowledge, revision, law, digest. */
  readonly colophon: Facts;
}

/** The whole record. Sections of activities are made one after the other, so that none is held longer than it is written. */
export interface RecordDocument {
  readonly language: Language;
  /** Name of the document: title, organisation, day. */
  readonly name: string;
  readonly organisation: string;
  readonly generatedAt: string;
  readonly cover: Cover;
  readonly overview: OverviewSection;
  readonly contents: OverviewSection;
  readonly activitiesHeading: string;
  readonly activities: { readonly [Symbol.iterator]: () => Iterator<ActivitySection> };
  /** What stands on every page: whose record, which, of which day. `page` writes the number. */
  readonly running: { readonly left: string; readonly right: string; readonly page: (number: string, total: string) => string };
}
