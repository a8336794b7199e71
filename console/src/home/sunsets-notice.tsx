import { Text } from '@mantine/core';
import { Sunset } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../design/anchor-link';
import { Citation } from '../design/law-sentence';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import classes from './home.module.css';
import type { Overview } from './use-overview';

/** What ends later than that can wait; the transfers say until when they hold. */
const SOON_MILLISECONDS = 2 * 365 * 86_400_000;

/** The next end of a ground that transfers of this register rest on: there is time to prepare. */
export function SunsetsNotice({ sunsets, asOf }: Pick<Overview, 'sunsets' | 'asOf'>): ReactNode {
  const { t, i18n } = useTranslation('home');
  const { day } = useFormats();
  const { to } = useOrganisation();
  const next = sunsets[0];
  if (!next || Date.parse(next.dueOn) - Date.parse(asOf) > SOON_MILLISECONDS) return null;
  const asked = next.key.startsWith('free-flow-') ? '' : `?without=${encodeURIComponent(next.key)}`;
  return (
    <section className={classes.sunset} aria-label={t('sunset.title')}>
      <Sunset size={20} aria-hidden />
      <div>
        <Text size="sm"><strong>{t(next.code === 'law-ends' ? 'sunset.ends' : 'sunset.closes', { day: day(next.dueOn) })}</strong> <span lang={i18n.language === 'en' ? undefined : 'en'}>{next.message}</span> <Citation>{next.citation}</Citation></Text>
      </div>
      <AnchorLink to={to(`/transfers${asked}`)} size="sm">{t('sunset.what')}</AnchorLink>
    </section>
  );
}
