import { Grid, Stack } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Notice } from '../design/notice';
import { Page } from '../design/page';
import { useDay } from '../place/day';
import { useOrganisation } from '../place/organisation';
import { ChooseStep } from './choose-step';
import { DifferenceStep } from './difference/difference-step';
import { DoneStep } from './done-step';
import { ExportPanel } from './export-panel';
import { LeaveQuestion } from './leave-question';
import { ReviewStep } from './review/review-step';
import classes from './review/review.module.css';
import { type ImportPlace, STEPS, useImport } from './use-import';

/** Brings what exists into the register: a spreadsheet, or a register document. */
export function ImportPage(): ReactNode {
  // The names of fields stand among the words of the history; they are here before the first one is shown.
  const { t } = useTranslation(['intake', 'history']);
  const { org, may } = useOrganisation();
  const { isPast } = useDay();
  const place = useImport(org);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {!may('decide') && <Notice tone="info" title={t('closed.role')}>{t('closed.roleWhat')}</Notice>}
      {may('decide') && isPast && <Notice tone="info" title={t('closed.past')}>{t('closed.pastWhat')}</Notice>}
      {may('decide') && !isPast ? <Import place={place} /> : <ExportPanel />}
    </Page>
  );
}

function Import({ place }: { readonly place: ImportPlace }): ReactNode {
  const isUnderway = place.step === 'review' || place.step === 'difference';
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isUnderway && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!isUnderway) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnderway]);
  return (
    <Stack gap="lg">
      <Steps place={place} />
      {place.step === 'file' && <Grid gap="lg"><Grid.Col span={{ base: 12, lg: 8 }}><ChooseStep place={place} /></Grid.Col><Grid.Col span={{ base: 12, lg: 4 }}><ExportPanel /></Grid.Col></Grid>}
      {place.step === 'review' && <ReviewStep key={place.readings} place={place} />}
      {place.step === 'difference' && <DifferenceStep place={place} />}
      {place.step === 'done' && <DoneStep place={place} />}
      <LeaveQuestion isAsked={blocker.state === 'blocked'} stay={() => blocker.reset?.()} leave={() => blocker.proceed?.()} />
    </Stack>
  );
}

function Steps({ place: { step } }: { readonly place: ImportPlace }): ReactNode {
  const { t } = useTranslation('intake');
  return <ol className={`${classes['steps'] ?? ''} no-print`} aria-label={t('steps.label')}>{STEPS.map((each) => <li key={each} {...(each === step ? { 'aria-current': 'step' as const } : {})}>{t(`steps.${each}`)}</li>)}</ol>;
}
