import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A filter that is one of a few. */
export interface FilterChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  /** null: all. */
  onChange(value: string | null): void;
}

/** One of a few, or all. */
export function FilterChoice({ label, options, value, onChange }: FilterChoiceProps): ReactNode {
  const { t } = useTranslation();
  return <NativeSelect label={label} data={[{ value: '', label: t('all') }, ...options]} value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value || null)} />;
}
