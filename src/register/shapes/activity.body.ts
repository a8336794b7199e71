import type {
  ActivityFacts, ControllerPartyFacts, ImpactAssessmentFacts, PurposeFacts, RecipientFacts, RetentionFacts,
} from '../../law/facts.js';
import {
  ACTIVITY_ROLES, ACTIVITY_STATUSES, type ActivityRole, type ActivityStatus, DATA_SOURCES, type DataSource, LEGAL_BASES, type LegalBasis,
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
}
