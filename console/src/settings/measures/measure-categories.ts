import type { Schemas } from '../../api/client';

/** All categories of measures; one that the API knows and this does not, or the other way round, does not compile. */
const EVERY: Readonly<Record<Schemas['MeasureBody']['category'], true>> = {
  'encryption-in-transit': true, 'encryption-at-rest': true, pseudonymisation: true, 'access-control': true, authentication: true, 'physical-security': true, availability: true,
  'backup-and-recovery': true, 'logging-and-monitoring': true, 'secure-development': true, 'testing-and-audit': true, personnel: true, organisation: true, separation: true,
  'data-minimisation': true, 'data-quality': true, 'retention-and-erasure': true, 'supplier-management': true, 'incident-response': true, certification: true,
};

/** The categories, those that are needed most first. */
export const MEASURE_CATEGORIES = Object.keys(EVERY) as [Schemas['MeasureBody']['category'], ...Schemas['MeasureBody']['category'][]];
