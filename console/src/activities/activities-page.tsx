import { Button, Menu } from '@mantine/core';
import { ChevronDown, ClipboardList, SearchX } from 'lucide-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ButtonLink } from '../design/anchor-link';
import { EmptyState } from '../design/empty-state';
import { Page } from '../design/page';
import { ProblemNotice } from '../design/problem-notice';
import { FilterBar } from '../design/table/filter-bar';
import { SavedViews } from '../design/table/saved-views';
import { SearchField } from '../design/table/search-field';
import { ThingTable } from '../design/table/thing-table';
import { type AddressFilters, useAddressFilters } from '../design/table/use-address-filters';
import { useDay } from '../place/day';
import { useOrganisation } from '../place/organisation';
import { useActivityColumns } from './list/activity-columns';
import { ActivityFilterFields, useActivityPills } from './list/activity-filter-fields';
import { ACTIVITY_FILTERS, type ActivityFilter, type ListedActivity } from './list/activity-filters';
import { useActivityList } from './list/use-activity-list';

const LIST = 'activities';
const keyOf = ({ key }: ListedActivity): string => key;

/** Every entry of the record: what is looked for, what is missing in each, and the way to it. */
export function ActivitiesPage(): ReactNode {
  const { t } = useTranslation('activities');
  const { org, may } = useOrganisation();
  const day = useDay();
  const filters = useAddressFilters(ACTIVITY_FILTERS);
  const { rows, isLoading, isComplete, error, retry, missing, areJudged } = useActivityList(org, day, filters.filters, filters.sort);
  const columns = useActivityColumns(missing, areJudged);
  const rowTo = useCallback(({ key }: ListedActivity) => `/${org}/activities/${encodeURIComponent(key)}`, [org]);
  const mayAdd = may('decide') && !day.isPast;
  return (
    <Page title={t('title')} lead={t('lead')} actions={mayAdd && <NewActivity />}>
      <Filters filters={filters} rows={rows} />
      {error !== null && <ProblemNotice error={error} retry={retry} />}
      {(error === null || rows.length > 0) && (
        <ThingTable label={t('list.label')} columns={columns} rows={rows} rowKey={keyOf} rowTo={rowTo} preference={LIST} isLoading={isLoading} total={isComplete ? rows.length : undefined}
          sort={filters.sort} onSort={filters.setSort} empty={isComplete && areJudged && <Nothing filters={filters} mayAdd={mayAdd} />} />
      )}
    </Page>
  );
}

/** A new entry, in one of the two roles. */
function NewActivity(): ReactNode {
  const { t } = useTranslation('activities');
  const { to } = useOrganisation();
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target><Button rightSection={<ChevronDown size={16} aria-hidden />}>{t('list.new')}</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={to('/activities/new?role=controller')}>{t('list.asController')}</Menu.Item>
        <Menu.Item component={Link} to={to('/activities/new?role=processor')}>{t('list.asProcessor')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Filters({ filters, rows }: { readonly filters: AddressFilters<ActivityFilter>; readonly rows: readonly ListedActivity[] }): ReactNode {
  const { t } = useTranslation('activities');
  const { filters: wish, sort, set, replace } = filters;
  const owners = useMemo(() => [...new Set(rows.flatMap(({ owner }) => owner ?? []))].sort(), [rows]);
  const shown = useMemo(() => ({ ...wish, ...(sort === undefined ? {} : { sort }) }) as Record<string, string>, [wish, sort]);
  const pills = useActivityPills(filters);
  return (
    <FilterBar
      search={<SearchField label={t('list.search')} value={wish.q ?? ''} onChange={(q) => set('q', q)} />}
      fields={<ActivityFilterFields filters={filters} owners={owners} />}
      pills={pills}
      onClear={() => replace({ sort })}
      tools={<SavedViews name={LIST} wish={shown} onApply={replace} />}
    />
  );
}

/** Why nothing is there, and what to do next. */
function Nothing({ filters, mayAdd }: { readonly filters: AddressFilters<ActivityFilter>; readonly mayAdd: boolean }): ReactNode {
  const { t } = useTranslation('activities');
  const { to } = useOrganisation();
  if (filters.count > 0) {
    return <EmptyState Icon={SearchX} title={t('list.nothingTitle')} actions={<Button variant="default" onClick={() => filters.replace({ sort: filters.sort })}>{t('list.clear')}</Button>}>{t('list.nothing')}</EmptyState>;
  }
  const actions = mayAdd && <><ButtonLink to={to('/activities/new?role=controller')}>{t('list.new')}</ButtonLink><ButtonLink to={to('/import')} variant="default">{t('list.import')}</ButtonLink></>;
  return <EmptyState Icon={ClipboardList} title={t('list.noneTitle')} actions={actions}>{t('list.none')}</EmptyState>;
}
