import { Button, Center, Stack } from '@mantine/core';
import { Map as MapIcon, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../design/anchor-link';
import { EmptyState } from '../../design/empty-state';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { ThingTable } from '../../design/table/thing-table';
import { useOrganisation } from '../../place/organisation';
import { FILTERS, useTransferAddress } from '../address';
import { useTransferColumns } from './transfer-columns';
import { TransferFilters } from './transfer-filters';
import type { TransferRow } from './transfer-row';
import { useTransferPath } from './use-transfer-path';
import { useTransfers } from './use-transfers';

const rowKey = ({ id }: TransferRow): string => id;

/** Every transfer of the day, narrowed and sorted by the service; a row opens its explanation. */
export function TransferList(): ReactNode {
  const { t } = useTranslation('transfers');
  const { filters, sort, change } = useTransferAddress();
  const { rows, isLoading, hasMore, isReadingMore, error, retry, readMore } = useTransfers({ filters, sort });
  const columns = useTransferColumns();
  const rowTo = useTransferPath();
  return (
    <Panel title={t('list.title')} lead={t('list.lead')}>
      <Stack gap="md">
        <TransferFilters />
        {error !== null ? <ProblemNotice error={error} retry={retry} /> : (
          <ThingTable label={t('title')} columns={columns} rows={rows} rowKey={rowKey} rowTo={rowTo} preference="transfers" isLoading={isLoading} total={rows.length}
            sort={sort} onSort={(order) => change({ sort: order ?? null })} empty={<NoTransfers isNarrowed={Object.keys(filters).length > 0} />} />
        )}
        {hasMore && <Center><Button variant="default" loading={isReadingMore} onClick={readMore}>{t('list.more')}</Button></Center>}
      </Stack>
    </Panel>
  );
}

const NOTHING = Object.fromEntries(FILTERS.map((name) => [name, null]));

function NoTransfers({ isNarrowed }: { readonly isNarrowed: boolean }): ReactNode {
  const { t } = useTranslation('transfers');
  const { to, may } = useOrganisation();
  const { change } = useTransferAddress();
  if (isNarrowed) {
    return <EmptyState Icon={SearchX} title={t('list.nothingFits')} actions={<Button variant="default" onClick={() => change(NOTHING)}>{t('filters.clear')}</Button>}>{t('list.nothingFitsWhat')}</EmptyState>;
  }
  return (
    <EmptyState Icon={MapIcon} title={t('list.empty')} actions={may('propose') && <ButtonLink to={to('/processors/new')}>{t('list.addProcessor')}</ButtonLink>}>{t('list.emptyWhat')}</EmptyState>
  );
}
