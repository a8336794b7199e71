import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../../platform/database/check-expression.js';
import { ROLES, type Role } from '../roles.js';

/** A role offered to an e-mail address. `organisationId` null: to administer the instance; `hash` null: its link was not made yet. */
@Entity('invitations')
@Index('invitations_hash_unique', ['hash'], { unique: true })
@Index('invitations_by_organisation', ['organisationId', 'email'])
@Check('invitations_role', isOneOf('role', ROLES))
@Check('invitations_instance_is_admin', `organisation_id IS NOT NULL OR role = 'admin'::text`)
@ForeignKey('organisations', ['organisationId'], ['id'], { name: 'invitations_organisation_exists' })
export class Invitation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('text') email: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text') role: Role;
  @Column('bytea', { nullable: true }) hash: Buffer | null;
  @Column('text') createdBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
