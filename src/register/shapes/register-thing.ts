import { Column, PrimaryColumn } from 'typeorm';

/**
 * What all things of a register share: the organisation they belong to and the key by which they are named, the number of the
 * revision that made them what they are (their version), and when that was.
 */
export abstract class RegisterThing {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('text') key: string;
  @Column('bigint') revision: string;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
