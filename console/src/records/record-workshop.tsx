import { Grid, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../design/loading';
import { Panel } from '../design/panel';
import { ProblemNotice } from '../design/problem-notice';
import { useOrganisation } from '../place/organisation';
import { IssueButton } from './issued/issue-button';
import { RecordFiles } from './record-files';
import { useRecord } from './record-document';
import { RecordOptions } from './record-options';
import { RecordPreview } from './record-preview';
import { RecordState } from './record-state';
import { useRecordWish } from './record-wish';

/** Choose a record, see what is missing, have it in every format, issue it; beside it the record as it will be. */
export function RecordWorkshop(): ReactNode {
  const { t } = useTranslation('records');
  const { org, may } = useOrganisation();
  const { wish, change } = useRecordWish();
  const [isShown, show] = useState(false);
  const { data: record, error, refetch } = useRecord(org, wish);
  return (
    <Stack gap="lg">
      <Panel title={t('options.title')}><RecordOptions wish={wish} change={change} /></Panel>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
            {record && <Panel title={t('state.title')}><RecordState record={record} /></Panel>}
            {record && <Panel title={t('files.title')} lead={t('files.lead')}><RecordFiles org={org} wish={wish} /></Panel>}
            {record && may('decide') && <IssueButton wish={wish} record={record} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          {record ? <RecordPreview org={org} wish={wish} record={record} isShown={isShown} show={() => show(true)} /> : error === null && <Loading />}
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
