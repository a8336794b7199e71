import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A code that stands in for the second factor, once. */
@Entity('recovery_codes')
@ForeignKey('people', ['personId'], ['id'], { name: 'recovery_codes_person_exists' })
export class RecoveryCode {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('bytea') hash: Buffer;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}
