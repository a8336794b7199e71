import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterPill } from '../../design/table/filter-bar';
import { FilterChoice } from '../../design/table/filter-choice';
import type { AddressFilters } from '../../design/table/use-address-filters';
import { useLabels } from '../../place/labels';
import { ACTIVITY_ROLES, ACTIVITY_STATUSES, LEGAL_BASES } from '../activity-thing';
import { ACTIVITY_FILTERS, type ActivityFilter, FINDING_WISHES, type FindingWish } from './activity-filters';

type Filters = AddressFilters<ActivityFilter>;

/** A field for each filter of the list. */
export function ActivityFilterFields({ filters: { filters: wish, set }, owners }: { readonly filters: Filters; readonly owners: readonly string[] }): ReactNode {
  const { t } = useTranslation('activities');
  const { label } = useLabels();
  const options = (list: string, codes: readonly string[]) => codes.map((code) => ({ value: code, label: label(list, code) }));
  const known = wish.owner !== undefined && !owners.includes(wish.owner) ? [...owners, wish.owner] : owners;
  return (
    <>
      <FilterChoice label={t('list.filters.role')} value={wish.role} onChange={(value) => set('role', value)} options={options('activity-roles', ACTIVITY_ROLES)} />
      <FilterChoice label={t('list.filters.status')} value={wish.status} onChange={(value) => set('status', value)} options={options('statuses', ACTIVITY_STATUSES)} />
      <FilterChoice label={t('list.filters.finding')} value={wish.finding} onChange={(value) => set('finding', value)} options={FINDING_WISHES.map((value) => ({ value, label: t(`list.findings.${value}`) }))} />
      <FilterChoice label={t('list.filters.legalBasis')} value={wish.legalBasis} onChange={(value) => set('legalBasis', value)} options={options('legal-bases', LEGAL_BASES)} />
      <FilterChoice label={t('list.filters.owner')} value={wish.owner} onChange={(value) => set('owner', value)} options={known.map((value) => ({ value, label: value }))} />
    </>
  );
}

const LISTS: Partial<Record<ActivityFilter, string>> = { role: 'activity-roles', status: 'statuses', legalBasis: 'legal-bases' };

/** @returns the filters that are set, in words; the search shows itself */
export function useActivityPills({ filters, set }: Filters): ReactNode[] {
  const { t } = useTranslation('activities');
  const { label } = useLabels();
  return ACTIVITY_FILTERS.flatMap((name) => {
    const code = filters[name];
    if (code === undefined || name === 'q') return [];
    const list = LISTS[name];
    const isWish = name === 'finding' && (FINDING_WISHES as readonly string[]).includes(code);
    const words = isWish ? t(`list.findings.${code as FindingWish}`) : list === undefined ? code : label(list, code);
    return [<FilterPill key={name} label={t(`list.filters.${name}`)} value={words} onRemove={() => set(name, null)} />];
  });
}
