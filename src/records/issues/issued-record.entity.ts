import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ACTIVITY_ROLES, type ActivityRole } from '../../law/vocabulary.js';
import { isOneOf } from '../../platform/database/check-expression.js';
import { explainConstraint } from '../../platform/database/constraint-problems.js';

/** An issued record: what there is to know of it, unchangeable. */
@Entity('issued_records')
@Index('issued_records_by_digest', ['organisationId', 'digest'])
@Check('issued_records_role', isOneOf('role', ACTIVITY_ROLES))
@Check('issued_records_number', 'number >= 1')
export class IssuedRecordRow {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('text') role: ActivityRole;
  @PrimaryColumn('integer') number: number;
  @Column({ type: 'timestamptz', precision: 3 }) issuedAt: Date;
  @Column('text') digest: string;
  @Column('jsonb') document: unknown;
}

/** The bytes of an issued record in one format. */
@Entity('issued_record_files')
@Index('issued_record_files_by_sha256', ['organisationId', 'sha256'])
@ForeignKey(() => IssuedRecordRow, ['organisationId', 'role', 'number'], ['organisationId', 'role', 'number'], { name: 'issued_record_files_record_exists' })
export class IssuedRecordFileRow {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('text') role: string;
  @PrimaryColumn('integer') number: number;
  @PrimaryColumn('text') format: string;
  @Column('text') sha256: string;
  @Column('bytea') content: Buffer;
}

explainConstraint('issued_records_pkey', 'changed-meanwhile', 'Another record took this number; issue it again.');
