import type { Day, RegisterFacts } from '../../law/facts.js';
import type { Law } from '../../law/law.js';
import { indexRegister, type RegisterIndex } from '../../law/register/register-index.js';
import { dataCategory, dataSubjectCategory } from '../../law/taxonomy.js';
import type { RegisterReference } from '../../law/register/register-transfers.js';
import type { ActivityRole } from '../../law/vocabulary.js';
import { engagementInWords } from '../../law/register/words.js';
import type { RecordDataCategory, RecordTerm } from '../art-30-record.js';
import type { Labels } from '../labels/labels.js';

/** What every part of one record has in common. Terms are looked up once per record, however many activities use them. */
export interface RecordContext {
  readonly register: RegisterFacts;
  readonly index: RegisterIndex;
  readonly role: ActivityRole;
  readonly asOf: Day;
  readonly law: Law;
  readonly labels: Labels;
  readonly dataCategoryOf: (key: string) => RecordDataCategory;
  readonly dataSubjectsOf: (key: string) => RecordTerm;
}

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const values = new Map<string, Value>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    values.set(key, made);
    return made;
  };
}

/** Prepares the context of a record; a key that no taxonomy knows is its own name. */
export function recordContext(asked: Pick<RecordContext, 'register' | 'role' | 'asOf' | 'law' | 'labels'>): RecordContext {
  const { register, labels: { language } } = asked;
  return {
    ...asked,
    index: indexRegister(register),
    dataCategoryOf: remembered((key) => {
      const { name = key, special = false, criminal = false } = dataCategory(key, register, language) ?? {};
      return { key, name, special, criminal };
    }),
    dataSubjectsOf: remembered((key) => ({ key, name: dataSubjectCategory(key, register, language)?.name ?? key })),
  };
}

/** What a thing is called beside a gap; null for an activity, whose gaps stand under its own name. */
export function nameOf({ kind, key }: RegisterReference, { register, index }: RecordContext): string | null {
  if (kind === 'organisation') return register.organisation.name;
  if (kind === 'processor') return index.processors.get(key)?.name ?? key;
  if (kind !== 'engagement') return null;
  const engagement = index.engagements.get(key);
  return engagement ? engagementInWords(engagement, index.processors.get(engagement.processor)) : key;
}
