import { Check, Column, Entity } from 'typeorm';
import type {
  ActivityFacts, ControllerPartyFacts, ImpactAssessmentFacts, PurposeFacts, RecipientFacts, RetentionFacts,
} from '../../law/facts.js';
import { ACTIVITY_ROLES, ACTIVITY_STATUSES, type ActivityRole, type ActivityStatus, type DataSource } from '../../law/vocabulary.js';
import { isOneOf } from '../../platform/database/check-expression.js';
import { explainConstraint } from '../../platform/database/constraint-problems.js';
import { RegisterThing } from './register-thing.js';

/** One entry of the Art. 30 record. */
@Entity('activities')
@Check('activities_role', isOneOf('role', ACTIVITY_ROLES))
@Check('activities_status', isOneOf('status', ACTIVITY_STATUSES))
export class Activity extends RegisterThing implements ActivityFacts {
  @Column('text') role: ActivityRole;
  @Column('text') name: string;
  @Column('text') status: ActivityStatus;
  @Column('date', { nullable: true }) startsOn: string | null;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('json') purposes: PurposeFacts[];
  @Column('text', { array: true }) dataSubjects: string[];
  @Column('text', { array: true }) dataCategories: string[];
  @Column('text', { array: true }) sources: DataSource[];
  @Column('text', { array: true }) engagements: string[];
  @Column('json') recipients: RecipientFacts[];
  @Column('json') retention: RetentionFacts[];
  @Column('text', { array: true }) measures: string[];
  @Column('json', { nullable: true }) impactAssessment: ImpactAssessmentFacts | null;
  @Column('boolean', { nullable: true }) automatedDecisions: boolean | null;
  @Column('text', { array: true }) categoriesOfProcessing: string[];
  @Column('json') controllers: ControllerPartyFacts[];
  @Column('text', { nullable: true }) owner: string | null;
}

explainConstraint('activities_pkey', 'already-exists', 'An activity with this key exists already.');
