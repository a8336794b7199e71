import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The end of an organisation's chain, kept apart from the revisions: the row that writers queue on, the count by which a removed newest
 * revision is found, and the signature without which whoever owns the database cannot put another end in its place.
 */
@Entity('history_heads')
export class HistoryHead {
  @PrimaryColumn('uuid') organisationId: string;
  @Column('bigint') sequence: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text') hash: string;
  /** Fingerprint of the key that signed; null in what was written before heads were signed. */
  @Column('text', { nullable: true }) keyId: string | null;
  @Column('text', { nullable: true }) signature: string | null;
}
