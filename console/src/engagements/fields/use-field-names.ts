import { useTranslation } from 'react-i18next';

const NAMED = [
  'processor', 'service', 'role', 'status', 'startsOn', 'endsOn', 'via', 'purposes', 'dataSubjects', 'dataCategories', 'locations', 'contract', 'safeguards', 'measures', 'publicList', 'owner', 'reviewEvery',
  'lastReviewedOn', 'source', 'key',
] as const;
type Named = (typeof NAMED)[number];

/** @returns a function that says the name of a field of an engagement in the reader's language */
export function useFieldNames(): (field: string) => string {
  const { t } = useTranslation('engagements');
  return (field) => ((NAMED as readonly string[]).includes(field) ? t(`fields.names.${field as Named}`) : field);
}
