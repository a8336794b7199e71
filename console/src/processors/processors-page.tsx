import { Button } from '@mantine/core';
import { Building2, SearchX } from 'lucide-react';
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
import { useProcessorColumns } from './list/processor-columns';
import { ProcessorFilterFields, useProcessorPills } from './list/processor-filter-fields';
import { type Processor, PROCESSOR_FILTERS, type ProcessorFilter } from './list/processor-filters';
import { useProcessorList } from './list/use-processor-list';

const LIST = 'processors';
const keyOf = ({ key }: Processor): string => key;

/** Every company that handles data for the organisation, and how it stands. */
export function ProcessorsPage(): ReactNode {
  const { t } = useTranslation('processors');
  const { org, may, to } = useOrganisation();
  const day = useDay();
  const filters = useAddressFilters(PROCESSOR_FILTERS);
  const { rows, isLoading, isComplete, error, retry, standing, areJudged } = useProcessorList(org, day, filters.filters, filters.sort);
  const columns = useProcessorColumns(standing, areJudged, day.asOf);
  const rowTo = useCallback(({ key }: Processor) => to(`/processors/${encodeURIComponent(key)}`), [to]);
  const mayAdd = may('propose') && !day.isPast;
  return (
    <Page title={t('title')} lead={t('lead')} actions={mayAdd && <ButtonLink to={to('/processors/new')}>{t('add')}</ButtonLink>}>
      <Filters org={org} filters={filters} />
      {error !== null && <ProblemNotice error={error} retry={retry} />}
      {(error === null || rows.length > 0) && (
        <ThingTable label={t('title')} columns={columns} rows={rows} rowKey={keyOf} rowTo={rowTo} preference={LIST} isLoading={isLoading} total={isComplete ? rows.length : undefined}
          sort={filters.sort} onSort={filters.setSort} empty={isComplete && <Nothing filters={filters} mayAdd={mayAdd} />} />
      )}
    </Page>
  );
}

function Filters({ org, filters }: { readonly org: string; readonly filters: AddressFilters<ProcessorFilter> }): ReactNode {
  const { t } = useTranslation('processors');
  const { filters: wish, sort, set, replace } = filters;
  const pills = useProcessorPills(filters);
  const shown = useMemo(() => ({ ...wish, ...(sort === undefined ? {} : { sort }) }) as Record<string, string>, [wish, sort]);
  return (
    <FilterBar
      search={<SearchField label={t('search')} value={wish.q ?? ''} onChange={(q) => set('q', q)} />}
      fields={<ProcessorFilterFields org={org} filters={filters} />}
      pills={pills}
      onClear={() => replace({ sort })}
      tools={<SavedViews name={LIST} wish={shown} onApply={replace} />}
    />
  );
}

/** Why nothing is there, and what to do next. */
function Nothing({ filters, mayAdd }: { readonly filters: AddressFilters<ProcessorFilter>; readonly mayAdd: boolean }): ReactNode {
  const { t } = useTranslation('processors');
  const { may, to } = useOrganisation();
  if (filters.count > 0) {
    return <EmptyState Icon={SearchX} title={t('notFound')} actions={<Button variant="default" onClick={() => filters.replace({ sort: filters.sort })}>{t('clear')}</Button>}>{t('notFoundWhat')}</EmptyState>;
  }
  const actions = mayAdd && <><ButtonLink to={to('/processors/new')}>{t('add')}</ButtonLink>{may('decide') && <ButtonLink to={to('/import')} variant="default">{t('import')}</ButtonLink>}</>;
  return <EmptyState Icon={Building2} title={t('none')} actions={actions}>{t('noneWhat')}</EmptyState>;
}
