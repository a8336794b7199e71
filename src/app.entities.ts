import { HistoryHead } from './history/history-head.entity.js';
import { Revision } from './history/revision.entity.js';
import { Token } from './identity/token.entity.js';
import { IdempotencyKey } from './platform/http/idempotency-key.entity.js';
import { Activity } from './register/activity.entity.js';
import { DataCategory } from './register/data-category.entity.js';
import { DataSubjectCategory } from './register/data-subject-category.entity.js';
import { Engagement } from './register/engagement.entity.js';
import { Measure } from './register/measure.entity.js';
import { Organisation } from './register/organisation.entity.js';
import { Processor } from './register/processor.entity.js';
import { Publication } from './sub-processors/publication.entity.js';

/** Everything that is stored. */
export const ENTITIES = [
  Organisation, Processor, Engagement, Activity, Measure, DataCategory, DataSubjectCategory, Revision, HistoryHead, Token,
  IdempotencyKey, Publication,
];
