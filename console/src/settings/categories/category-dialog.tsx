import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registerChanged } from '../../api/query-client';
import { Dialog, DialogActions } from '../../design/dialog';
import { ProblemNotice } from '../../design/problem-notice';
import { tell } from '../../design/tell';
import { freeKeyFor } from '../../editing/fields/own-key';
import { useOrganisation } from '../../place/organisation';
import { RemoveThing } from '../remove-thing';
import { saveThing, ThingConflict } from '../save-thing';
import { type CategoryFields, type CategoryKind, categoryCalls } from './category-calls';

export type { CategoryKind } from './category-calls';

/** A category of an organisation's own. */
export interface Category {
  readonly key: string;
  readonly name: string;
  readonly special?: boolean | null;
  readonly criminal?: boolean | null;
}

/** A category to edit. */
export interface CategoryDialogProps {
  readonly kind: CategoryKind;
  /** Of the dialog, where another one is added. */
  readonly title: string;
  readonly category: Category | null;
  readonly taken: readonly string[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A category: its name, and for data whether the law protects it more. */
export function CategoryDialog({ isOpen, title, ...rest }: CategoryDialogProps): ReactNode {
  return <Dialog title={rest.category?.name ?? title} isOpen={isOpen} onClose={rest.onClose}><CategoryForm {...rest} /></Dialog>;
}

function CategoryForm({ kind, category, taken, onClose }: Omit<CategoryDialogProps, 'isOpen' | 'title'>): ReactNode {
  const { t } = useTranslation('settings');
  const { t: word } = useTranslation();
  const { org } = useOrganisation();
  const calls = categoryCalls(kind, org);
  const [base, setBase] = useState(category);
  const form = useForm({
    initialValues: { name: category?.name ?? '', special: category?.special === true, criminal: category?.criminal === true },
    validate: { name: (value) => (value.trim() === '' ? t('categories.nameMissing') : null) },
  });
  const { mutate, error, isPending } = useMutation({
    mutationFn: async ({ name, special, criminal }: typeof form.values) => {
      const wanted: CategoryFields = kind === 'data-categories' ? { name: name.trim(), special, criminal } : { name: name.trim() };
      if (base === null) await calls.add({ key: freeKeyFor(name, (key) => taken.includes(key), 'category'), ...wanted });
      else await saveThing({ base: { special: false, criminal: false, ...base }, wanted, read: () => calls.read(base.key), write: (tag, patch) => calls.change(base.key, tag, patch) });
      await registerChanged();
    },
    onSuccess: (_, { name }) => { tell(t('categories.saved', { name })); onClose(); },
    onError: (refused) => { if (refused instanceof ThingConflict) setBase(refused.theirs as Category); },
  });
  const theirs = error instanceof ThingConflict ? (error.theirs as Category) : null;
  return (
    <form noValidate onSubmit={form.onSubmit((values) => mutate(values))}>
      <Stack gap="md">
        {theirs !== null && <Alert role="alert" variant="light" color="orange">{t('measures.changedMeanwhile')} {t('measures.nowThere', { value: theirs.name })}</Alert>}
        <TextInput label={t('categories.name')} description={t('categories.nameWhat')} maxLength={300} data-autofocus required withAsterisk={false} {...form.getInputProps('name')} />
        {kind === 'data-categories' && <Checkbox label={t('categories.special')} description={t('categories.specialWhat')} {...form.getInputProps('special', { type: 'checkbox' })} />}
        {kind === 'data-categories' && <Checkbox label={t('categories.criminal')} {...form.getInputProps('criminal', { type: 'checkbox' })} />}
        {error && theirs === null && <ProblemNotice error={error} />}
        <Group justify="space-between">
          {category === null ? <Text span /> : <RemoveThing name={category.name} words="categories" onDone={onClose} read={() => calls.read(category.key)} remove={(tag) => calls.remove(category.key, tag)} />}
          <DialogActions onClose={onClose}><Button type="submit" loading={isPending}>{word('save')}</Button></DialogActions>
        </Group>
      </Stack>
    </form>
  );
}
