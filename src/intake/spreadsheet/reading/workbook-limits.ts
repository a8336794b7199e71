import { DomainError } from '../../../platform/domain-error.js';

/** What a spreadsheet may be at most. Registers that people keep by hand are far below; what is built to exhaust a reader is above. */
export const WORKBOOK_LIMITS = {
  entries: 2_000,
  unpackedBytes: 96 * 1024 * 1024,
  /** Of one part of the archive; XML of large sheets packs at 10 to 40. */
  ratio: 250,
  /** Smaller parts may pack as well as they like. */
  ratioAppliesFrom: 4 * 1024 * 1024,
  sheets: 200,
  cells: 200_000,
  columns: 2_000,
  rows: 1_048_576,
  sharedStrings: 200_000,
  /** Elements of one part that stand for a cell, also an empty one. */
  cellElements: 1_000_000,
  characters: 32_767,
} as const;

/** @returns the error for a file that holds more than is read. */
export function tooMuch(what: string, limit: number): DomainError {
  return new DomainError('body-too-large', `The spreadsheet has more than ${limit.toLocaleString('en')} ${what}; split it or leave out what is no register.`);
}

/** @returns the error for a file that is of the right kind and cannot be read. */
export function unreadable(why: string): DomainError {
  return new DomainError('malformed-body', `The spreadsheet cannot be read: ${why}`);
}

/** @returns the error for a file that is no spreadsheet of the kinds that are read. */
export function wrongKind(what: string): DomainError {
  return new DomainError('unsupported-media-type', `${what} Send .xlsx, .ods or .csv.`);
}
