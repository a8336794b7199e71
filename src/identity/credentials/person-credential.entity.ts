import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How a person proves who they are. The second factor's secret is encrypted with a key that is not in the database. */
@Entity('person_credentials')
@ForeignKey('people', ['personId'], ['id'], { name: 'person_credentials_person_exists' })
export class PersonCredential {
  @PrimaryColumn('uuid') personId: string;
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('timestamptz', { nullable: true }) passwordChangedAt: Date | null;
  @Column('bytea', { nullable: true }) totpSecret: Buffer | null;
  @Column('timestamptz', { nullable: true }) totpConfirmedAt: Date | null;
  @Column('bigint', { nullable: true }) totpLastStep: string | null;
}
