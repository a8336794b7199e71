import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that happened around signing in. The application may add these and nothing else. */
@Entity('security_events')
@Index('security_events_by_time', ['at', 'id'])
@Index('security_events_by_person', ['personId', 'at'])
export class SecurityEvent {
  @PrimaryColumn('uuid') id: string;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) at: Date;
  @Column('text') kind: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text', { nullable: true }) personName: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) userAgent: string | null;
  @Column('jsonb') details: Record<string, unknown>;
}
