import { Alert, Button, Group, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogActions } from '../design/dialog';
import { ProblemNotice } from '../design/problem-notice';
import { tell } from '../design/tell';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { EngagementChoice } from './engagement-choice';
import { type EntryRow, completed, type ListedEntry } from './list-entries';
import { EntryConflict, type NextList, saveEntry } from './next-list';
import { TakeOff } from './take-off';

const LONGEST = 4000;

/** An entry to edit. */
export interface EntryDialogProps {
  /** Null: another engagement is to be added. */
  readonly row: EntryRow | null;
  readonly list: NextList;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What customers are told of one engagement. */
export function EntryDialog({ row, list, isOpen, onClose }: EntryDialogProps): ReactNode {
  const { t } = useTranslation('sub-processors');
  const name = row?.entry?.name ?? row?.listed.engagement ?? '';
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={row === null ? t('entry.addTitle') : t('entry.editTitle', { name })}>
      <EntryForm row={row} list={list} name={name} onClose={onClose} />
    </Dialog>
  );
}

function EntryForm({ row, list, name, onClose }: Omit<EntryDialogProps, 'isOpen'> & { readonly name: string }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { org } = useOrganisation();
  const [base, setBase] = useState<ListedEntry | null>(row?.listed ?? null);
  const form = useForm({
    initialValues: { engagement: row?.listed.engagement ?? '', description: base?.description ?? '', products: [...(base?.products ?? [])], effectiveFrom: base?.effectiveFrom ?? '', reason: '' },
    validate: { engagement: (value) => (value === '' ? t('entry.engagementMissing') : null) },
  });
  type Values = typeof form.values;
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: ({ values: { engagement, description, products, effectiveFrom, reason }, against }: { values: Values; against: ListedEntry | null }) =>
      saveEntry(org, { engagement, base: against, wanted: { engagement, description: description.trim() || null, products, effectiveFrom: effectiveFrom || null }, reason }),
    onSuccess: (_, { values: { engagement } }) => { tell(t('entry.saved', { name: name || engagement })); onClose(); },
  });
  const save = (values: Values): void => mutate({ values, against: base });
  const theirs = error instanceof EntryConflict ? error.theirs : undefined;
  const products = [...new Set(list.listed.flatMap((each) => each.products ?? []))].sort();
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        {row === null && <EngagementChoice listed={list.listed.map(({ engagement }) => engagement)} {...form.getInputProps('engagement')} />}
        <Textarea label={t('entry.description')} description={t('entry.descriptionWhat')} autosize minRows={2} maxRows={8} maxLength={LONGEST} {...form.getInputProps('description')} />
        <TagsInput label={t('entry.products')} description={t('entry.productsWhat')} placeholder={t('entry.productsAdd')} data={products} {...form.getInputProps('products')} />
        <TextInput type="date" label={t('entry.effectiveFrom')} description={t('entry.effectiveFromWhat')} {...form.getInputProps('effectiveFrom')} />
        <TextInput label={t('entry.reason')} description={t('entry.reasonWhat')} maxLength={1000} {...form.getInputProps('reason')} />
        {theirs !== undefined && <Conflict theirs={theirs} onKeep={() => { setBase(theirs); mutate({ values: form.values, against: theirs }); }} onTake={() => { if (theirs === null) return onClose(); setBase(theirs); form.setValues({ description: theirs.description ?? '', products: [...theirs.products], effectiveFrom: theirs.effectiveFrom ?? '' }); reset(); }} />}
        {error && theirs === undefined && <ProblemNotice error={error} retry={() => save(form.values)} />}
        <Group justify="space-between">
          {row === null ? <span /> : <TakeOff listed={row.listed} name={name} onDone={onClose} />}
          <DialogActions onClose={onClose}><Button type="submit" loading={isPending}>{t('entry.save')}</Button></DialogActions>
        </Group>
      </Stack>
    </form>
  );
}

function Conflict({ theirs, onKeep, onTake }: { readonly theirs: ListedEntry | null; readonly onKeep: () => void; readonly onTake: () => void }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { day, list } = useFormats();
  const shown = theirs && completed({ ...theirs, products: [...theirs.products] });
  return (
    <Alert role="alert" color="orange" variant="light" title={t('entry.conflict')} styles={{ title: { color: 'var(--mantine-color-text)' } }}>
      {shown === null ? <Text size="sm">{t('entry.offTheList')}</Text> : <Text size="sm">{[shown.description, list([...shown.products]), day(shown.effectiveFrom)].filter(Boolean).join(' · ') || '–'}</Text>}
      <Group gap="xs" mt="sm"><Button size="compact-sm" variant="default" onClick={onTake}>{t('entry.takeTheirs')}</Button><Button size="compact-sm" variant="default" onClick={onKeep}>{t('entry.keepMine')}</Button></Group>
    </Alert>
  );
}
