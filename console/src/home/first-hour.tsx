import { List, Text, ThemeIcon } from '@mantine/core';
import { Check, Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../design/anchor-link';
import { Panel } from '../design/panel';
import { useOrganisation } from '../place/organisation';
import classes from './home.module.css';
import type { Overview } from './use-overview';

interface Step {
  readonly key: 'contact' | 'import' | 'vendors' | 'activity' | 'gaps';
  readonly path: string;
  readonly isDone: boolean;
}

const countOf = (counts: Readonly<Record<string, number>>): number => (counts['draft'] ?? 0) + (counts['active'] ?? 0) + (counts['ended'] ?? 0);

/** @returns whether a register is still without processors or without activities: then its first hour is not over */
export function isBeginning({ things: { processors, activities } }: Overview): boolean {
  return processors === 0 || countOf(activities) === 0;
}

function stepsOf({ things: { processors, activities }, findings: { total, groups } }: Overview): readonly Step[] {
  const hasVendors = processors > 0;
  const hasActivities = countOf(activities) > 0;
  return [
    { key: 'contact', path: '/settings/organisation', isDone: !groups.some(({ code }) => code === 'contact-missing') },
    { key: 'import', path: '/import', isDone: hasVendors && hasActivities },
    { key: 'vendors', path: '/processors/new', isDone: hasVendors },
    { key: 'activity', path: '/activities/new', isDone: hasActivities },
    { key: 'gaps', path: '/findings', isDone: hasVendors && hasActivities && total === 0 },
  ];
}

/** The first hour with an empty register: what to do, in which order, and what is done. */
export function FirstHour({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('home');
  const { may, to } = useOrganisation();
  if (!may('decide')) return <Panel title={t('first.title')}><Text>{may('propose') ? t('first.propose') : t('first.read')}</Text></Panel>;
  return (
    <Panel title={t('first.title')} lead={t('first.lead')}>
      <List component="ol" spacing="md" center={false} className={classes.steps}>
        {stepsOf(overview).map(({ key, path, isDone }) => (
          <List.Item key={key} icon={<ThemeIcon size={24} radius="xl" variant={isDone ? 'filled' : 'default'} color="accent">{isDone ? <Check size={14} aria-hidden /> : <Circle size={14} aria-hidden />}</ThemeIcon>}>
            <AnchorLink to={to(path)} fw={600}>{t(`first.${key}.title`)}</AnchorLink>{isDone && <Text span size="sm" c="dimmed"> · {t('first.done')}</Text>}
            <Text size="sm" c="dimmed" maw="42rem">{t(`first.${key}.what`)}</Text>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
