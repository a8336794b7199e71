import { Button, Group, Paper, Popover, Stack, Text, TextInput } from '@mantine/core';
import { Check, CloudOff, Save } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../place/formats';
import { focusField } from './fields/focus-field';
import classes from './save-bar.module.css';
import { SaveProblem } from './save-problem';
import type { ThingEditor } from './thing-editor';
import { useSaveShortcut } from './use-save-shortcut';

/** What the bar has to know. */
export interface SaveBarProps<T extends object> {
  readonly editor: ThingEditor<T>;
  /** @returns the words for a field */
  nameOf(field: keyof T): string;
  /** After it was saved. */
  onSaved?: (() => void) | undefined;
  /** What stands on the button, where "Save" does not say enough. */
  readonly saveWords?: string | undefined;
  /** The reason typed so far, where more than the bar needs it. */
  readonly reason: string;
  onReason(reason: string): void;
}

/** Stays at the foot of the window while there is something to save. */
export function SaveBar<T extends object>({ editor, nameOf, onSaved, saveWords, reason, onReason }: SaveBarProps<T>): ReactNode {
  const { t } = useTranslation('editing');
  const { save, isSaving, isChanged, problem, thingKey } = editor;
  const wasSaved = useSavedWords(editor, nameOf);
  const isNew = thingKey === null;
  const press = async (): Promise<void> => {
    if (!isChanged && !isNew) return;
    if (!(await save(reason || undefined))) return;
    onReason('');
    onSaved?.();
  };
  useSaveShortcut(() => void press());
  useRoomForBar();
  useFirstErrorFocus(editor);
  const isShown = isChanged || isNew || problem !== null;
  return (
    <>
      <Text role="status" size="sm" c="dimmed">{!isShown && wasSaved !== '' && <><Check size={14} aria-hidden /> {wasSaved}</>}</Text>
      {isShown && (
        <Paper component="section" className={classes.bar ?? ''} radius="lg" p="sm" aria-label={t('bar.label')}>
          <Stack gap="xs">
            {problem !== null && <SaveProblem problem={problem} isSaving={isSaving} retry={() => void press()} />}
            <Group justify="space-between" gap="sm">
              <Standing editor={editor} nameOf={nameOf} />
              <Group gap="xs">
                <TextInput size="sm" w={{ base: '100%', xs: '16rem' }} aria-label={t('bar.reason')} placeholder={t('bar.reasonPlaceholder')} maxLength={500} value={reason} onChange={(event) => onReason(event.currentTarget.value)} />
                {isChanged && <DiscardButton editor={editor} />}
                <Button loading={isSaving} disabled={!isChanged && !isNew} leftSection={<Save size={16} aria-hidden />} title={t('bar.saveHint')} onClick={() => void press()}>{saveWords ?? t('bar.save')}</Button>
              </Group>
            </Group>
          </Stack>
        </Paper>
      )}
    </>
  );
}

/** How many fields are changed, and that the draft is kept. */
function Standing<T extends object>({ editor: { changedFields, draftKeptAt, isDraftRefused, takenOver, thingKey }, nameOf }: Pick<SaveBarProps<T>, 'editor' | 'nameOf'>): ReactNode {
  const { t } = useTranslation('editing');
  const { list } = useFormats();
  const time = draftKeptAt === null ? '' : timeOf(draftKeptAt);
  return (
    <Stack gap={0}>
      <Text size="sm" fw={600}>{changedFields.length > 0 ? t('bar.changed', { count: changedFields.length }) : thingKey === null ? t('bar.new') : t('bar.unchanged')}</Text>
      {isDraftRefused ? <Text size="xs" c="red"><CloudOff size={12} aria-hidden /> {t('bar.draftRefused')}</Text> : time !== '' && <Text size="xs" c="dimmed">{t('bar.draftKept', { time })}</Text>}
      <Text size="xs" role="status">{takenOver.length > 0 && t('bar.merged', { fields: list(takenOver.map(nameOf)) })}</Text>
    </Stack>
  );
}

function timeOf(instant: string): string {
  return new Date(instant).toLocaleTimeString(document.documentElement.lang || undefined, { hour: '2-digit', minute: '2-digit' });
}

function DiscardButton<T extends object>({ editor: { discard } }: Pick<SaveBarProps<T>, 'editor'>): ReactNode {
  const { t } = useTranslation('editing');
  const [isAsking, setAsking] = useState(false);
  return (
    <Popover opened={isAsking} onChange={setAsking} position="top" withArrow trapFocus returnFocus shadow="md">
      <Popover.Target><Button variant="default" onClick={() => setAsking(!isAsking)}>{t('bar.discard')}</Button></Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm">{t('bar.discardSure')}</Text>
          <Group gap="xs">
            <Button size="xs" color="red" onClick={() => { setAsking(false); discard(); }}>{t('bar.discardYes')}</Button>
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>{t('bar.discardNo')}</Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What is said once it is saved, until something is typed again. */
function useSavedWords<T extends object>({ isSaving, isChanged, problem, conflict, takenOver }: ThingEditor<T>, nameOf: (field: keyof T) => string): string {
  const { t } = useTranslation('editing');
  const { list } = useFormats();
  const [words, setWords] = useState('');
  const [wasSaving, setWasSaving] = useState(false);
  if (wasSaving !== isSaving) {
    setWasSaving(isSaving);
    if (!isSaving && !isChanged && problem === null && conflict === null) setWords(takenOver.length > 0 ? t('bar.savedMerged', { fields: list(takenOver.map(nameOf)) }) : t('bar.saved'));
  }
  if (isChanged && !isSaving && words !== '') setWords('');
  return words;
}

/** What has the focus is never hidden behind the bar. */
function useRoomForBar(): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.scrollPaddingBottom = '8rem';
    return () => { style.scrollPaddingBottom = ''; };
  }, []);
}

/** The first field that was refused gets the focus. */
function useFirstErrorFocus<T extends object>({ problem }: ThingEditor<T>): void {
  const pointer = problem?.errors[0]?.pointer;
  useEffect(() => {
    if (pointer !== undefined) focusField(pointer);
  }, [problem, pointer]);
}
