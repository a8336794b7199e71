import { Button } from '@mantine/core';
import { Handshake, SearchX } from 'lucide-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
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
import { useEngagementColumns } from './list/engagement-columns';
import { EngagementFilterFields } from './list/engagement-filter-fields';
import { engagementFilterPills } from './list/engagement-filter-pills';
import { type Engagement, ENGAGEMENT_FILTERS, type EngagementFilter } from './list/engagement-filters';
import { useEngagementList } from './list/use-engagement-list';

const LIST = 'engagements';
const keyOf = ({ key }: Engagement): string => key;

/** Every engagement of the organisation: what is looked for, what the law says of each, and the way to it. */
export function EngagementsPage(): ReactNode {
  const { t } = useTranslation('engagements');
  const { org, may, to } = useOrganisation();
  const day = useDay();
  const filters = useAddressFilters(ENGAGEMENT_FILTERS);
  const { rows, isLoading, isComplete, error, retry, summaries, areJudged } = useEngagementList(org, day, filters.filters, filters.sort);
  const columns = useEngagementColumns(summaries, areJudged, day.asOf);
  const rowTo = useCallback(({ key }: Engagement) => to(`/engagements/${encodeURIComponent(key)}`), [to]);
  const mayAdd = may('propose') && !day.isPast;
  return (
    <Page title={t('title')} lead={t('list.lead')} actions={mayAdd && <ButtonLink to={to('/engagements/new')}>{t('list.new')}</ButtonLink>}>
      <Filters org={org} filters={filters} rows={rows} />
      {error !== null && <ProblemNotice error={error} retry={retry} />}
      {(error === null || rows.length > 0) && (
        <ThingTable label={t('title')} columns={columns} rows={rows} rowKey={keyOf} rowTo={rowTo} preference={LIST} isLoading={isLoading} total={isComplete ? rows.length : undefined}
          sort={filters.sort} onSort={filters.setSort} empty={isComplete && <Nothing filters={filters} mayAdd={mayAdd} />} />
      )}
    </Page>
  );
}

function Filters({ org, filters, rows }: { readonly org: string; readonly filters: AddressFilters<EngagementFilter>; readonly rows: readonly Engagement[] }): ReactNode {
  const { t } = useTranslation('engagements');
  const { filters: wish, sort, set, replace } = filters;
  const owners = useMemo(() => [...new Set(rows.flatMap(({ owner }) => owner ?? []))].sort(), [rows]);
  const shown = useMemo(() => ({ ...wish, ...(sort === undefined ? {} : { sort }) }) as Record<string, string>, [wish, sort]);
  return (
    <FilterBar
      search={<SearchField label={t('list.search')} value={wish.q ?? ''} onChange={(q) => set('q', q)} />}
      fields={<EngagementFilterFields org={org} filters={filters} owners={owners} />}
      pills={engagementFilterPills(org, filters)}
      onClear={() => replace({ sort })}
      tools={<SavedViews name={LIST} wish={shown} onApply={replace} />}
    />
  );
}

/** Why nothing is there, and what to do next. */
function Nothing({ filters, mayAdd }: { readonly filters: AddressFilters<EngagementFilter>; readonly mayAdd: boolean }): ReactNode {
  const { t } = useTranslation('engagements');
  const { may, to } = useOrganisation();
  if (filters.count > 0) {
    return <EmptyState Icon={SearchX} title={t('list.notFound')} actions={<Button variant="default" onClick={() => filters.replace({ sort: filters.sort })}>{t('list.clear')}</Button>}>{t('list.notFoundWhat')}</EmptyState>;
  }
  const actions = mayAdd && <><ButtonLink to={to('/processors/new')}>{t('list.addProcessor')}</ButtonLink>{may('decide') && <ButtonLink to={to('/import')} variant="default">{t('list.import')}</ButtonLink>}</>;
  return <EmptyState Icon={Handshake} title={t('list.none')} actions={actions}>{t('list.noneWhat')}</EmptyState>;
}
