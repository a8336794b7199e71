import type {
  ActivityFacts, DataCategoryFacts, DataSubjectCategoryFacts, EngagementFacts, MeasureFacts, ProcessorFacts, RegisterFacts,
} from '../law/facts.js';
import type { RegisterKind } from '../law/vocabulary.js';
import { ActivityBody } from './shapes/activity.body.js';
import { Activity } from './shapes/activity.entity.js';
import { DataCategoryBody, DataSubjectCategoryBody } from './shapes/category.bodies.js';
import {
  completeActivity, completeDataCategory, completeDataSubjectCategory, completeEngagement, completeMeasure, completeProcessor,
} from './complete-facts.js';
import { DataCategory } from './shapes/data-category.entity.js';
import { DataSubjectCategory } from './shapes/data-subject-category.entity.js';
import { EngagementBody } from './shapes/engagement.body.js';
import { Engagement } from './shapes/engagement.entity.js';
import { MeasureBody } from './shapes/measure.body.js';
import { Measure } from './shapes/measure.entity.js';
import { ProcessorBody } from './shapes/processor.body.js';
import { Processor } from './shapes/processor.entity.js';
import { type Reference, referencesOfActivity, referencesOfEngagement } from './references.js';

/** The kinds of things that a register has many of, and their facts. */
export interface ThingFacts {
  'data-category': DataCategoryFacts;
  'data-subject-category': DataSubjectCategoryFacts;
  measure: MeasureFacts;
  processor: ProcessorFacts;
  engagement: EngagementFacts;
  activity: ActivityFacts;
}

export type ThingKind = keyof ThingFacts & RegisterKind;
export type Thing = ThingFacts[ThingKind];

/** What the register needs to know of a kind to keep its things. */
export interface KindRules<K extends ThingKind> {
  /** The list of the register document that holds them. */
  readonly list: Exclude<keyof RegisterFacts, 'organisation'>;
  readonly entity: abstract new () => { organisationId: string; key: string };
  /** The shape on the wire. */
  readonly body: new () => object;
  /** Fills in what was left out. */
  complete(stated: object): ThingFacts[K];
  references(thing: ThingFacts[K], base?: string): Reference[];
}

const none = (): Reference[] => [];

/** Referred-to kinds before those that refer to them: the order in which things are written; they are removed in reverse. */
export const KINDS: { readonly [K in ThingKind]: KindRules<K> } = {
  'data-category': { list: 'dataCategories', entity: DataCategory, body: DataCategoryBody, complete: completeDataCategory, references: none },
  'data-subject-category': { list: 'dataSubjectCategories', entity: DataSubjectCategory, body: DataSubjectCategoryBody, complete: completeDataSubjectCategory, references: none },
  measure: { list: 'measures', entity: Measure, body: MeasureBody, complete: completeMeasure, references: none },
  processor: { list: 'processors', entity: Processor, body: ProcessorBody, complete: completeProcessor, references: none },
  engagement: { list: 'engagements', entity: Engagement, body: EngagementBody, complete: completeEngagement, references: referencesOfEngagement },
  activity: { list: 'activities', entity: Activity, body: ActivityBody, complete: completeActivity, references: referencesOfActivity },
};

export const THING_KINDS = Object.keys(KINDS) as ThingKind[];
