import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FieldProps, useFieldLook } from './field';

/** A field for words. */
export interface TextFieldProps extends FieldProps {
  readonly value: string | null;
  /** Given null where nothing is left. */
  onChange(value: string | null): void;
  readonly placeholder?: string;
  /** Several lines, as many as are written. */
  readonly isLong?: boolean;
  readonly type?: 'text' | 'url' | 'email' | 'tel';
  /** As long as the service takes it. */
  readonly most?: number;
}

/** Words, one line or several. */
export function TextField({ value, onChange, placeholder, isLong = false, type = 'text', most, ...field }: TextFieldProps): ReactNode {
  const look = useFieldLook(field);
  const shared = { ...look, value: value ?? '', placeholder, maxLength: most, onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value || null) };
  return isLong ? <Textarea {...shared} autosize minRows={2} maxRows={12} /> : <TextInput {...shared} type={type} />;
}
