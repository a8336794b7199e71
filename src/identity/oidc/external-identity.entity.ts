import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { explainConstraint } from '../../platform/database/constraint-problems.js';

/** An account at an OpenID provider and the person it is here. `grantsInstance`: they administer the instance because of a group there. */
@Entity('external_identities')
@Index('external_identities_one_each', ['personId', 'provider'], { unique: true })
@ForeignKey('people', ['personId'], ['id'], { name: 'external_identities_person_exists' })
export class ExternalIdentity {
  @PrimaryColumn('text') provider: string;
  @PrimaryColumn('text') subject: string;
  @Column('uuid') personId: string;
  @Column('boolean', { default: false }) grantsInstance: boolean;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
}

/** A sign-in by a provider that came back, by the hash of its state; kept until it would have been too old anyway. */
@Entity('used_sign_ins')
@Index('used_sign_ins_by_expiry', ['expiresAt'])
export class UsedSignIn {
  @PrimaryColumn('bytea') stateHash: Buffer;
  @Column('timestamptz') expiresAt: Date;
}

explainConstraint('external_identities_pkey', 'already-exists', 'This account at the provider belongs to a person here already.');
explainConstraint('external_identities_one_each', 'already-exists', 'An account at this provider is linked already.');
