import { Group, Input, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DURATION_UNITS, type DurationUnit, durationOf, partsOf, periodOf } from './duration';
import { type FieldProps, useFieldLook } from './field';

/** A field for a period. */
export interface DurationFieldProps extends FieldProps {
  /** ISO 8601: `P2Y` */
  readonly value: string | null;
  onChange(value: string | null): void;
}

/** A number and a unit; a period of several units is shown as it is written. */
export function DurationField({ value, onChange, ...field }: DurationFieldProps): ReactNode {
  const { t } = useTranslation('editing');
  const { readOnly, wrapperProps, ...look } = useFieldLook(field);
  const id = useId();
  const duration = value === null ? null : durationOf(value);
  const [unit, setUnit] = useState<DurationUnit>('Y');
  const shown = duration?.unit ?? unit;
  if (value !== null && duration === null) return <TextInput {...look} wrapperProps={wrapperProps} readOnly={readOnly} value={value} onChange={(event) => onChange(event.currentTarget.value || null)} />;
  const unitNamed = (chosen: DurationUnit): void => {
    setUnit(chosen);
    if (duration) onChange(periodOf({ count: duration.count, unit: chosen }));
  };
  return (
    <Input.Wrapper {...look} {...wrapperProps} id={id} labelElement="label">
      <Group gap="xs" wrap="nowrap" maw="20rem">
        <NumberInput id={id} w="7rem" min={1} max={9999} allowDecimal={false} allowNegative={false} readOnly={readOnly} error={look.error !== undefined} value={duration?.count ?? ''}
          onChange={(count) => onChange(count === '' || Number(count) < 1 ? null : periodOf({ count: Number(count), unit: shown }))} />
        <NativeSelect flex={1} aria-label={t('duration.unit', { field: field.label })} disabled={readOnly} value={shown} data={DURATION_UNITS.map((each) => ({ value: each, label: t(`duration.units.${each}`) }))}
          onChange={(event) => unitNamed(event.currentTarget.value as DurationUnit)} />
      </Group>
    </Input.Wrapper>
  );
}

/** @returns a function that says a period in words: "2 years" */
export function useDurationWords(): (period: string) => string {
  const { t } = useTranslation('editing');
  return (period) => partsOf(period).map(({ count, unit }) => t(`duration.words.${unit}`, { count })).join(', ') || period;
}
