import { Tabs } from '@mantine/core';
import { BadgeCheck, FileText, MailQuestion, ScrollText, Stamp } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Loading } from '../design/loading';
import { Page } from '../design/page';
import { IssuedRecords } from './issued/issued-records';
import { Verification } from './issued/verification';
import { PrivacyNoticePanel } from './notices/privacy-notice-panel';
import { RecipientsPanel } from './notices/recipients-panel';
import { RecordWorkshop } from './record-workshop';
import classes from './records.module.css';

/** What the page has, by the name in its address. */
const VIEWS = {
  record: { Icon: FileText, Content: RecordWorkshop },
  issued: { Icon: Stamp, Content: IssuedRecords },
  verify: { Icon: BadgeCheck, Content: Verification },
  notice: { Icon: ScrollText, Content: PrivacyNoticePanel },
  recipients: { Icon: MailQuestion, Content: RecipientsPanel },
} as const;
type View = keyof typeof VIEWS;

/** Records for the authority, those that were issued, and what is told to the people concerned. */
export function RecordsPage(): ReactNode {
  const { t } = useTranslation('records');
  const [search, setSearch] = useSearchParams();
  const named = search.get('view');
  const view: View = named !== null && named in VIEWS ? (named as View) : 'record';
  const go = (to: string | null): void => setSearch((before) => {
    const after = new URLSearchParams(before);
    if (to === null || to === 'record') after.delete('view');
    else after.set('view', to);
    after.delete('issue');
    return after;
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs value={view} onChange={go} keepMounted={false} activateTabWithKeyboard={false}>
        <Tabs.List mb="lg" className={`${classes['tabs'] ?? ''} no-print`} aria-label={t('views.label')}>
          {Object.entries(VIEWS).map(([key, { Icon }]) => <Tabs.Tab key={key} value={key} leftSection={<Icon size={16} aria-hidden />}>{t(`views.${key as View}`)}</Tabs.Tab>)}
        </Tabs.List>
        {Object.entries(VIEWS).map(([key, { Content }]) => <Tabs.Panel key={key} value={key}><Suspense fallback={<Loading />}><Content /></Suspense></Tabs.Panel>)}
      </Tabs>
    </Page>
  );
}
