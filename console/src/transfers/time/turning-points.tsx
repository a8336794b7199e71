import { Button, Switch, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { useFormats } from '../../place/formats';
import { usePreference } from '../../place/preferences';
import { isOfLaw, type TurningPoint } from './course';
import { TurningPointItem } from './turning-point-item';
import classes from './turning-points.module.css';

/** A register of years has hundreds of such days: so many are shown at first, the newest. */
const AT_FIRST = 12;

/** The days on which verdicts turned or will turn, the newest first. */
export function TurningPoints({ points, day, onTravel }: { readonly points: readonly TurningPoint[]; readonly day: string; onTravel(day: string): void }): ReactNode {
  const { t } = useTranslation('transfers');
  const { number } = useFormats();
  const [isLawAlone, setLawAlone] = usePreference('transfers.lawAlone', false);
  const [isWhole, setWhole] = useState(false);
  const wanted = points.filter((point) => !isLawAlone || isOfLaw(point)).toReversed();
  const shown = isWhole ? wanted : wanted.filter((point, index) => index < AT_FIRST || point.day === day);
  return (
    <Panel title={t('time.points')} lead={t('time.pointsLead')} actions={<Switch checked={isLawAlone} onChange={({ currentTarget }) => setLawAlone(currentTarget.checked)} label={t('time.lawAlone')} />}>
      {wanted.length === 0 && <Text c="dimmed">{t('time.noPoints')}</Text>}
      <ol className={classes.list} reversed aria-label={t('time.points')}>{shown.map((point) => <TurningPointItem key={point.day} point={point} isHere={point.day === day} onTravel={onTravel} />)}</ol>
      {shown.length < wanted.length && <Button variant="default" mt="md" onClick={() => setWhole(true)}>{t('time.all', { count: wanted.length, number: number(wanted.length) })}</Button>}
    </Panel>
  );
}
