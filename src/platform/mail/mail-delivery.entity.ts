import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../database/check-expression.js';

/** `queued`: not taken by the receiver yet; `failed`: refused for good, or given up after every attempt. */
export const MAIL_STATES = ['queued', 'sent', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** That a mail was to go to somebody, and what came of it. Never what was in it. `organisationId` null: the instance's. */
@Entity('mail_deliveries')
@Index('mail_deliveries_dedupe_key_unique', ['dedupeKey'], { unique: true })
@Index('mail_deliveries_by_time', ['organisationId', 'createdAt'])
@Check('mail_deliveries_state', isOneOf('state', MAIL_STATES))
export class MailDelivery {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('text') kind: string;
  @Column('text') dedupeKey: string;
  @Column('text') address: string;
  @Column('text') subject: string;
  @Column('text', { default: 'queued' }) state: MailState;
  @Column('integer', { default: 0 }) attempts: number;
  /** Until when whoever sends it now may take, before another one tries. */
  @Column('timestamptz', { nullable: true }) claimedUntil: Date | null;
  /** The receiver's own words, where it said something. */
  @Column('text', { nullable: true }) lastError: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
}
