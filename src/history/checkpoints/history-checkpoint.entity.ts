import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed head as it once was, kept so that a chain set back to an earlier one is found. */
@Entity('history_checkpoints')
export class HistoryCheckpoint {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('bigint') sequence: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text') hash: string;
  @Column('text') keyId: string;
  @Column('text') signature: string;
  @Column({ type: 'timestamptz', precision: 3 }) takenAt: Date;
  /** Id of the journal outside the database that holds it too; null where none could be written. */
  @Column('text', { nullable: true }) journal: string | null;
}
