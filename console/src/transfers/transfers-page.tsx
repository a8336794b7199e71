import { Stack, Tabs } from '@mantine/core';
import { History, Map as MapIcon, Scale } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../design/loading';
import { Page } from '../design/page';
import { useTransferAddress, type View } from './address';
import { TransferDrawer } from './explanation/transfer-drawer';
import { TransferList } from './list/transfer-list';
import { WherePanel } from './where/where-panel';

const TimeView = lazy(() => import('./time/time-view').then((part) => ({ default: part.TimeView })));
const WhatIfView = lazy(() => import('./what-if/what-if-view').then((part) => ({ default: part.WhatIfView })));

const ICONS = { list: MapIcon, time: History, 'what-if': Scale } as const;

/** Where personal data go, on which ground, how that came about and what would break it. */
export function TransfersPage(): ReactNode {
  const { t } = useTranslation('transfers');
  const { view, change } = useTransferAddress();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs value={view} onChange={(next) => change({ view: next, ...(next === 'what-if' ? {} : { without: [] }) })} keepMounted={false} activateTabWithKeyboard={false}>
        <Tabs.List aria-label={t('views.label')} className="no-print">
          {(['list', 'time', 'what-if'] as const).map((name: View) => {
            const Icon = ICONS[name];
            return <Tabs.Tab key={name} value={name} leftSection={<Icon size={16} aria-hidden />}>{t(`views.${name}`)}</Tabs.Tab>;
          })}
        </Tabs.List>
        <Tabs.Panel value="list" pt="lg"><Stack gap="lg"><WherePanel /><TransferList /></Stack></Tabs.Panel>
        <Tabs.Panel value="time" pt="lg"><Suspense fallback={<Loading />}><TimeView /></Suspense></Tabs.Panel>
        <Tabs.Panel value="what-if" pt="lg"><Suspense fallback={<Loading />}><WhatIfView /></Suspense></Tabs.Panel>
      </Tabs>
      <TransferDrawer />
    </Page>
  );
}
