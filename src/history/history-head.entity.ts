import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The end of an organisation's chain, kept apart from the revisions: the row that writers queue on, and the count by which a
 * removed newest revision is found.
 */
@Entity('history_heads')
export class HistoryHead {
  @PrimaryColumn('uuid') organisationId: string;
  @Column('bigint') sequence: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text') hash: string;
}
