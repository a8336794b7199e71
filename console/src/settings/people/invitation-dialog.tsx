import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { registerChanged } from '../../api/query-client';
import { Dialog, DialogActions } from '../../design/dialog';
import { ProblemNotice } from '../../design/problem-notice';
import { tell } from '../../design/tell';
import { useLabels } from '../../place/labels';
import { useMe } from '../../place/me';
import { useOrganisation } from '../../place/organisation';
import { SecretDialog } from '../secret-dialog';
import { ROLES } from './roles';

/** A dialog that can be open. */
export interface OpenProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Invites somebody: by mail, or by a link that is shown once. */
export function InvitationDialog({ isOpen, onClose }: OpenProps): ReactNode {
  const { t } = useTranslation('settings');
  const [made, setMade] = useState<Schemas['NewInvitationView'] | null>(null);
  const done = (invitation: Schemas['NewInvitationView']): void => {
    onClose();
    if (invitation.link === null) tell(t('invitations.sent', { email: invitation.email }));
    else setMade(invitation);
  };
  return (
    <>
      <Dialog title={t('people.invite')} isOpen={isOpen} onClose={onClose}><InvitationForm onClose={onClose} onDone={done} /></Dialog>
      <SecretDialog title={t('invitations.secretTitle', { email: made?.email ?? '' })} secret={made?.link ?? null} onClose={() => setMade(null)}>{t('invitations.secretWhat')}</SecretDialog>
    </>
  );
}

function InvitationForm({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: (invitation: Schemas['NewInvitationView']) => void }): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const { label } = useLabels();
  const { mailConfigured } = useMe();
  const form = useForm<{ email: string; name: string; role: (typeof ROLES)[number]; deliver: 'mail' | 'link' }>({
    initialValues: { email: '', name: '', role: 'procurement', deliver: mailConfigured ? 'mail' : 'link' },
    validate: { email: (value) => (value.trim() === '' ? t('invitations.emailMissing') : null) },
  });
  const { mutate, error, isPending } = useMutation({
    mutationFn: async ({ email, name, role, deliver }: typeof form.values) => {
      const { data } = await api.POST('/api/v1/organisations/{org}/invitations', { params: { path: { org } }, body: { email: email.trim(), name: name.trim() || null, role, deliver } });
      await registerChanged();
      return data;
    },
    onSuccess: (invitation) => { if (invitation) onDone(invitation); },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => mutate(values))}>
      <Stack gap="md">
        <TextInput type="email" label={t('invitations.email')} autoComplete="off" data-autofocus required withAsterisk={false} {...form.getInputProps('email')} />
        <TextInput label={t('invitations.name')} description={t('invitations.nameWhat')} maxLength={200} {...form.getInputProps('name')} />
        <NativeSelect label={t('people.role')} description={t(`roles.${form.values.role}`)} inputWrapperOrder={['label', 'input', 'description', 'error']} data={ROLES.map((value) => ({ value, label: label('member-roles', value) }))} {...form.getInputProps('role')} />
        {mailConfigured
          ? <NativeSelect label={t('invitations.deliver')} data={[{ value: 'mail', label: t('invitations.mail') }, { value: 'link', label: t('invitations.link') }]} {...form.getInputProps('deliver')} />
          : <Text size="sm" c="dimmed">{t('invitations.noMail')}</Text>}
        {error && <ProblemNotice error={error} />}
        <DialogActions onClose={onClose}><Button type="submit" loading={isPending}>{t('invitations.send')}</Button></DialogActions>
      </Stack>
    </form>
  );
}
