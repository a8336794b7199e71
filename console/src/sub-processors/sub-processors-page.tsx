import { Alert, Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Eye, Info, Send } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../design/loading';
import { Page } from '../design/page';
import { ProblemNotice } from '../design/problem-notice';
import { tell } from '../design/tell';
import { useDay } from '../place/day';
import { useOrganisation } from '../place/organisation';
import { AddressesPanel } from './addresses-panel';
import { DifferencePanel } from './difference-panel';
import { EntriesPanel } from './entries-panel';
import { type NextList, useNextList } from './next-list';
import { PreviewDialog } from './preview-dialog';
import { PublicationsPanel } from './publications-panel';
import { PublishDialog } from './publish-dialog';

/** The list that customers read: what comes next, what is published, and where. */
export function SubProcessorsPage(): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { org, may } = useOrganisation();
  const { isPast } = useDay();
  const { data, error, refetch } = useNextList(org);
  const mayPublish = may('publish') && !isPast;
  return (
    <Page title={t('title')} lead={t('lead')} actions={data && <Actions list={data.list} mayPublish={mayPublish} />}>
      {!data && (error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Loading />)}
      {data && (
        <Stack gap="lg">
          {!mayPublish && <Alert variant="light" icon={<Info aria-hidden />}>{isPast ? t('past') : t('mayNot')}</Alert>}
          <DifferencePanel list={data.list} mayPublish={mayPublish} />
          <EntriesPanel list={data.list} mayPublish={mayPublish} />
          <PublicationsPanel />
          <AddressesPanel isPublished={data.list.published !== null} />
        </Stack>
      )}
    </Page>
  );
}

function Actions({ list, mayPublish }: { readonly list: NextList; readonly mayPublish: boolean }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const [isPreviewed, preview] = useDisclosure();
  const [isPublishing, publishing] = useDisclosure();
  const [attempt, setAttempt] = useState(0);
  const hasNews = !list.refusals.some(({ code }) => code === 'nothing-to-publish');
  const done = (version: number): void => {
    publishing.close();
    tell(t('dialog.done', { version }));
  };
  return (
    <>
      {list.entries.length > 0 && <Button variant="default" leftSection={<Eye size={18} aria-hidden />} onClick={preview.open}>{t('preview')}</Button>}
      {mayPublish && hasNews && <Button leftSection={<Send size={18} aria-hidden />} onClick={() => { setAttempt(attempt + 1); publishing.open(); }}>{t('publish')}</Button>}
      <PreviewDialog entries={list.entries} isOpen={isPreviewed} onClose={preview.close} />
      <PublishDialog key={attempt} list={list} isOpen={isPublishing} onClose={publishing.close} onDone={done} />
    </>
  );
}
