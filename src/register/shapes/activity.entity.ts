import { Check, Column, Entity } from 'typeorm';
import type {
  ActivityFacts, BreachFacts, ControllerPartyFacts, DataLocationFacts, ImpactAssessmentFacts, LegitimateInterestAssessmentFacts, PurposeFacts,
  RecipientFacts, RetentionFacts, RetentionPolicyFacts,
} from '../../law/facts.js';
import { ACTIVITY_ROLES, ACTIVITY_STATUSES, type ActivityRole, type ActivityStatus, type DataSource, type DataSubjectRight } from '../../law/vocabulary.js';
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
  @Column('text', { nullable: true }) number: string | null;
  @Column('text', { nullable: true }) businessFunction: string | null;
  @Column('text', { array: true }) rights: DataSubjectRight[];
  @Column('text', { nullable: true }) automatedDecisionsDescription: string | null;
  @Column('text', { nullable: true }) consentRecord: string | null;
  @Column('json', { nullable: true }) legitimateInterestAssessment: LegitimateInterestAssessmentFacts | null;
  @Column('json') breaches: BreachFacts[];
  @Column('text', { nullable: true, name: 'uk_schedule_1_condition' }) ukSchedule1Condition: string | null;
  @Column('text', { array: true }) internalRecipients: string[];
  @Column('json') locations: DataLocationFacts[];
  @Column('json', { nullable: true }) retentionPolicy: RetentionPolicyFacts | null;
  @Column('text', { nullable: true }) successor: string | null;
  @Column('date', { nullable: true }) lastReviewedOn: string | null;
  @Column('text', { nullable: true }) jointControllerArrangement: string | null;
}

explainConstraint('activities_pkey', 'already-exists', 'An activity with this key exists already.');
