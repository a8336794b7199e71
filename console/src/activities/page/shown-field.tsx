import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCategories } from '../../editing/fields/choices';
import { useDurationWords } from '../../editing/fields/duration-field';
import { ShownValue } from '../../editing/shown-value';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import type { Activity, Purpose, Retention } from '../activity-thing';

/** @returns a value of a field in words, for whoever has to choose between two */
export function shownField(field: keyof Activity, value: Activity[keyof Activity]): ReactNode {
  return <ShownField field={field} value={value} />;
}

function ShownField({ field, value }: { readonly field: keyof Activity; readonly value: Activity[keyof Activity] }): ReactNode {
  const { label } = useLabels();
  const words = useDurationWords();
  const { t } = useTranslation('activities');
  const { org } = useOrganisation();
  const isOfData = field === 'dataCategories' || field === 'retention';
  const { items } = useCategories(isOfData ? 'data' : 'data-subject', org);
  const nameOf = (key: string): string => items.find((item) => item.key === key)?.name ?? key;
  switch (field) {
    case 'status': return <ShownValue value={label('statuses', value as string)} />;
    case 'role': return <ShownValue value={label('activity-roles', value as string)} />;
    case 'dataCategories': case 'dataSubjects': return <ShownValue value={(value as readonly string[]).map(nameOf)} />;
    case 'sources': return <ShownValue value={(value as readonly string[]).map((code) => label('data-sources', code))} />;
    case 'rights': return <ShownValue value={(value as readonly string[]).map((code) => label('rights', code))} />;
    case 'purposes': return <ShownValue value={(value as readonly Purpose[]).map((purpose) => [purpose.description, purpose.legalBasis && label('legal-bases', purpose.legalBasis), purpose.legitimateInterest, purpose.specialCategoryCondition && label('special-category-conditions', purpose.specialCategoryCondition)].filter(Boolean).join(' · '))} />;
    case 'retention': return <ShownValue value={(value as readonly Retention[]).map((rule) => [(rule.dataCategories ?? []).map(nameOf).join(', ') || t('retention.all'), rule.period && words(rule.period), rule.trigger, rule.description].filter(Boolean).join(' · '))} />;
    default: return <ShownValue value={value} />;
  }
}
