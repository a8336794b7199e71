import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { registerChanged } from '../../api/query-client';
import { Dialog, DialogActions } from '../../design/dialog';
import { ProblemNotice } from '../../design/problem-notice';
import { tell } from '../../design/tell';
import { freeKeyFor } from '../../editing/fields/own-key';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { RemoveThing } from '../remove-thing';
import { saveThing, ThingConflict } from '../save-thing';
import { MEASURE_CATEGORIES } from './measure-categories';
import type { Measure } from './measures-section';
import { UsedBy } from './used-by';

/** A measure to edit. */
export interface MeasureDialogProps {
  /** Null: another one is to be added. */
  readonly measure: Measure | null;
  /** Keys that are taken. */
  readonly taken: readonly string[];
  readonly mayChange: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const PATH = '/api/v1/organisations/{org}/measures/{key}';

/** A security measure: what it is, and who rests on it. */
export function MeasureDialog({ isOpen, onClose, ...rest }: MeasureDialogProps): ReactNode {
  const { t } = useTranslation('settings');
  return <Dialog title={rest.measure === null ? t('measures.add') : rest.measure.name} isOpen={isOpen} onClose={onClose}><MeasureForm {...rest} onClose={onClose} /></Dialog>;
}

function MeasureForm({ measure, taken, mayChange, onClose }: Omit<MeasureDialogProps, 'isOpen'>): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const { t: word } = useTranslation();
  const { label } = useLabels();
  const [base, setBase] = useState(measure);
  const form = useForm({
    initialValues: { category: measure?.category ?? MEASURE_CATEGORIES[0], name: measure?.name ?? '', description: measure?.description ?? '' },
    validate: { name: (value) => (value.trim() === '' ? t('measures.nameMissing') : null) },
  });
  const { mutate, error, isPending } = useMutation({
    mutationFn: async ({ category, name, description }: typeof form.values) => {
      const body = { category, name: name.trim(), description: description.trim() || null };
      if (base === null) await api.POST('/api/v1/organisations/{org}/measures', { params: { path: { org } }, body: { key: freeKeyFor(name, (key) => taken.includes(key), 'measure'), ...body } });
      else await saveThing({
        base: { ...base, description: base.description ?? null }, wanted: body,
        read: async () => api.GET(PATH, { params: { path: { org, key: base.key } } }),
        write: (tag, patch) => api.PATCH(PATH, { params: { path: { org, key: base.key }, header: { 'If-Match': tag } }, body: patch }),
      });
      await registerChanged();
    },
    onSuccess: (_, { name }) => { tell(t('measures.saved', { name })); onClose(); },
    onError: (refused) => { if (refused instanceof ThingConflict) setBase(refused.theirs as Measure); },
  });
  const theirs = error instanceof ThingConflict ? (error.theirs as Measure) : null;
  const there = (value: string | null | undefined): string | undefined => (theirs === null ? undefined : t('measures.nowThere', { value: value || '–' }));
  return (
    <form noValidate onSubmit={form.onSubmit((values) => mutate(values))}>
      <Stack gap="md">
        {theirs !== null && <Alert role="alert" variant="light" color="orange">{t('measures.changedMeanwhile')}</Alert>}
        <TextInput label={t('measures.name')} description={there(theirs?.name) ?? t('measures.nameWhat')} maxLength={300} data-autofocus required withAsterisk={false} readOnly={!mayChange} {...form.getInputProps('name')} />
        <NativeSelect label={t('measures.category')} description={there(theirs && label('measure-categories', theirs.category)) ?? t('measures.categoryWhat')} disabled={!mayChange} data={MEASURE_CATEGORIES.map((value) => ({ value, label: label('measure-categories', value) }))} {...form.getInputProps('category')} />
        <Textarea label={t('measures.description')} description={there(theirs?.description) ?? t('measures.descriptionWhat')} autosize minRows={3} maxRows={12} maxLength={4000} readOnly={!mayChange} {...form.getInputProps('description')} />
        {measure !== null && <UsedBy measure={measure.key} />}
        {error && theirs === null && <ProblemNotice error={error} />}
        {mayChange && (
          <Group justify="space-between">
            {measure === null ? <Text span /> : <RemoveThing name={measure.name} words="measures" onDone={onClose} read={() => api.GET(PATH, { params: { path: { org, key: measure.key } } })} remove={(tag) => api.DELETE(PATH, { params: { path: { org, key: measure.key }, header: { 'If-Match': tag } } })} />}
            <DialogActions onClose={onClose}><Button type="submit" loading={isPending}>{word('save')}</Button></DialogActions>
          </Group>
        )}
      </Stack>
    </form>
  );
}
