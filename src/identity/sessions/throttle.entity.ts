import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A counter of tries, written by rate-limiter-flexible, which gives the columns. */
@Entity('throttles')
export class Throttle {
  @PrimaryColumn('text') key: string;
  @Column('integer', { default: 0 }) points: number;
  @Column('bigint', { nullable: true }) expire: string | null;
}
