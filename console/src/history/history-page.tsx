import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../design/page';
import { ChangesView } from './changes-view';
import { VerificationView } from './verification/verification-view';

/** Who changed what, when and why; and whether anybody altered that afterwards. */
export function HistoryPage(): ReactNode {
  const { t } = useTranslation('history');
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') === 'verification' ? 'verification' : 'changes';
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs value={view} keepMounted={false} onChange={(chosen) => setSearch(chosen === 'verification' ? { view: chosen } : {})}>
        <Tabs.List mb="lg" aria-label={t('tabs.label')} className="no-print">
          <Tabs.Tab value="changes">{t('tabs.changes')}</Tabs.Tab>
          <Tabs.Tab value="verification">{t('tabs.verification')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="changes"><ChangesView /></Tabs.Panel>
        <Tabs.Panel value="verification"><VerificationView /></Tabs.Panel>
      </Tabs>
    </Page>
  );
}
