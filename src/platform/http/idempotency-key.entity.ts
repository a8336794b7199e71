import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer once given to a POST with an `Idempotency-Key`, stored in the transaction that did the work. */
@Entity('idempotency_keys')
@Index('idempotency_keys_by_age', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn('text') principal: string;
  @PrimaryColumn('text') key: string;
  @Column('text') request: string;
  @Column('integer') status: number;
  @Column('jsonb') headers: Record<string, string>;
  /** json, not jsonb: a repeated answer is the same to the byte. */
  @Column('json') body: unknown;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
