import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ContactFacts, OrganisationFacts, RepresentativeFacts } from '../../law/facts.js';
import { SECTORS, type Regime, type Sector } from '../../law/vocabulary.js';
import { isOneOf } from '../../platform/database/check-expression.js';
import { explainConstraint } from '../../platform/database/constraint-problems.js';

/** The accountable entity whose register this is; deleted ones keep their history and lose their name in URLs. */
@Entity('organisations')
@Index('organisations_slug_unique', ['slug'], { unique: true, where: 'deleted_at IS NULL' })
@Check('organisations_sector', isOneOf('sector', SECTORS))
export class Organisation implements OrganisationFacts {
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text', { array: true }) tradingNames: string[];
  @Column('text', { nullable: true }) country: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { array: true }) regimes: Regime[];
  @Column('text') sector: Sector;
  @Column('json', { nullable: true }) dataProtectionOfficer: ContactFacts | null;
  @Column('json') representatives: RepresentativeFacts[];
  @Column('text', { nullable: true }) supervisoryAuthority: string | null;
  @Column('integer') noticePeriodDays: number;
  @Column('integer') objectionPeriodDays: number;
  @Column('bigint') revision: string;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
  @Column('timestamptz', { nullable: true }) deletedAt: Date | null;
}

explainConstraint('organisations_slug_unique', 'already-exists', 'An organisation with this slug exists already.');
