import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client';
import { Loading } from '../../design/loading';
import { ProblemNotice } from '../../design/problem-notice';
import { dayQuery, useDay } from '../../place/day';
import { useOrganisation } from '../../place/organisation';
import { useTransferAddress } from '../address';
import { withIds } from '../list/transfer-row';
import { Explanation } from './explanation';

/** Beside the list: the transfer that the address names, explained. Closing it leads back to its row. */
export function TransferDrawer(): ReactNode {
  const { t } = useTranslation('transfers');
  const { selected, change } = useTransferAddress();
  return (
    <Drawer opened={selected !== null} onClose={() => change({ transfer: null })} position="right" size="xl" title={t('explanation.title')} padding="lg"
      closeButtonProps={{ 'aria-label': t('explanation.close') }} styles={{ title: { fontWeight: 650 } }}>
      {selected !== null && <Selected id={selected} />}
    </Drawer>
  );
}

function Selected({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('transfers');
  const { org } = useOrganisation();
  const day = useDay();
  const { without } = useTransferAddress();
  const [engagement = ''] = id.split('~');
  const asked = { ...dayQuery(day), engagement, ...(without.length > 0 ? { without: [...without] } : {}) };
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/transfers', { params: { path: { org }, query: asked } });
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const transfer = withIds(data.items).find((each) => each.id === id);
  return transfer ? <Explanation transfer={transfer} /> : <p>{t('explanation.gone')}</p>;
}
