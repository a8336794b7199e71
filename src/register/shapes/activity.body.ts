import type {
  ActivityFacts, BreachFacts, ControllerPartyFacts, DataLocationFacts, ImpactAssessmentFacts, LegitimateInterestAssessmentFacts, PurposeFacts,
  RecipientFacts, RetentionFacts, RetentionPolicyFacts,
} from '../../law/facts.js';
import {
  ACTIVITY_ROLES, ACTIVITY_STATUSES, type ActivityRole, type ActivityStatus, DATA_SOURCES, DATA_SUBJECT_RIGHTS, type DataSource,
  type DataSubjectRight, IMPACT_ASSESSMENT_PROGRESSES, type ImpactAssessmentProgress, LEGAL_BASES, type LegalBasis,
  SPECIAL_CATEGORY_CONDITIONS, type SpecialCategoryCondition,
} from '../../law/vocabulary.js';
import { Country, DayField, Flag, Key, Keys, OneOf, Part, Parts, PeriodField, SomeOf, Text, Texts, WebAddress } from '../../platform/http/fields.js';

/** A purpose (Art. 30(1)(b)) with the legal basis it rests on (Art. 6(1), 9(2)). */
export class PurposeBody implements PurposeFacts {
  @Text({ required: true }) description: string;
  @OneOf(LEGAL_BASES) legalBasis: LegalBasis | null;
  @Text({ description: 'Needed with legitimate interests.' }) legitimateInterest: string | null;
  @OneOf(SPECIAL_CATEGORY_CONDITIONS, { description: 'Letter of Art. 9(2); needed with special categories.' }) specialCategoryCondition: SpecialCategoryCondition | null;
}

/** A recipient that is no engagement. */
export class RecipientBody implements RecipientFacts {
  @Text({ most: 300 }) category: string | null;
  @Text({ most: 300 }) name: string | null;
  @Country() country: string | null;
  @Keys({ description: 'What this recipient gets.' }) dataCategories?: string[];
}

/** A period, an event, or the reason why neither is possible (Art. 30(1)(f)). */
export class RetentionBody implements RetentionFacts {
  @Keys({ description: 'Empty: all of the activity.' }) dataCategories: string[];
  @PeriodField() period: string | null;
  @Text({ most: 500 }) trigger: string | null;
  @Text() description: string | null;
}

/** Art. 35. */
export class ImpactAssessmentBody implements ImpactAssessmentFacts {
  @Flag() required: boolean | null;
  @DayField() concludedOn: string | null;
  @WebAddress() url: string | null;
  @OneOf(IMPACT_ASSESSMENT_PROGRESSES) progress?: ImpactAssessmentProgress | null;
}

/** The legitimate interests weighed against those of the data subjects (Art. 6(1)(f)). */
export class LegitimateInterestAssessmentBody implements LegitimateInterestAssessmentFacts {
  @DayField() concludedOn: string | null;
  @WebAddress() url: string | null;
}

/** Art. 33(5). */
export class BreachBody implements BreachFacts {
  @DayField() occurredOn: string | null;
  @WebAddress({ description: 'Where the breach is documented.' }) url: string | null;
}

/** Where the organisation itself keeps data. */
export class DataLocationBody implements DataLocationFacts {
  @Country() country: string | null;
  @Text({ most: 500, description: 'A system, an archive, premises.' }) description: string | null;
}

export class RetentionPolicyBody implements RetentionPolicyFacts {
  @WebAddress() url: string | null;
  @Flag({ description: 'Data are retained and erased as the policy says.' }) adhered: boolean | null;
  @Text({ description: 'Why it is not adhered to.' }) reason: string | null;
}

/** A customer on whose behalf a processing is carried out (Art. 30(2)(a)). */
export class ControllerPartyBody implements ControllerPartyFacts {
  @Text({ required: true, most: 300 }) name: string;
  @Country() country: string | null;
  @Text({ most: 1_000 }) contact: string | null;
  @Text({ most: 1_000 }) representative: string | null;
  @Text({ most: 1_000 }) dataProtectionOfficer: string | null;
}

/** One entry of the Art. 30 record. */
export class ActivityBody implements Partial<ActivityFacts> {
  @Key({ required: true }) key: string;
  @OneOf(ACTIVITY_ROLES, { required: true }) role: ActivityRole;
  @Text({ required: true, most: 300 }) name: string;
  @OneOf(ACTIVITY_STATUSES, { description: 'Default: draft.' }) status: ActivityStatus;
  @DayField() startsOn: string | null;
  @DayField() endsOn: string | null;
  @Parts(() => PurposeBody) purposes: PurposeBody[];
  @Keys() dataSubjects: string[];
  @Keys() dataCategories: string[];
  @SomeOf(DATA_SOURCES) sources: DataSource[];
  @Keys({ description: 'Engagements that receive the data.' }) engagements: string[];
  @Parts(() => RecipientBody) recipients: RecipientBody[];
  @Parts(() => RetentionBody) retention: RetentionBody[];
  @Keys() measures: string[];
  @Part(() => ImpactAssessmentBody) impactAssessment: ImpactAssessmentBody | null;
  @Flag() automatedDecisions: boolean | null;
  @Texts({ description: 'Role processor: Art. 30(2)(b).' }) categoriesOfProcessing: string[];
  @Parts(() => ControllerPartyBody, { most: 50_000, description: 'Role processor: the customers served.' }) controllers: ControllerPartyBody[];
  @Text({ most: 300 }) owner: string | null;
  @Text({ most: 100, description: "The organisation's own number of the entry." }) number: string | null;
  @Text({ most: 300, description: 'The part of the organisation it belongs to, such as human resources.' }) businessFunction: string | null;
  @SomeOf(DATA_SUBJECT_RIGHTS, { description: 'Rights that the data subjects have here (Art. 15 to 22).' }) rights: DataSubjectRight[];
  @Text({ description: 'Logic, significance and envisaged consequences (Art. 13(2)(f)).' }) automatedDecisionsDescription: string | null;
  @WebAddress({ description: 'The record of consents (Art. 7(1)).' }) consentRecord: string | null;
  @Part(() => LegitimateInterestAssessmentBody) legitimateInterestAssessment: LegitimateInterestAssessmentBody | null;
  @Parts(() => BreachBody) breaches: BreachBody[];
  @Text({ most: 500, description: 'Condition of Schedule 1 to the UK Data Protection Act 2018.' }) ukSchedule1Condition: string | null;
  @Texts({ description: 'Units and people inside the organisation who get the data.' }) internalRecipients: string[];
  @Parts(() => DataLocationBody, { description: 'Where the organisation itself keeps the data.' }) locations: DataLocationBody[];
  @Part(() => RetentionPolicyBody) retentionPolicy: RetentionPolicyBody | null;
  @Key({ description: 'Key of the activity that replaced this one.' }) successor: string | null;
  @DayField() lastReviewedOn: string | null;
  @WebAddress({ description: 'The arrangement with joint controllers that are no engagement (Art. 26(1)).' }) jointControllerArrangement: string | null;
}
