import { useTranslation } from 'react-i18next';

/** @returns the words for the name of a field: those that the history tells changes in */
export function useFieldName(): (name: string) => string {
  const { t, i18n } = useTranslation('history');
  return (name) => (i18n.exists(`history:fields.${name}`) ? t(`fields.${name as 'name'}`) : name);
}
