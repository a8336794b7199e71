import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { ChevronLeft, ChevronRight, History } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../design/empty-state';
import { VERDICTS_WORST_FIRST } from '../../design/marks';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { today } from '../../place/day';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { CourseChart } from './course-chart';
import { neighbour, type TurningPoint, verdictsOn } from './course';
import { DayReadout } from './day-readout';
import { KnowledgeChoice } from './knowledge-choice';
import { WherePanel } from '../where/where-panel';
import { type Travel, useTravel } from './travel';
import { TurningPoints } from './turning-points';
import { useCourse } from './use-course';

/** How the verdicts of the register came to be what they are, and how they stood on any day. */
export function TimeView(): ReactNode {
  const { t } = useTranslation('transfers');
  const { points, error, retry } = useCourse();
  if (error && !points) return <ProblemNotice error={error} retry={retry} />;
  if (!points) return <Panel title={t('time.title')}><Skeleton height={320} /></Panel>;
  if (points.length === 0) return <Panel title={t('time.title')}><EmptyState Icon={History} title={t('time.empty')}>{t('time.emptyWhat')}</EmptyState></Panel>;
  return <Through points={points} />;
}

function Through({ points }: { readonly points: readonly TurningPoint[] }): ReactNode {
  const { t } = useTranslation('transfers');
  const travel = useTravel();
  const [pulled, setPulled] = useState<string | null>(null);
  const wordsFor = useWordsFor(points);
  const shown = pulled ?? travel.day;
  return (
    <Stack gap="lg">
      <Panel title={t('time.title')} lead={t('time.lead')}>
        <Stack gap="md">
          <CourseChart points={points} day={travel.day} wordsFor={wordsFor} onMove={setPulled} onTravel={travel.goTo} />
          <Text id="time-keys" size="xs" c="dimmed" className="no-print">{t('time.keys')}</Text>
          <Steps points={points} travel={travel} />
          <DayReadout day={shown} counts={verdictsOn(points, shown)} />
          <KnowledgeChoice />
        </Stack>
      </Panel>
      <WherePanel isBarShown={false} />
      <TurningPoints points={points} day={travel.day} onTravel={travel.goTo} />
    </Stack>
  );
}

/** @returns what a screen reader says of a day */
function useWordsFor(points: readonly TurningPoint[]): (day: string) => string {
  const { day, number, list } = useFormats();
  const { label } = useLabels();
  return (at) => {
    const counts = verdictsOn(points, at);
    const told = VERDICTS_WORST_FIRST.filter((verdict) => counts[verdict] > 0).map((verdict) => `${number(counts[verdict])} ${label('verdicts', verdict)}`);
    return told.length === 0 ? day(at) : `${day(at)}: ${list(told)}`;
  };
}

function Steps({ points, travel: { day, isToday, goTo } }: { readonly points: readonly TurningPoint[]; readonly travel: Travel }): ReactNode {
  const { t } = useTranslation('transfers');
  const [before, after] = [neighbour(points, day, 'before'), neighbour(points, day, 'after')];
  return (
    <Group gap="xs" className="no-print">
      <Button variant="default" size="xs" leftSection={<ChevronLeft size={16} aria-hidden />} disabled={before === undefined} onClick={() => before && goTo(before)}>{t('time.before')}</Button>
      <Button variant="default" size="xs" rightSection={<ChevronRight size={16} aria-hidden />} disabled={after === undefined} onClick={() => after && goTo(after)}>{t('time.after')}</Button>
      {!isToday && <Button variant="subtle" size="xs" onClick={() => goTo(today())}>{t('time.today')}</Button>}
    </Group>
  );
}
