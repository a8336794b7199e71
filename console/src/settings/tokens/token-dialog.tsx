import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { registerChanged } from '../../api/query-client';
import { Dialog, DialogActions } from '../../design/dialog';
import { ProblemNotice } from '../../design/problem-notice';
import { today } from '../../place/day';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import type { OpenProps } from '../people/invitation-dialog';
import { ROLES } from '../people/roles';
import { SecretDialog } from '../secret-dialog';

type NewToken = Schemas['NewTokenView'];

/** Makes a token and shows its secret this once. */
export function TokenDialog({ isOpen, onClose }: OpenProps): ReactNode {
  const { t } = useTranslation('settings');
  const [made, setMade] = useState<NewToken | null>(null);
  return (
    <>
      <Dialog title={t('tokens.make')} isOpen={isOpen} onClose={onClose}><TokenForm onClose={onClose} onDone={(token) => { onClose(); setMade(token); }} /></Dialog>
      <SecretDialog title={t('tokens.secretTitle', { name: made?.name ?? '' })} secret={made?.token ?? null} onClose={() => setMade(null)}>{t('tokens.secretWhat')}</SecretDialog>
    </>
  );
}

function TokenForm({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: (token: NewToken) => void }): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const { label } = useLabels();
  const form = useForm<{ name: string; role: (typeof ROLES)[number]; expiresOn: string }>({
    initialValues: { name: '', role: 'auditor', expiresOn: '' },
    validate: { name: (value) => (value.trim() === '' ? t('tokens.nameMissing') : null) },
  });
  const { mutate, error, isPending } = useMutation({
    mutationFn: async ({ name, role, expiresOn }: typeof form.values) => {
      const { data } = await api.POST('/api/v1/tokens', { body: { name: name.trim(), organisation: org, role, expiresOn: expiresOn || null } });
      await registerChanged();
      return data;
    },
    onSuccess: (token) => { if (token) onDone(token); },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => mutate(values))}>
      <Stack gap="md">
        <TextInput label={t('tokens.name')} description={t('tokens.nameWhat')} maxLength={200} data-autofocus required withAsterisk={false} {...form.getInputProps('name')} />
        <NativeSelect label={t('tokens.role')} description={`${t('tokens.roleWhat')} ${t(`roles.${form.values.role}`)}`} data={ROLES.map((value) => ({ value, label: label('member-roles', value) }))} {...form.getInputProps('role')} />
        <TextInput type="date" label={t('tokens.expiresOn')} description={t('tokens.expiresOnWhat')} min={today()} {...form.getInputProps('expiresOn')} />
        {error && <ProblemNotice error={error} />}
        <DialogActions onClose={onClose}><Button type="submit" loading={isPending}>{t('tokens.make')}</Button></DialogActions>
      </Stack>
    </form>
  );
}
