import { Stack, VisuallyHidden } from '@mantine/core';
import { History, SearchX } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../design/empty-state';
import { Loading } from '../design/loading';
import { ProblemNotice } from '../design/problem-notice';
import { useOrganisation } from '../place/organisation';
import { ChangeFilters } from './change-filters';
import { ChangeList } from './change-list';
import { FILTER_NAMES, type FilterName, filterOf, statedFilter } from './filter-of-address';
import { OlderChanges } from './older-changes';
import { type HistoryReading, useHistory } from './read-history';

/** The changes, narrowed down by what the address says. */
export function ChangesView(): ReactNode {
  const { org } = useOrganisation();
  const [search, setSearch] = useSearchParams();
  const stated = statedFilter(search);
  const state = useCallback((changes: Partial<Record<FilterName, string | null>>) => {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === '') after.delete(name);
        else after.set(name, value);
      }
      return after;
    }, { replace: true });
  }, [setSearch]);
  const isFiltered = FILTER_NAMES.some((name) => stated[name] !== null);
  return (
    <Stack gap="lg">
      <ChangeFilters stated={stated} onState={state} isFiltered={isFiltered} />
      <Changes reading={useHistory(org, filterOf(stated))} isFiltered={isFiltered} />
    </Stack>
  );
}

function Changes({ reading, isFiltered }: { readonly reading: HistoryReading; readonly isFiltered: boolean }): ReactNode {
  const { t } = useTranslation('history');
  const { revisions } = reading;
  if (revisions === undefined) return reading.error !== null ? <ProblemNotice error={reading.error} retry={reading.again} /> : <Loading />;
  return (
    <div>
      <VisuallyHidden role="status">{isFiltered ? t('filters.shown', { count: revisions.length }) : ''}</VisuallyHidden>
      {revisions.length > 0 && <><ChangeList revisions={revisions} headings={2} /><OlderChanges reading={reading} /></>}
      {revisions.length === 0 && (isFiltered
        ? <EmptyState Icon={SearchX} title={t('filters.nothingFits')}>{t('filters.nothingFitsWhat')}</EmptyState>
        : <EmptyState Icon={History} title={t('empty.title')}>{t('empty.what')}</EmptyState>)}
    </div>
  );
}
