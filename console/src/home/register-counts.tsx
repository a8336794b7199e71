import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../design/anchor-link';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import classes from './home.module.css';
import type { Overview } from './use-overview';

/** How much there is, each leading to its list. */
export function RegisterCounts({ overview: { things: { processors, engagements, activities }, transfers } }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('home');
  const { number } = useFormats();
  const { to } = useOrganisation();
  const counts = [
    { path: '/processors', count: processors, label: t('counts.processors', { count: processors }) },
    { path: '/engagements', count: engagements.running, label: t('counts.engagements', { count: engagements.running }) },
    { path: '/activities', count: activities.inForce, label: t('counts.activities', { count: activities.inForce }) },
    { path: '/transfers', count: transfers.total, label: t('counts.transfers', { count: transfers.total }) },
  ];
  return (
    <ul className={classes.counts} aria-label={t('counts.title')}>
      {counts.map(({ path, count, label }) => (
        <li key={path}>
          <AnchorLink to={to(path)} className={classes.count} underline="never">
            <Text span className={classes.number}>{number(count)}</Text> <Text span size="sm" c="dimmed">{label}</Text>
          </AnchorLink>
        </li>
      ))}
    </ul>
  );
}
