import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { ContractFacts, EngagementFacts, LocationFacts, PublicListFacts, SafeguardFacts } from '../../law/facts.js';
import { ENGAGEMENT_ROLES, ENGAGEMENT_STATUSES, type EngagementRole, type EngagementStatus } from '../../law/vocabulary.js';
import { isOneOf } from '../../platform/database/check-expression.js';
import { explainConstraint } from '../../platform/database/constraint-problems.js';
import { Processor } from './processor.entity.js';
import { RegisterThing } from './register-thing.js';

@Entity('engagements')
@Check('engagements_role', isOneOf('role', ENGAGEMENT_ROLES))
@Check('engagements_status', isOneOf('status', ENGAGEMENT_STATUSES))
@ForeignKey(() => Processor, ['organisationId', 'processor'], ['organisationId', 'key'], { name: 'engagements_processor_exists' })
@ForeignKey(() => Engagement, ['organisationId', 'via'], ['organisationId', 'key'], { name: 'engagements_via_exists' })
@Index('engagements_by_processor', ['organisationId', 'processor'])
@Index('engagements_by_via', ['organisationId', 'via'])
export class Engagement extends RegisterThing implements EngagementFacts {
  @Column('text') processor: string;
  @Column('text', { nullable: true }) service: string | null;
  @Column('text') role: EngagementRole;
  @Column('text') status: EngagementStatus;
  @Column('date', { nullable: true }) startsOn: string | null;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('text', { nullable: true }) via: string | null;
  @Column('text', { array: true }) purposes: string[];
  @Column('text', { array: true }) dataSubjects: string[];
  @Column('text', { array: true }) dataCategories: string[];
  @Column('json') locations: LocationFacts[];
  @Column('json', { nullable: true }) contract: ContractFacts | null;
  @Column('json') safeguards: SafeguardFacts[];
  @Column('text', { array: true }) measures: string[];
  @Column('json') publicList: PublicListFacts;
  @Column('text', { nullable: true }) owner: string | null;
  @Column('text', { nullable: true }) reviewEvery: string | null;
  @Column('date', { nullable: true }) lastReviewedOn: string | null;
  @Column('text', { nullable: true }) source: string | null;
}

explainConstraint('engagements_pkey', 'already-exists', 'An engagement with this key exists already.');
explainConstraint('engagements_processor_exists', 'in-use', 'Engagements refer to this processor.');
explainConstraint('engagements_via_exists', 'in-use', 'Engagements further down the chain refer to this one.');
