import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One published version of an organisation's sub-processor list: what customers were told, unchangeable. */
@Entity('publications')
export class Publication {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('integer') version: number;
  @Column('timestamptz') publishedAt: Date;
  @Column('jsonb') document: unknown;
}
