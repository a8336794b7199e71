import { Stack, Text } from '@mantine/core';
import { CalendarCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schemas } from '../api/client';
import { AnchorLink } from '../design/anchor-link';
import { Loading } from '../design/loading';
import { Panel } from '../design/panel';
import { ProblemNotice } from '../design/problem-notice';
import { dayQuery, useDay } from '../place/day';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { useReminderTitle } from '../place/reminder-title';
import type { Language } from '../words/languages';
import { addressOf } from '../place/thing-address';
import classes from './home.module.css';
import { NothingHere } from './nothing-here';

type Reminder = Schemas['ReminderView'];

/** As many as fit beside the other panels; the calendar has them all. */
const MOST_SHOWN = 8;

/** What is overdue or falls due within 90 days. Requests stand in the panel beside it. */
export function DuePanel(): ReactNode {
  const { t, i18n } = useTranslation('home');
  const { org } = useOrganisation();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/reminders', { params: { path: { org }, query: { ...dayQuery(useDay()), lang: i18n.language as Language } } });
  const due = data?.items.filter(({ code }) => code !== 'request-waiting') ?? [];
  return (
    <Panel title={t('due.title')} lead={t('due.lead')}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && due.length === 0 && <NothingHere Icon={CalendarCheck} title={t('due.none')}>{t('due.noneWhat')}</NothingHere>}
      {due.length > 0 && (
        <Stack gap="xs">
          <ul className={classes.list}>{due.slice(0, MOST_SHOWN).map((reminder) => <DueReminder key={reminder.id} reminder={reminder} />)}</ul>
          {due.length > MOST_SHOWN && <MoreDue reminders={due.slice(MOST_SHOWN)} />}
        </Stack>
      )}
    </Panel>
  );
}

/** The rest is there at once for whoever wants it. */
function MoreDue({ reminders }: { readonly reminders: readonly Reminder[] }): ReactNode {
  const { t } = useTranslation('home');
  return (
    <details className={classes.more}>
      <summary>{t('due.more', { count: reminders.length })}</summary>
      <ul className={classes.list}>{reminders.map((reminder) => <DueReminder key={reminder.id} reminder={reminder} />)}</ul>
    </details>
  );
}

function DueReminder({ reminder }: { readonly reminder: Reminder }): ReactNode {
  const { t } = useTranslation('home');
  const { day } = useFormats();
  const { to } = useOrganisation();
  const titleOf = useReminderTitle();
  const { dueOn, overdue, about } = reminder;
  const address = addressOf(about) ?? '/transfers';
  return (
    <li>
      <AnchorLink to={to(address)} className={classes.title}>{titleOf(reminder)}</AnchorLink>
      {overdue
        ? <Text size="xs" className={classes.overdue}><TriangleAlert size={12} aria-hidden /> {t('due.since', { day: day(dueOn) })}</Text>
        : <Text size="xs" c="dimmed">{day(dueOn)}</Text>}
    </li>
  );
}
