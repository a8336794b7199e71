import { Box, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { useMeasureChoices } from './choices';
import { CreateInline } from './create-inline';
import type { FieldProps } from './field';
import { useFormPlace } from './field-context';
import { freeKeyFor } from './own-key';
import { PickSeveralField } from './pick-field';

/** A field for security measures. */
export interface MeasuresFieldProps extends FieldProps {
  /** Keys. */
  readonly value: readonly string[];
  onChange(value: string[]): void;
}

type MeasureCategory = Schemas['MeasureBody']['category'];

const CATEGORIES: readonly MeasureCategory[] = [
  'organisation', 'access-control', 'authentication', 'availability', 'backup-and-recovery', 'certification', 'data-minimisation', 'data-quality', 'encryption-at-rest', 'encryption-in-transit',
  'incident-response', 'logging-and-monitoring', 'personnel', 'physical-security', 'pseudonymisation', 'retention-and-erasure', 'secure-development', 'separation', 'supplier-management', 'testing-and-audit',
];

/** The organisation's measures by type-ahead; one that is missing is added in place. */
export function MeasuresField({ value, onChange, ...field }: MeasuresFieldProps): ReactNode {
  const { t } = useTranslation('editing');
  const { org, isReadOnly } = useFormPlace();
  const { may } = useOrganisation();
  const [search, setSearch] = useState('');
  const [created, setCreated] = useState<string | null>(null);
  const { choices } = useMeasureChoices(org, search);
  return (
    <Box>
      <PickSeveralField {...field} value={value} onChange={onChange} choices={choices} search={search} onSearch={setSearch} onCreate={may('decide') && !isReadOnly ? setCreated : undefined} placeholder={t('pick.measure')} />
      {created !== null && <NewMeasure name={created} isTaken={(key) => choices.some((choice) => choice.value === key)} onCreated={(key) => { setCreated(null); onChange([...value, key]); }} onCancel={() => setCreated(null)} />}
    </Box>
  );
}

interface NewMeasureProps {
  readonly name: string;
  isTaken(key: string): boolean;
  onCreated(key: string): void;
  onCancel(): void;
}

function NewMeasure({ name, isTaken, onCreated, onCancel }: NewMeasureProps): ReactNode {
  const { t } = useTranslation('editing');
  const { org } = useFormPlace();
  const { label } = useLabels();
  const [category, setCategory] = useState<MeasureCategory>('organisation');
  const create = async (stated: string): Promise<string> => {
    const key = freeKeyFor(stated, isTaken);
    await api.POST('/api/v1/organisations/{org}/measures', { params: { path: { org } }, body: { key, name: stated, category } });
    return key;
  };
  return (
    <CreateInline title={t('newMeasure.title')} name={name} create={create} onCreated={onCreated} onCancel={onCancel}>
      <NativeSelect label={t('newMeasure.category')} description={t('newMeasure.categoryHelp')} value={category} data={CATEGORIES.map((each) => ({ value: each, label: label('measure-categories', each) }))}
        onChange={(event) => setCategory(event.currentTarget.value as MeasureCategory)} />
    </CreateInline>
  );
}
