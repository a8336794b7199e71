import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const ACTOR_KINDS = ['person', 'token', 'system'] as const;

/** Who made a change. The name is kept as it was, whatever becomes of the token or person later. */
export interface Actor {
  readonly kind: (typeof ACTOR_KINDS)[number];
  readonly id: string | null;
  readonly name: string;
}

export const REVISION_ACTIONS = ['added', 'changed', 'removed'] as const;
export type RevisionAction = (typeof REVISION_ACTIONS)[number];

/** One change of one thing: who, when, why, what it was and what it became, and the link to the change before it. */
@Entity('revisions')
@Index('revisions_by_thing', ['organisationId', 'kind', 'key', 'sequence'])
@Index('revisions_by_time', ['organisationId', 'at'])
export class Revision {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('bigint') sequence: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('jsonb') actor: Actor;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text') kind: string;
  @Column('text') key: string;
  @Column('text') action: RevisionAction;
  @Column('jsonb', { nullable: true }) before: unknown;
  @Column('jsonb', { nullable: true }) after: unknown;
  @Column('text') previousHash: string;
  @Column('text') hash: string;
}
