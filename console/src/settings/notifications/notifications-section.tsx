import { Alert, Button, Stack, Switch, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { MailWarning, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query, type Schemas } from '../../api/client';
import { registerChanged } from '../../api/query-client';
import { Loading } from '../../design/loading';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { tell } from '../../design/tell';
import { tagOf } from '../../editing/write-headers';
import { useDay } from '../../place/day';
import { useMe } from '../../place/me';
import { useOrganisation } from '../../place/organisation';
import { useMayChange } from '../permissions';
import { CalendarsPanel } from './calendars-panel';

type Wishes = Schemas['MailWishesView'];
type Notifications = Schemas['NotificationsView'];

const PATH = '/api/v1/organisations/{org}/notifications';

/** Which mails go to whom, and calendar links. */
export function NotificationsSection(): ReactNode {
  return <><MailsPanel /><CalendarsPanel /></>;
}

async function read(org: string): Promise<{ wishes: Notifications; tag: string }> {
  const { data, response } = await api.GET(PATH, { params: { path: { org } } });
  if (!data) throw new Error('The wishes came without a body.');
  return { wishes: data, tag: tagOf(response) };
}

function MailsPanel(): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const { data, error, refetch } = useQuery({ queryKey: ['get', PATH, org], queryFn: () => read(org) });
  const saving = useMutation({
    // Only what was switched is sent, upon what stands there now: two people who switch different things both get their way.
    mutationFn: async ({ who, wish }: { who: 'me' | 'dataProtectionOfficer'; wish: Partial<Wishes> }) => {
      const { wishes, tag } = await read(org);
      await api.PUT(PATH, { params: { path: { org }, header: { 'If-Match': tag } }, body: { [who]: { dailyChanges: false, weeklyReminders: false, ...wishes[who], ...wish } } });
      await registerChanged();
    },
    onSuccess: () => tell(t('notifications.saved')),
  });
  return (
    <Panel title={t('notifications.title')} lead={t('notifications.lead')}>
      {!data && (error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Loading />)}
      {data && <MailWishes wishes={data.wishes} isBusy={saving.isPending} onWish={(who, wish) => saving.mutate({ who, wish })} />}
      {saving.error && <ProblemNotice error={saving.error} />}
    </Panel>
  );
}

interface MailWishesProps {
  readonly wishes: Notifications;
  readonly isBusy: boolean;
  readonly onWish: (who: 'me' | 'dataProtectionOfficer', wish: Partial<Wishes>) => void;
}

function MailWishes({ wishes: { me, dataProtectionOfficer, mailConfigured }, isBusy, onWish }: MailWishesProps): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const { email } = useMe();
  const { isPast } = useDay();
  const mayDecide = useMayChange('decide');
  const { data: organisation } = query.useQuery('get', '/api/v1/organisations/{org}', { params: { path: { org } } });
  const officer = organisation?.dataProtectionOfficer?.email;
  return (
    <Stack gap="lg">
      {!mailConfigured && <Alert variant="light" color="orange" icon={<MailWarning aria-hidden />}>{t('notifications.noMail')}</Alert>}
      {me === null
        ? <Text size="sm" c="dimmed">{t('notifications.notMember')}</Text>
        : <Wished title={t('notifications.me', { email: email ?? '' })} wishes={me} isDisabled={isBusy || isPast} onWish={(wish) => onWish('me', wish)} />}
      <Wished title={t('notifications.officer', { email: officer ?? '–' })} wishes={dataProtectionOfficer} isDisabled={isBusy || !mayDecide} onWish={(wish) => onWish('dataProtectionOfficer', wish)} />
      {!mayDecide && !isPast && <Text size="xs" c="dimmed">{t('onlyDeciders')}</Text>}
      {organisation && !officer && <Text size="sm">{t('notifications.officerNone')}</Text>}
      {mailConfigured && me !== null && !isPast && <SendNow />}
    </Stack>
  );
}

function Wished({ title, wishes, isDisabled, onWish }: { readonly title: string; readonly wishes: Wishes; readonly isDisabled: boolean; readonly onWish: (wish: Partial<Wishes>) => void }): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <Stack gap="sm" component="fieldset" bd={0} p={0} m={0}>
      <Title order={3} component="legend" mb="xs" style={{ overflowWrap: 'anywhere' }}>{title}</Title>
      <Switch label={t('notifications.weekly')} description={t('notifications.weeklyWhat')} checked={wishes.weeklyReminders} disabled={isDisabled} onChange={({ currentTarget }) => onWish({ weeklyReminders: currentTarget.checked })} />
      <Switch label={t('notifications.daily')} description={t('notifications.dailyWhat')} checked={wishes.dailyChanges} disabled={isDisabled} onChange={({ currentTarget }) => onWish({ dailyChanges: currentTarget.checked })} />
    </Stack>
  );
}

function SendNow(): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.POST('/api/v1/organisations/{org}/reminders/mail', { params: { path: { org } } }),
    onSuccess: () => tell(t('notifications.sentNow')),
  });
  return <div><Button variant="default" leftSection={<Send size={18} aria-hidden />} loading={isPending} onClick={() => mutate()}>{t('notifications.sendNow')}</Button>{error && <ProblemNotice error={error} />}</div>;
}
