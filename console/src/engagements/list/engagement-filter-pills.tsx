import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterPill } from '../../design/table/filter-bar';
import type { AddressFilters } from '../../design/table/use-address-filters';
import { useCategories, useMeasureChoices, useThingChoices } from '../../editing/fields/choices';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { ENGAGEMENT_FILTERS, type EngagementFilter } from './engagement-filters';

interface PillProps {
  readonly org: string;
  readonly name: EngagementFilter;
  readonly code: string;
  onRemove(): void;
}

const LISTS: Partial<Record<EngagementFilter, string>> = { role: 'engagement-roles', status: 'statuses', verdict: 'verdicts', severity: 'severities', mechanism: 'mechanisms' };

/** @returns the filters that are set, in words, each to be taken out; the search shows itself */
export function engagementFilterPills(org: string, { filters, set }: AddressFilters<EngagementFilter>): ReactNode[] {
  return ENGAGEMENT_FILTERS.flatMap((name) => {
    const code = filters[name];
    if (code === undefined || name === 'q') return [];
    const pill = { org, name, code, onRemove: () => set(name, null) };
    if (name === 'dataCategory' || name === 'dataSubject') return [<CategoryPill key={name} {...pill} />];
    if (name === 'measure') return [<MeasurePill key={name} {...pill} />];
    return [name === 'processor' || name === 'via' ? <ThingPill key={name} {...pill} /> : <CodePill key={name} {...pill} />];
  });
}

function CodePill({ name, code, onRemove }: PillProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { label } = useLabels();
  const { country } = useFormats();
  const list = LISTS[name];
  const value = list !== undefined ? label(list, code) : name === 'country' ? country(code) : name === 'listed' ? t(code === 'true' ? 'list.listedYes' : 'list.listedNo') : code;
  return <Pill name={name} value={value} onRemove={onRemove} />;
}

function CategoryPill({ org, name, code, onRemove }: PillProps): ReactNode {
  const { items } = useCategories(name === 'dataCategory' ? 'data' : 'data-subject', org);
  return <Pill name={name} value={items.find(({ key }) => key === code)?.name ?? code} onRemove={onRemove} />;
}

function MeasurePill({ org, name, code, onRemove }: PillProps): ReactNode {
  const { choices } = useMeasureChoices(org, '');
  return <Pill name={name} value={choices.find(({ value }) => value === code)?.label ?? code} onRemove={onRemove} />;
}

function ThingPill({ org, name, code, onRemove }: PillProps): ReactNode {
  const { choices } = useThingChoices(name === 'via' ? 'engagement' : 'processor', org, '', [code]);
  return <Pill name={name} value={choices.find(({ value }) => value === code)?.label ?? code} onRemove={onRemove} />;
}

function Pill({ name, value, onRemove }: { readonly name: EngagementFilter; readonly value: string; onRemove(): void }): ReactNode {
  const { t } = useTranslation('engagements');
  return <FilterPill label={t(`list.filters.${name}`)} value={value} onRemove={onRemove} />;
}
