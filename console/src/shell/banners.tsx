import { Button } from '@mantine/core';
import { History, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDay } from '../place/day';
import { useFormats } from '../place/formats';
import { useOnline } from '../place/online';
import classes from './shell.module.css';

/** What is true of everything on the page: that it shows another day, that the connection is gone. */
export function Banners(): ReactNode {
  return <div role="status"><OtherDay /><Offline /></div>;
}

function OtherDay(): ReactNode {
  const { t } = useTranslation('shell');
  const { asOf, knownOn, isPast, travel } = useDay();
  const { day } = useFormats();
  if (!isPast) return null;
  return (
    <div className={classes['banner']}>
      <History size={18} aria-hidden />
      <span>{asOf !== undefined && t('day.shows', { day: day(asOf) })} {knownOn !== undefined && t('day.knownThen', { day: day(knownOn) })} {t('day.readOnly')}</span>
      <Button size="compact-sm" variant="default" className="no-print" onClick={() => travel({ asOf: undefined, knownOn: undefined })}>{t('day.back')}</Button>
    </div>
  );
}

function Offline(): ReactNode {
  const { t } = useTranslation('shell');
  if (useOnline()) return null;
  return <div className={`${classes['banner']} ${classes['offline']}`}><WifiOff size={18} aria-hidden />{t('offline')}</div>;
}
