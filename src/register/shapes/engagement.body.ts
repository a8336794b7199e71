import type { ContractFacts, EngagementFacts, LocationFacts, PublicListFacts } from '../../law/facts.js';
import {
  CONTRACT_KINDS, CONTRACT_STATUSES, type ContractKind, type ContractStatus, ENGAGEMENT_ROLES, ENGAGEMENT_STATUSES, type EngagementRole,
  type EngagementStatus, INTERNATIONAL_ORGANISATIONS, LOCATION_KINDS, type LocationKind,
} from '../../law/vocabulary.js';
import { Country, DayField, Flag, Key, Keys, OneOf, Part, Parts, PeriodField, Text, Texts, WebAddress } from '../../platform/http/fields.js';
import { SafeguardBody } from './safeguard.body.js';

/** A country, or an international organisation, where data are or from where they can be reached. */
export class LocationBody implements LocationFacts {
  @Country({ description: 'Needed unless an international organisation is named.' }) country: string | null;
  @OneOf(INTERNATIONAL_ORGANISATIONS) organisation?: string | null;
  @OneOf(LOCATION_KINDS, { required: true }) kind: LocationKind;
  @Text({ most: 200 }) region: string | null;
}

export class ContractBody implements ContractFacts {
  @OneOf(CONTRACT_KINDS) kind: ContractKind | null;
  @OneOf(CONTRACT_STATUSES, { description: 'Default, where a kind is given: executed.' }) status: ContractStatus | null;
  @DayField() signedOn: string | null;
  @DayField({ description: 'The last day.' }) endsOn: string | null;
  @WebAddress() url: string | null;
}

/** What customers are told of an engagement. */
export class PublicListBody implements PublicListFacts {
  @Flag() listed: boolean;
  @Text({ description: 'In place of the purposes.' }) description: string | null;
  @Texts() products: string[];
  @DayField() effectiveFrom: string | null;
}

/** One thing that one processor does for the organisation. */
export class EngagementBody implements Partial<EngagementFacts> {
  @Key({ required: true }) key: string;
  @Key({ required: true, description: 'Key of the processor.' }) processor: string;
  @Text({ most: 300 }) service: string | null;
  @OneOf(ENGAGEMENT_ROLES, { required: true }) role: EngagementRole;
  @OneOf(ENGAGEMENT_STATUSES, { description: 'Default: draft. Later changes go through transitions.' }) status: EngagementStatus;
  @DayField() startsOn: string | null;
  @DayField({ description: 'The last day.' }) endsOn: string | null;
  @Key({ description: 'Key of the engagement whose processor engages this one.' }) via: string | null;
  @Texts() purposes: string[];
  @Keys() dataSubjects: string[];
  @Keys() dataCategories: string[];
  @Parts(() => LocationBody) locations: LocationBody[];
  @Part(() => ContractBody) contract: ContractBody | null;
  @Parts(() => SafeguardBody, { most: 100 }) safeguards: SafeguardBody[];
  @Keys() measures: string[];
  @Part(() => PublicListBody) publicList: PublicListBody;
  @Text({ most: 300 }) owner: string | null;
  @PeriodField() reviewEvery: string | null;
  @DayField() lastReviewedOn: string | null;
  @Text() source: string | null;
}

/** Where an engagement is to go in its life, and why. */
export class TransitionBody {
  @OneOf(ENGAGEMENT_STATUSES, { required: true }) to: EngagementStatus;
  @Text({ most: 500, description: 'Needed to reject or to ask back.' }) comment: string | null;
  @DayField({ description: 'First day (approve; default today where none is set) or last day (end; default today).' }) on: string | null;
}
