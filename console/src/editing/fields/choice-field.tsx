import { Checkbox, Group, NativeSelect, Radio, SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../place/labels';
import { type FieldProps, useFieldLook } from './field';

/** A field for one word of a vocabulary. */
export interface ChoiceFieldProps<C extends string> extends FieldProps {
  /** The list of the words, as `useLabels` calls it. */
  readonly list: string;
  readonly codes: readonly C[];
  readonly value: C | null;
  onChange(value: C | null): void;
  /** Whether nothing may be chosen, too; it may, unless said. */
  readonly isOptional?: boolean;
  /** In place of the words of the list. */
  wordsFor?(code: C): string;
}

/** One of a few. */
export function ChoiceField<C extends string>({ list, codes, value, onChange, isOptional = true, wordsFor, ...field }: ChoiceFieldProps<C>): ReactNode {
  const { t } = useTranslation();
  const { label } = useLabels();
  const { readOnly, ...look } = useFieldLook(field);
  const options = codes.map((code) => ({ value: code, label: wordsFor?.(code) ?? label(list, code) }));
  const data = isOptional || value === null ? [{ value: '', label: t('notStated') }, ...options] : options;
  return <NativeSelect {...look} disabled={readOnly} value={value ?? ''} data={data} onChange={(event) => onChange((event.currentTarget.value || null) as C | null)} />;
}

/** A field for several words of a vocabulary. */
export interface ChoicesFieldProps<C extends string> extends FieldProps {
  readonly list: string;
  readonly codes: readonly C[];
  readonly value: readonly C[];
  onChange(value: C[]): void;
}

/** Some of a few, each with a box to tick. */
export function ChoicesField<C extends string>({ list, codes, value, onChange, ...field }: ChoicesFieldProps<C>): ReactNode {
  const { label } = useLabels();
  const { wrapperProps, readOnly, ...look } = useFieldLook(field);
  return (
    <Checkbox.Group {...look} {...wrapperProps} readOnly={readOnly} value={[...value]} onChange={(chosen) => onChange(codes.filter((code) => chosen.includes(code)))}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
        {codes.map((code) => <Checkbox key={code} value={code} label={label(list, code)} disabled={readOnly} />)}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

/** A field for yes, no, or nobody said. */
export interface FlagFieldProps extends FieldProps {
  readonly value: boolean | null;
  onChange(value: boolean | null): void;
}

const FLAGS = { yes: true, no: false, notStated: null } as const;

/** Yes, no, or not stated: three different answers. */
export function FlagField({ value, onChange, ...field }: FlagFieldProps): ReactNode {
  const { t } = useTranslation();
  const { wrapperProps, readOnly, ...look } = useFieldLook(field);
  const shown = (Object.keys(FLAGS) as (keyof typeof FLAGS)[]).find((each) => FLAGS[each] === value) ?? 'notStated';
  return (
    <Stack gap={0} {...wrapperProps}>
      <Radio.Group {...look} value={shown} onChange={(chosen) => onChange(FLAGS[chosen as keyof typeof FLAGS])}>
        <Group gap="lg" mt="xs">{(['yes', 'no', 'notStated'] as const).map((each) => <Radio key={each} value={each} label={t(each)} disabled={readOnly} />)}</Group>
      </Radio.Group>
    </Stack>
  );
}
