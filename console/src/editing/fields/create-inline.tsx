import { Button, Group, Paper, Stack, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registerChanged } from '../../api/query-client';
import { ProblemNotice } from '../../design/problem-notice';

/** Something that is made beside a field that could not find it. */
export interface CreateInlineProps {
  /** What is made here. */
  readonly title: string;
  /** What was typed. */
  readonly name: string;
  /** Makes it. @returns its key */
  create(name: string): Promise<string>;
  onCreated(key: string): void;
  onCancel(): void;
  /** What else has to be known of it. */
  readonly children?: ReactNode;
}

/** A small form within a form: adds what was missing, and goes back to the field. */
export function CreateInline({ title, name: typed, create, onCreated, onCancel, children }: CreateInlineProps): ReactNode {
  const { t } = useTranslation('editing');
  const { t: word } = useTranslation();
  const [name, setName] = useState(typed);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    setBusy(true);
    try {
      const key = await create(name.trim());
      await registerChanged();
      onCreated(key);
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && name.trim() !== '') { event.preventDefault(); void add(); }
  };
  return (
    <Paper withBorder p="sm" mt="xs" role="group" aria-label={title}>
      <Stack gap="sm">
        <TextInput label={title} description={t('createHelp')} value={name} maxLength={300} data-autofocus autoFocus onChange={(event) => setName(event.currentTarget.value)} onKeyDown={keyed} />
        {children}
        {error !== null && <ProblemNotice error={error} />}
        <Group gap="xs">
          <Button size="xs" loading={isBusy} disabled={name.trim() === ''} onClick={() => void add()}>{word('add')}</Button>
          <Button size="xs" variant="default" onClick={onCancel}>{word('cancel')}</Button>
        </Group>
      </Stack>
    </Paper>
  );
}
