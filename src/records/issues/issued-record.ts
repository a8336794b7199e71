/** An issued record as data: what the database, the history and the API all say of it, word for word the same. */
import type { Day } from '../../law/facts.js';
import type { ActivityRole, Language } from '../../law/vocabulary.js';
import type { AssembledRecord } from '../art-30-record.js';
import type { TemplateName } from '../templates/template-names.js';

/** Under this kind the history tells of issued records; the key is `controller/3`. */
export const ISSUED_RECORD = 'issued-record';

/** Where a gap is: what of Art. 30 is missing in which activity; null: of the organisation. */
export interface GapPlace {
  readonly item: string;
  readonly activity: string | null;
  readonly code: string;
}

/** One file of an issued record. */
export interface IssuedFile {
  readonly format: string;
  /** Suffix of its address and name. */
  readonly extension: string;
  readonly mediaType: string;
  readonly size: number;
  /** Of exactly these bytes, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A record that was issued: numbered per organisation and role, without gaps, for ever. */
export interface IssuedRecord {
  readonly role: ActivityRole;
  readonly article: AssembledRecord['article'];
  readonly number: number;
  /** RFC 3339, UTC. */
  readonly issuedAt: string;
  /** The name as it was then. */
  readonly issuedBy: string;
  readonly asOf: Day;
  readonly knownOn: string | null;
  readonly language: Language;
  readonly template: TemplateName;
  /** Number of the register's last revision that the record contains. */
  readonly revision: number;
  readonly lawVersion: Day;
  readonly digest: string;
  readonly comment: string | null;
  /** What the law requires and the record lacked, issued nevertheless. */
  readonly acknowledgedGaps: readonly GapPlace[];
  readonly files: readonly IssuedFile[];
}

/** The key of an issued record in the history. */
export function keyOfIssue({ role, number }: Pick<IssuedRecord, 'role' | 'number'>): string {
  return `${role}/${number}`;
}
