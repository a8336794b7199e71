import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../../platform/database/check-expression.js';
import { explainConstraint } from '../../platform/database/constraint-problems.js';
import { ROLES, type Role } from '../roles.js';

/** The role a person holds in an organisation, and the mails they get of it. `revision`: the one of the organisation's history that made it so. */
@Entity('memberships')
@Index('memberships_by_person', ['personId'])
@Check('memberships_role', isOneOf('role', ROLES))
@ForeignKey('people', ['personId'], ['id'], { name: 'memberships_person_exists' })
@ForeignKey('organisations', ['organisationId'], ['id'], { name: 'memberships_organisation_exists' })
export class MembershipRow {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('text') role: Role;
  /** `invitation`, or `oidc:<provider>` where an identity provider's groups say so. */
  @Column('text', { default: 'invitation' }) source: string;
  @Column('boolean', { default: true }) weeklyReminders: boolean;
  @Column('boolean', { default: false }) dailyChanges: boolean;
  @Column('bigint', { default: 0 }) revision: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

explainConstraint('memberships_pkey', 'already-exists', 'This person is a member of the organisation already.');
