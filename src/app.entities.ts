import { HistoryHead } from './history/history-head.entity.js';
import { Revision } from './history/revision.entity.js';
import { Token } from './identity/token.entity.js';
import { IdempotencyKey } from './platform/http/idempotency-key.entity.js';
import { Activity } from './register/shapes/activity.entity.js';
import { DataCategory } from './register/shapes/data-category.entity.js';
import { DataSubjectCategory } from './register/shapes/data-subject-category.entity.js';
import { Engagement } from './register/shapes/engagement.entity.js';
import { Measure } from './register/shapes/measure.entity.js';
import { Organisation } from './register/organisations/organisation.entity.js';
import { Processor } from './register/shapes/processor.entity.js';
import { Publication } from './sub-processors/publication.entity.js';

/** Everything that is stored. */
export const ENTITIES = [
  Organisation, Processor, Engagement, Activity, Measure, DataCategory, DataSubjectCategory, Revision, HistoryHead, Token,
  IdempotencyKey, Publication,
];
