import { Group, MultiSelect, Select, Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from './choices';
import { type FieldProps, useFieldLook } from './field';

/** What fields that pick take. */
interface PickProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly search: string;
  onSearch(search: string): void;
  /** Makes what was not found; left out where that is not possible. */
  onCreate?: ((name: string) => void) | undefined;
  readonly placeholder?: string | undefined;
}

/** A field that picks several. */
export interface PickSeveralProps extends PickProps {
  readonly value: readonly string[];
  onChange(value: string[]): void;
}

const CREATE = '+create';
const MOST_SHOWN = 60;

interface Options {
  readonly data: { value: string; label: string }[];
  readonly byValue: ReadonlyMap<string, Choice>;
}

/** Whatever is picked is an option too, so that it can be shown; and so is making what was not found. */
function useOptions(choices: readonly Choice[], picked: readonly string[], search: string, canCreate: boolean): Options {
  const { t } = useTranslation('editing');
  return useMemo(() => {
    const byValue = new Map(choices.map((choice) => [choice.value, choice]));
    for (const key of picked) if (!byValue.has(key)) byValue.set(key, { value: key, label: key });
    const data = [...byValue.values()].map(({ value, label }) => ({ value, label }));
    const name = search.trim();
    const isThere = data.some(({ label }) => label.toLowerCase() === name.toLowerCase());
    if (canCreate && name !== '' && !isThere) data.push({ value: CREATE, label: t('create', { name }) });
    return { data, byValue };
  }, [choices, picked, search, canCreate, t]);
}

/** A list of options has to have one; that there is none is said by one that cannot be chosen. @returns the options, or that one */
export function orNothing<Option extends { value: string; label: string }>(options: Option[], words: string): (Option | { value: string; label: string; disabled: boolean })[] {
  return options.length > 0 ? options : [{ value: '+nothing', label: words, disabled: true }];
}

/** Every word that was typed occurs in the name, the note or the key. */
function found(byValue: ReadonlyMap<string, Choice>, value: string, search: string): boolean {
  if (value === CREATE) return true;
  const choice = byValue.get(value);
  const text = `${choice?.label ?? ''} ${choice?.note ?? ''} ${value}`.toLowerCase();
  return search.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

function useShared({ choices, search, onSearch, onCreate, placeholder, ...field }: PickProps, picked: readonly string[]) {
  const { t } = useTranslation('editing');
  const { byValue, data } = useOptions(choices, picked, search, onCreate !== undefined);
  const look = useFieldLook(field);
  return {
    ...look, data, limit: MOST_SHOWN, searchValue: search, onSearchChange: onSearch, searchable: true, placeholder,
    filter: ({ options, search: asked }: { options: unknown[]; search: string }) => orNothing((options as { value: string; label: string }[]).filter(({ value }) => found(byValue, value, asked.trim())), t('nothingFound')) as never,
    renderOption: ({ option }: { option: { value: string; label: string } }) => <Shown label={option.label} note={byValue.get(option.value)?.note} />,
  };
}

function Shown({ label, note }: { readonly label: string; readonly note: string | undefined }): ReactNode {
  return <Group gap="xs" wrap="nowrap" justify="space-between" flex={1}><Text size="sm">{label}</Text>{note !== undefined && <Text size="xs" c="dimmed">{note}</Text>}</Group>;
}

/** Picks several by typing a few letters; Backspace takes the last one out. */
export function PickSeveralField({ value, onChange, ...props }: PickSeveralProps): ReactNode {
  const shared = useShared(props, value);
  const picked = (chosen: string[]): void => {
    if (!chosen.includes(CREATE)) return onChange(chosen);
    props.onCreate?.(props.search.trim());
    props.onSearch('');
  };
  return <MultiSelect {...shared} value={[...value]} onChange={picked} hidePickedOptions maxDropdownHeight={280} placeholder={value.length === 0 ? props.placeholder : undefined} />;
}

/** A field that picks one. */
export interface PickOneProps extends PickProps {
  readonly value: string | null;
  onChange(value: string | null): void;
}

/** Picks one by typing a few letters. */
export function PickOneField({ value, onChange, ...props }: PickOneProps): ReactNode {
  const { t } = useTranslation('editing');
  const shared = useShared(props, value === null ? [] : [value]);
  const picked = (chosen: string | null): void => {
    if (chosen !== CREATE) return onChange(chosen);
    props.onCreate?.(props.search.trim());
  };
  return <Select {...shared} value={value} onChange={picked} clearable maxDropdownHeight={280} clearButtonProps={{ 'aria-label': t('clear', { field: props.label }) }} />;
}
