import { Alert, Grid, Stack } from '@mantine/core';
import { CalendarClock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../design/loading';
import { Page } from '../design/page';
import { ProblemNotice } from '../design/problem-notice';
import { useDay } from '../place/day';
import { useFormats } from '../place/formats';
import { ChangesPanel } from './changes-panel';
import { DuePanel } from './due-panel';
import { FindingsPanel } from './findings-panel';
import { FirstHour, isBeginning } from './first-hour';
import classes from './home.module.css';
import { QuickActions } from './quick-actions';
import { RegisterCounts } from './register-counts';
import { StateSentence } from './state-sentence';
import { SunsetsNotice } from './sunsets-notice';
import { TransfersPanel } from './transfers-panel';
import { type Overview, useOverview } from './use-overview';
import { WaitingPanel } from './waiting-panel';

/** The state of the register in one look, and what to do next. */
export function HomePage(): ReactNode {
  const { t } = useTranslation('home');
  const { data, error, refetch } = useOverview();
  return (
    <Page title={data?.organisation.name ?? t('title')} lead={data && <StateSentence overview={data} />} actions={<QuickActions />}>
      <PastNotice />
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data ? <State overview={data} /> : !error && <Loading />}
    </Page>
  );
}

function PastNotice(): ReactNode {
  const { t } = useTranslation('home');
  const { asOf, knownOn, isPast } = useDay();
  const { day } = useFormats();
  if (!isPast) return null;
  return (
    <Alert variant="light" icon={<CalendarClock aria-hidden />} title={t('past.title')}>
      {asOf !== undefined && t('past.asOf', { day: day(asOf) })} {knownOn !== undefined && t('past.knownOn', { day: day(knownOn) })}
    </Alert>
  );
}

function State({ overview }: { readonly overview: Overview }): ReactNode {
  const { isPast } = useDay();
  return (
    <Stack gap="lg">
      {isBeginning(overview) && !isPast && <FirstHour overview={overview} />}
      <RegisterCounts overview={overview} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7.5 }} className={classes.fill}><TransfersPanel overview={overview} /></Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4.5 }} className={classes.fill}><FindingsPanel findings={overview.findings} /></Grid.Col>
      </Grid>
      <SunsetsNotice sunsets={overview.sunsets} asOf={overview.asOf} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}><Stack gap="lg"><WaitingPanel requests={overview.requests} /><ChangesPanel /></Stack></Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}><DuePanel /></Grid.Col>
      </Grid>
    </Stack>
  );
}
