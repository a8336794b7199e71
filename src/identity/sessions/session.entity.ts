import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../../platform/database/check-expression.js';

/** `second-factor`: the password was right, the code is awaited; `enrolment`: may do nothing but set up the second factor that is required. */
export const SESSION_PURPOSES = ['full', 'second-factor', 'enrolment'] as const;
export type SessionPurpose = (typeof SESSION_PURPOSES)[number];

/** A browser or program in which a person is signed in; stored as the hash of its secret. */
@Entity('sessions')
@Index('sessions_hash_unique', ['hash'], { unique: true })
@Index('sessions_by_person', ['personId'])
@Index('sessions_by_expiry', ['expiresAt'])
@Check('sessions_purpose', isOneOf('purpose', SESSION_PURPOSES))
@ForeignKey('people', ['personId'], ['id'], { name: 'sessions_person_exists' })
export class Session {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea') hash: Buffer;
  @Column('uuid') personId: string;
  @Column('text') purpose: SessionPurpose;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) authenticatedAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('text') address: string;
  @Column('text') userAgent: string;
  @Column('text', { nullable: true }) provider: string | null;
  /** Wrong codes given to a session that awaits one. */
  @Column('integer', { default: 0 }) attempts: number;
}
