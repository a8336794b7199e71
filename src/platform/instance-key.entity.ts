import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that signed for this database, as the key itself states: since when, and which keys signed before it. */
@Entity('instance_keys')
export class RememberedInstanceKey {
  @PrimaryColumn('text') fingerprint: string;
  @Column('text') publicKey: string;
  @Column({ type: 'timestamptz', precision: 3 }) firstUsedAt: Date;
  @Column('text', { array: true }) predecessors: string[];
  @Column('text') signature: string;
}
