import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query, type Schemas } from '../../api/client';
import { registerChanged } from '../../api/query-client';
import { Confirmation, Dialog, DialogActions } from '../../design/dialog';
import { Loading } from '../../design/loading';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { tell } from '../../design/tell';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { useMayChange } from '../permissions';
import { SecretDialog } from '../secret-dialog';
import classes from '../settings.module.css';

type Made = Schemas['NewCalendarLinkView'];

/** Secret addresses under which calendars read what is due. */
export function CalendarsPanel(): ReactNode {
  const { t } = useTranslation('settings');
  const mayMake = useMayChange('read');
  const [isMaking, making] = useDisclosure();
  const [attempt, setAttempt] = useState(0);
  const [made, setMade] = useState<Made | null>(null);
  const make = mayMake && <Button variant="default" leftSection={<CalendarPlus size={18} aria-hidden />} onClick={() => { setAttempt(attempt + 1); making.open(); }}>{t('calendars.make')}</Button>;
  return (
    <Panel title={t('calendars.title')} lead={t('calendars.lead')} actions={make}>
      <CalendarList mayRevoke={mayMake} />
      <Dialog title={t('calendars.make')} isOpen={isMaking} onClose={making.close}><CalendarForm key={attempt} onClose={making.close} onDone={(link) => { making.close(); setMade(link); }} /></Dialog>
      <SecretDialog title={t('calendars.secretTitle', { name: made?.name ?? '' })} secret={made?.url ?? null} onClose={() => setMade(null)}>{t('calendars.secretWhat')}</SecretDialog>
    </Panel>
  );
}

function CalendarForm({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: (link: Made) => void }): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const form = useForm({ initialValues: { name: '' }, validate: { name: (value) => (value.trim() === '' ? t('calendars.nameMissing') : null) } });
  const { mutate, error, isPending } = useMutation({
    mutationFn: async ({ name }: typeof form.values) => {
      const { data } = await api.POST('/api/v1/organisations/{org}/calendar-links', { params: { path: { org } }, body: { name: name.trim() } });
      await registerChanged();
      return data;
    },
    onSuccess: (link) => { if (link) onDone(link); },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => mutate(values))}>
      <Stack gap="md">
        <TextInput label={t('calendars.name')} description={t('calendars.nameWhat')} maxLength={200} data-autofocus required withAsterisk={false} {...form.getInputProps('name')} />
        {error && <ProblemNotice error={error} />}
        <DialogActions onClose={onClose}><Button type="submit" loading={isPending}>{t('calendars.make')}</Button></DialogActions>
      </Stack>
    </form>
  );
}

function CalendarList({ mayRevoke }: { readonly mayRevoke: boolean }): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const { day, since } = useFormats();
  const [revoked, setRevoked] = useState<Schemas['CalendarLinkView'] | null>(null);
  const [isAsked, setAsked] = useState(false);
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/calendar-links', { params: { path: { org }, query: { limit: 500 } } });
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Loading />;
  if (data.items.length === 0) return <Text size="sm" c="dimmed">{t('calendars.none')}</Text>;
  const revoke = async (id: string): Promise<void> => {
    await api.DELETE('/api/v1/organisations/{org}/calendar-links/{id}', { params: { path: { org, id } } });
    await registerChanged();
  };
  return (
    <>
      <ul className={classes.rows}>
        {data.items.map((link) => (
          <li key={link.id} className={classes.row}>
            <div className={classes.words}><Text size="sm" fw={600}>{link.name}</Text><Text size="sm" c="dimmed">{t('calendars.what', { owner: link.owner, at: day(link.createdAt), used: link.lastUsedAt === null ? t('never') : since(link.lastUsedAt) })}</Text></div>
            {mayRevoke && <Button variant="subtle" color="red" aria-label={t('tokens.revokeOf', { name: link.name })} onClick={() => { setRevoked(link); setAsked(true); }}>{t('tokens.revoke')}</Button>}
          </li>
        ))}
      </ul>
      {revoked && <Confirmation title={t('tokens.revokeTitle', { name: revoked.name })} deed={t('tokens.revoke')} isOpen={isAsked} onClose={() => setAsked(false)} act={() => revoke(revoked.id)} onDone={() => { tell(t('calendars.revoked')); setAsked(false); }}>{t('tokens.revokeWhat')}</Confirmation>}
    </>
  );
}
