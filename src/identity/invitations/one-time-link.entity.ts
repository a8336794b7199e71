import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../../platform/database/check-expression.js';

export const LINK_PURPOSES = ['first-administrator', 'password-reset'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A link that works once and not for long; stored as the hash of its secret. */
@Entity('one_time_links')
@Index('one_time_links_by_person', ['personId'])
@Check('one_time_links_purpose', isOneOf('purpose', LINK_PURPOSES))
@ForeignKey('people', ['personId'], ['id'], { name: 'one_time_links_person_exists' })
export class OneTimeLink {
  @PrimaryColumn('bytea') hash: Buffer;
  @Column('text') purpose: LinkPurpose;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}
