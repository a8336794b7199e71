import { Button, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { registerChanged } from '../api/query-client';
import { Dialog, DialogActions } from '../design/dialog';
import { ProblemNotice } from '../design/problem-notice';
import { useOrganisation } from '../place/organisation';
import type { NextList } from './next-list';
import { RefusalList } from './refusal-list';

const LONGEST_COMMENT = 4000;
const LONGEST_REASON = 1000;

/** A list that is to be published. */
export interface PublishDialogProps {
  readonly list: NextList;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDone: (version: number) => void;
}

/** Asks once more before everybody can read it. */
export function PublishDialog({ list, isOpen, onClose, onDone }: PublishDialogProps): ReactNode {
  const { t } = useTranslation('sub-processors');
  const version = (list.published?.version ?? 0) + 1;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('dialog.title', { version })}>
      <PublishForm list={list} version={version} onClose={onClose} onDone={onDone} />
    </Dialog>
  );
}

function PublishForm({ list, version, onClose, onDone }: Omit<PublishDialogProps, 'isOpen'> & { readonly version: number }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { org } = useOrganisation();
  const form = useForm({
    initialValues: { comment: '', urgent: false, reason: '' },
    validate: { reason: (value, { urgent }) => (urgent && value.trim() === '' ? t('dialog.reasonMissing') : null) },
  });
  const { mutate, error, isPending } = useMutation({
    mutationFn: async ({ comment, urgent, reason }: typeof form.values) => {
      const { data } = await api.POST('/api/v1/organisations/{org}/sub-processor-list/publications', { params: { path: { org } }, body: { comment: comment.trim() || null, urgent, reason: urgent ? reason.trim() : null } });
      await registerChanged();
      return data?.version ?? version;
    },
    onSuccess: onDone,
  });
  const isRefused = list.refusals.length > 0 && !form.values.urgent;
  return (
    <form noValidate onSubmit={form.onSubmit((values) => mutate(values))}>
      <Stack gap="md">
        <Text size="sm">{t('dialog.counts', { added: list.added.length, changed: list.changed.length, removed: list.removed.length, entries: list.entries.length })} {t('dialog.what')}</Text>
        {isRefused && <RefusalList list={list} mayPublish />}
        {list.published !== null && <Checkbox label={t('dialog.urgent')} description={t('dialog.urgentWhat')} {...form.getInputProps('urgent', { type: 'checkbox' })} />}
        {form.values.urgent && <Textarea label={t('dialog.reason')} description={t('dialog.reasonWhat')} autosize minRows={2} maxLength={LONGEST_REASON} required withAsterisk={false} {...form.getInputProps('reason')} />}
        <Textarea label={t('dialog.comment')} description={t('dialog.commentWhat')} autosize minRows={2} maxLength={LONGEST_COMMENT} {...form.getInputProps('comment')} />
        {error && <ProblemNotice error={error} />}
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={isPending} disabled={isRefused} {...(form.values.urgent ? { color: 'red.9' } : {})}>{form.values.urgent ? t('dialog.confirmUrgent') : t('dialog.confirm', { version })}</Button>
        </DialogActions>
      </Stack>
    </form>
  );
}
