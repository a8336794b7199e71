import { ActionIcon, Button, Group, Input, Paper, Stack, Text, TextInput } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldProps, useFieldLook } from './field';

/** A field for several parts that have fields of their own. */
export interface PartsFieldProps<P extends object> extends FieldProps {
  readonly value: readonly P[];
  onChange(value: P[]): void;
  /** What a new part begins with. */
  readonly empty: P;
  /** What the button for one more says. */
  readonly addWords: string;
  /** What one is called: "Purpose". */
  readonly partName: string;
  /** The fields of one part. @param pointer of the part */
  renderPart(part: P, set: (changed: Partial<P>) => void, pointer: string): ReactNode;
  /** Words of a part, to be searched where there are many. */
  textOf(part: P): string;
}

const SHOWN_AT_FIRST = 20;
const FOCUSABLE = 'input:not([type="hidden"]):not([disabled]), textarea:not([disabled]), select:not([disabled])';

/** Parts one below the other, each with its fields; many of them are searched and shown little by little. */
export function PartsField<P extends object>({ value, onChange, empty, addWords, partName, renderPart, textOf, ...field }: PartsFieldProps<P>): ReactNode {
  const { t } = useTranslation('editing');
  const { wrapperProps, readOnly, ...look } = useFieldLook(field);
  const { shown, hidden, search, onSearch, onMore } = useShownParts(value, textOf);
  const { list, adds, focusLast, focusAdd } = usePartFocus(value.length);
  return (
    <Input.Wrapper {...look} {...wrapperProps} labelElement="div" role="group" aria-label={field.label}>
      <Stack gap="sm" mt="xs" ref={list}>
        {value.length > SHOWN_AT_FIRST && <TextInput type="search" aria-label={t('parts.search', { name: field.label })} placeholder={t('parts.search', { name: field.label })} value={search} onChange={(event) => onSearch(event.currentTarget.value)} />}
        {shown.map((position) => {
          const pointer = `${field.pointer}/${position}`;
          return (
            <Part key={position} name={t('numbered', { name: partName, number: position + 1 })} pointer={pointer} onRemove={readOnly ? undefined : () => { focusAdd(); onChange(value.toSpliced(position, 1)); }}>
              {renderPart(value[position] as P, (changed) => onChange(value.with(position, { ...(value[position] as P), ...changed })), pointer)}
            </Part>
          );
        })}
        {value.length === 0 && readOnly && <Text size="sm" c="dimmed">{t('parts.none')}</Text>}
        <Group>
          {!readOnly && <Button ref={adds} size="xs" variant="default" leftSection={<Plus size={14} aria-hidden />} onClick={() => { onSearch(''); focusLast(); onChange([...value, empty]); }}>{addWords}</Button>}
          {hidden > 0 && <Button size="xs" variant="subtle" onClick={onMore}>{t('parts.more', { count: hidden })}</Button>}
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}

function Part({ name, pointer, onRemove, children }: { readonly name: string; readonly pointer: string; readonly onRemove: (() => void) | undefined; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('editing');
  return (
    <Paper withBorder p="sm" radius="md" role="group" aria-label={name} data-part data-field={pointer} bg="var(--panel)">
      <Group justify="space-between" mb={4}>
        <Text size="xs" fw={600} c="dimmed">{name}</Text>
        {onRemove && <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('removeOne', { name })} onClick={onRemove}><Trash2 size={16} aria-hidden /></ActionIcon>}
      </Group>
      {children}
    </Paper>
  );
}

interface ShownParts {
  /** Positions in the list. */
  readonly shown: readonly number[];
  readonly hidden: number;
  readonly search: string;
  onSearch(search: string): void;
  onMore(): void;
}

/** Thousands of parts are never drawn at once; the newest, at the end, always is. */
function useShownParts<P>(value: readonly P[], textOf: (part: P) => string): ShownParts {
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const asked = search.trim().toLowerCase();
  const found = [...value.keys()].filter((position) => asked === '' || textOf(value[position] as P).toLowerCase().includes(asked));
  const first = found.slice(0, most);
  const last = found.at(-1);
  const shown = last === undefined || first.includes(last) ? first : [...first, last];
  return { shown, hidden: found.length - shown.length, search, onSearch: setSearch, onMore: () => setMost(most + SHOWN_AT_FIRST * 5) };
}

/** The focus goes to the part that came, and back to the button where one went. */
function usePartFocus(length: number): { readonly list: React.RefObject<HTMLDivElement | null>; readonly adds: React.RefObject<HTMLButtonElement | null>; focusLast(): void; focusAdd(): void } {
  const list = useRef<HTMLDivElement>(null);
  const adds = useRef<HTMLButtonElement>(null);
  const goal = useRef<'last' | 'add' | null>(null);
  useEffect(() => {
    const going = goal.current;
    goal.current = null;
    if (going === 'add') adds.current?.focus();
    if (going === 'last') [...(list.current?.querySelectorAll(':scope > [data-part]') ?? [])].at(-1)?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  }, [length]);
  return { list, adds, focusLast: () => { goal.current = 'last'; }, focusAdd: () => { goal.current = 'add'; } };
}
