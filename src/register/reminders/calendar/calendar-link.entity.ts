import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../../../platform/database/check-expression.js';

/** Who can have a calendar link: it is worth what they may read. */
export const OWNER_KINDS = ['person', 'token'] as const;

/** A secret address under which a calendar program reads what is due in an organisation; stored as its SHA-256, shown once. */
@Entity('calendar_links')
@Index('calendar_links_hash_unique', ['hash'], { unique: true })
@Check('calendar_links_owner_kind', isOneOf('owner_kind', OWNER_KINDS))
export class CalendarLink {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') ownerKind: (typeof OWNER_KINDS)[number];
  @Column('text') ownerId: string;
  @Column('text') ownerName: string;
  @Column('bytea') hash: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
}
