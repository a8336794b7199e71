import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PickedKind, useThingChoices } from './choices';
import type { FieldProps } from './field';
import { useFormPlace } from './field-context';
import { PickOneField, PickSeveralField } from './pick-field';

/** A field for things of the register. */
export interface ThingsFieldProps extends FieldProps {
  readonly kind: PickedKind;
  /** Keys. */
  readonly value: readonly string[];
  onChange(value: string[]): void;
}

/** Engagements, processors or activities, by type-ahead. */
export function ThingsField({ kind, value, ...props }: ThingsFieldProps): ReactNode {
  const { t } = useTranslation('editing');
  const { org } = useFormPlace();
  const [search, setSearch] = useState('');
  const { choices } = useThingChoices(kind, org, search, value);
  return <PickSeveralField {...props} value={value} choices={choices} search={search} onSearch={setSearch} placeholder={t(`pick.${kind}`)} />;
}

/** A field for one thing of the register. */
export interface ThingFieldProps extends FieldProps {
  readonly kind: PickedKind;
  /** A key. */
  readonly value: string | null;
  onChange(value: string | null): void;
  /** Not to be offered: usually the thing itself. */
  readonly except?: string | null;
}

/** One engagement, processor or activity, by type-ahead. */
export function ThingField({ kind, value, except = null, ...props }: ThingFieldProps): ReactNode {
  const { t } = useTranslation('editing');
  const { org } = useFormPlace();
  const [search, setSearch] = useState('');
  const { choices } = useThingChoices(kind, org, search, value === null ? [] : [value]);
  const offered = choices.filter((choice) => choice.value !== except);
  return <PickOneField {...props} value={value} choices={offered} search={search} onSearch={setSearch} placeholder={t(`pick.${kind}`)} />;
}

