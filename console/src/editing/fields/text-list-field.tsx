import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldProps, useFieldLook } from './field';
import { useFormPlace } from './field-context';

/** A field for several texts. */
export interface TextListFieldProps extends FieldProps {
  readonly value: readonly string[];
  onChange(value: string[]): void;
  /** What the button for one more says. */
  readonly addWords: string;
  readonly placeholder?: string;
}

/** Texts, one a line; Enter begins the next. */
export function TextListField({ value, onChange, addWords, placeholder, ...field }: TextListFieldProps): ReactNode {
  const { wrapperProps, readOnly, ...look } = useFieldLook(field);
  const list = useRef<HTMLDivElement>(null);
  const focusLine = (position: number): void => {
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLInputElement>('input')[position]?.focus());
  };
  const add = (): void => { onChange([...value, '']); focusLine(value.length); };
  const remove = (position: number): void => { onChange(value.toSpliced(position, 1)); focusLine(Math.max(0, position - 1)); };
  return (
    <Input.Wrapper {...look} {...wrapperProps} labelElement="div">
      <Stack gap="xs" mt="xs" ref={list} role="group" aria-label={field.label}>
        {value.map((text, position) => (
          <Line key={position} {...{ text, position, placeholder, readOnly, onRemove: () => remove(position) }} label={field.label} pointer={`${field.pointer}/${position}`}
            onText={(changed) => onChange(value.with(position, changed))} onEnter={add} />
        ))}
        {!readOnly && <Group><Button size="xs" variant="default" leftSection={<Plus size={14} aria-hidden />} onClick={add}>{addWords}</Button></Group>}
      </Stack>
    </Input.Wrapper>
  );
}

interface LineProps {
  readonly text: string;
  readonly position: number;
  readonly label: string;
  readonly pointer: string;
  readonly placeholder: string | undefined;
  readonly readOnly: boolean;
  onText(text: string): void;
  onEnter(): void;
  onRemove(): void;
}

function Line({ text, position, label, pointer, placeholder, readOnly, onText, onEnter, onRemove }: LineProps): ReactNode {
  const { t } = useTranslation('editing');
  const { errorAt } = useFormPlace();
  const keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onEnter();
  };
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <TextInput flex={1} aria-label={t('numbered', { name: label, number: position + 1 })} value={text} placeholder={placeholder} readOnly={readOnly} error={errorAt(pointer)}
        wrapperProps={{ 'data-field': pointer }} onChange={(event) => onText(event.currentTarget.value)} onKeyDown={keyed} />
      {!readOnly && <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('removeNumbered', { name: label, number: position + 1 })} onClick={onRemove}><X size={16} aria-hidden /></ActionIcon>}
    </Group>
  );
}
