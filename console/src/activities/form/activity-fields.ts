import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Modality } from '../../design/help';
import type { FieldProps } from '../../editing/fields/field';
import type { ThingEditor } from '../../editing/thing-editor';
import type { Activity, ActivityRole } from '../activity-thing';

/** Who asks for a field, and how far. */
interface Asking {
  readonly article?: string;
  readonly modality?: Modality;
}

/** Of both roles. */
const ASKED: Partial<Record<keyof Activity, Asking>> = {
  name: { modality: 'required' },
  purposes: { article: 'Art. 30(1)(b), 6(1) GDPR', modality: 'required' },
  dataSubjects: { article: 'Art. 30(1)(c) GDPR', modality: 'required' },
  dataCategories: { article: 'Art. 30(1)(c) GDPR', modality: 'required' },
  sources: { article: 'Art. 14(2)(f) GDPR', modality: 'where-applicable' },
  engagements: { article: 'Art. 30(1)(d) GDPR', modality: 'where-applicable' },
  internalRecipients: { article: 'Art. 30(1)(d) GDPR', modality: 'useful' },
  recipients: { article: 'Art. 30(1)(d) GDPR', modality: 'where-applicable' },
  jointControllerArrangement: { article: 'Art. 26(1), 30(1)(a) GDPR', modality: 'where-applicable' },
  retention: { article: 'Art. 30(1)(f) GDPR', modality: 'where-possible' },
  measures: { article: 'Art. 30(1)(g), 32 GDPR', modality: 'where-possible' },
  consentRecord: { article: 'Art. 7(1) GDPR', modality: 'where-applicable' },
  automatedDecisions: { article: 'Art. 22 GDPR', modality: 'useful' },
  automatedDecisionsDescription: { article: 'Art. 13(2)(f) GDPR', modality: 'where-applicable' },
  rights: { article: 'Art. 15–22 GDPR', modality: 'useful' },
  breaches: { article: 'Art. 33(5) GDPR', modality: 'where-applicable' },
  ukSchedule1Condition: { article: 'Schedule 1 DPA 2018', modality: 'where-applicable' },
  locations: { modality: 'useful' },
};

const ASKED_OF_PROCESSOR: Partial<Record<keyof Activity, Asking>> = {
  controllers: { article: 'Art. 30(2)(a) GDPR', modality: 'required' },
  categoriesOfProcessing: { article: 'Art. 30(2)(b) GDPR', modality: 'required' },
  measures: { article: 'Art. 30(2)(d), 32 GDPR', modality: 'where-possible' },
  engagements: { article: 'Art. 28(2), (4) GDPR', modality: 'where-applicable' },
  dataSubjects: { article: 'Art. 28(3) GDPR', modality: 'useful' },
  dataCategories: { article: 'Art. 28(3) GDPR', modality: 'useful' },
  purposes: { modality: 'useful' },
  retention: { article: 'Art. 28(3)(g) GDPR', modality: 'useful' },
  recipients: { modality: 'useful' },
};

/** @returns who asks for a field, in the role in which the activity is carried out */
function askingFor(field: keyof Activity, role: ActivityRole): Asking {
  return (role === 'processor' ? ASKED_OF_PROCESSOR[field] : undefined) ?? ASKED[field] ?? {};
}

/** A field of the form with what is in it. */
export type BoundField<K extends keyof Activity> = FieldProps & { readonly value: Activity[K]; onChange(value: Activity[K]): void };

/** @returns a function that gives everything a field takes: place, words, article, value */
export function useActivityField({ value, set }: Pick<ThingEditor<Activity>, 'value' | 'set'>): <K extends keyof Activity>(field: K) => BoundField<K> {
  const { t } = useTranslation('activities');
  return useCallback((field) => ({
    pointer: `/${field}`,
    label: t(`fields.${field}`),
    help: t(`help.${field}`),
    ...askingFor(field, value.role),
    value: value[field],
    onChange: (changed) => set(field, changed),
  }), [t, value, set]);
}

/** @returns a function that says the name of a field of an activity */
export function useActivityFieldNames(): (field: keyof Activity) => string {
  const { t } = useTranslation('activities');
  return useCallback((field) => t(`fields.${field}`), [t]);
}
