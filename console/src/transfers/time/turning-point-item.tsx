import { Group, Text, UnstyledButton } from '@mantine/core';
import { ArrowRight, ClipboardPen, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Citation } from '../../design/law-sentence';
import { type Verdict, VerdictMark } from '../../design/marks';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useLawWords } from '../law-words';
import { type EventGroup, groupedEvents, isOfLaw, type TurningEvent, type TurningPoint } from './course';
import classes from './turning-points.module.css';

/** What stands in brackets of an English name is a proper name: "the United States (Privacy Shield)". */
const PROPER_NAME = /\((.+)\)/;
const DESTINATION = /-adequacy-([a-z]{2,3})/;

function useEventName(): (event: TurningEvent) => string {
  const law = useLawWords();
  const { label } = useLabels();
  return ({ code, key, name }) => {
    if (key === null) return '';
    if (code.startsWith('adequacy')) {
      const scheme = PROPER_NAME.exec(name ?? '')?.[1];
      const place = law.place((DESTINATION.exec(key)?.[1] ?? '').toUpperCase());
      return scheme === undefined ? place : `${place} (${scheme})`;
    }
    if (code.startsWith('free-flow')) return law.place(key);
    return code === 'provisions-begin' ? label('regimes', key) : law.mechanism(key);
  };
}

function Happened({ group: { code, events, citations, because } }: { readonly group: EventGroup }): ReactNode {
  const { t } = useTranslation('transfers');
  const { list } = useFormats();
  const nameOf = useEventName();
  return (
    <>
      <Text size="sm" fw={600}>{t(`events.${code}`, { names: list(events.map(nameOf)), count: events.length })}</Text>
      {because.map((sentence) => <Text key={sentence} size="sm" lang="en">{sentence.charAt(0).toUpperCase() + sentence.slice(1)}.</Text>)}
      {citations.map((citation) => <div key={citation}><Citation>{citation}</Citation></div>)}
    </>
  );
}

/** Transfers that came to stand otherwise: "14 Covered → Incomplete". */
function Moves({ point: { moves } }: { readonly point: TurningPoint }): ReactNode {
  const { t } = useTranslation('transfers');
  const { number } = useFormats();
  if (moves.length === 0) return <Text size="xs" c="dimmed">{t('time.otherGround')}</Text>;
  const side = (verdict: Verdict | null, word: 'time.fresh' | 'time.over'): ReactNode => (verdict === null ? <Text span size="sm" c="dimmed">{t(word)}</Text> : <VerdictMark verdict={verdict} />);
  return (
    <Group gap="sm" mt={4}>
      {moves.map(({ from, to, count }) => (
        <Group key={`${from} ${to}`} gap={6} wrap="nowrap"><Text span size="sm" fw={650}>{number(count)}×</Text>{side(from, 'time.fresh')}<ArrowRight size={14} role="img" aria-label={t('becomes')} />{side(to, 'time.over')}</Group>
      ))}
    </Group>
  );
}

/** A day on which something turned; a press goes there. */
export function TurningPointItem({ point, isHere, onTravel }: { readonly point: TurningPoint; readonly isHere: boolean; onTravel(day: string): void }): ReactNode {
  const { day } = useFormats();
  const Icon = isOfLaw(point) ? Scale : ClipboardPen;
  return (
    <li className={classes.item} data-here={isHere || undefined}>
      <UnstyledButton className={classes.day} onClick={() => onTravel(point.day)} aria-current={isHere ? 'date' : undefined}><Icon size={16} aria-hidden /> {day(point.day)}</UnstyledButton>
      <div className={classes.what}>
        {groupedEvents(point.events).map((group) => <Happened key={group.code} group={group} />)}
        <Moves point={point} />
      </div>
    </li>
  );
}
