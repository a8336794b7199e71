import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../../platform/database/check-expression.js';
import { ROLES, type Role } from '../roles.js';

/** A bearer token for a program: random, stored as its SHA-256, shown once. `organisationId` null: the instance's. */
@Entity('tokens')
@Index('tokens_hash_unique', ['hash'], { unique: true })
@Index('tokens_by_organisation', ['organisationId'])
@Check('tokens_role', isOneOf('role', ROLES))
@Check('tokens_instance_is_admin', `organisation_id IS NOT NULL OR role = 'admin'::text`)
export class Token {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('text') name: string;
  @Column('text') role: Role;
  @Column('bytea') hash: Buffer;
  @Column('text') createdBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('date', { nullable: true }) expiresOn: string | null;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
}
