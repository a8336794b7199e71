import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FieldProps, useFieldLook } from './field';

/** A field for a day. */
export interface DayFieldProps extends FieldProps {
  /** `YYYY-MM-DD` */
  readonly value: string | null;
  onChange(value: string | null): void;
}

/** A day, by the browser's own date field. */
export function DayField({ value, onChange, ...field }: DayFieldProps): ReactNode {
  const look = useFieldLook(field);
  return <TextInput {...look} type="date" maw="14rem" value={value ?? ''} max="9999-12-31" onChange={(event) => onChange(event.currentTarget.value || null)} />;
}
