/** Art. 30(1)(c), (g): whose data, which data, from where, and how they are protected; each once per organisation, typed by the vocabulary. */
import { dataCategory, dataSource, dataSubjectCategory, measureCategory } from '../../../law/taxonomy.js';
import type { RecordDataCategory, RecordMeasure, RecordTerm, ControllerRecordActivity } from '../../art-30-record.js';
import { below, node, type Node, type Writing } from './node.js';
import { dpvConcept, type ClassName, type PropertyName } from '../vocabulary.js';

const BUILT_IN_ONLY = { dataCategories: [], dataSubjectCategories: [] };

export const dataCategoryId = (key: string, { organisation }: Writing): string => below(organisation, 'data-categories', key);

/** A category of personal data; special and criminal ones carry the type by which Art. 9 and 10 are recognised. */
export function dataCategoryNode({ key, name, ...flags }: RecordTerm & Partial<RecordDataCategory>, writing: Writing): Node {
  const builtIn = dataCategory(key, BUILT_IN_ONLY);
  const { special, criminal } = builtIn ?? flags;
  const types: readonly ClassName[] = [
    dpvConcept(builtIn?.dpv ?? 'dpv:PersonalData'),
    ...(special === true ? ['dpv:SpecialCategoryPersonalData'] as const : []),
    ...(criminal === true ? ['pd:Criminal'] as const : []),
  ];
  return node(dataCategoryId(key, writing), types, { 'dct:title': name, 'dct:identifier': key });
}

/** A category of data subjects. */
export function dataSubjectNode({ key, name }: RecordTerm, { organisation }: Writing): Node {
  const type = dpvConcept(dataSubjectCategory(key, BUILT_IN_ONLY)?.dpv ?? 'dpv:DataSubject');
  return node(below(organisation, 'data-subject-categories', key), type, { 'dct:title': name, 'dct:identifier': key });
}

/** Where data come from (Art. 14(2)(f)). */
export function dataSourceNode({ key, name }: ControllerRecordActivity['sources'][number], { organisation }: Writing): Node {
  return node(below(organisation, 'data-sources', key), dpvConcept(dataSource(key).dpv), { 'dct:title': name, 'dct:identifier': key });
}

/** A security measure (Art. 32). */
export function measureNode({ key, category, name, description }: RecordMeasure, { organisation }: Writing): Node {
  return node(below(organisation, 'measures', key), dpvConcept(measureCategory(category).dpv), {
    'dct:title': name, 'dct:identifier': key, 'dct:description': description,
  });
}

/** The property under which the vocabulary hangs a measure. */
export function measureProperty({ category }: RecordMeasure): PropertyName {
  if (category === 'physical-security') return 'dpv:hasPhysicalMeasure';
  return measureCategory(category).nature === 'technical' ? 'dpv:hasTechnicalMeasure' : 'dpv:hasOrganisationalMeasure';
}
