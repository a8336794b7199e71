import { Button, Group, Paper, SimpleGrid, Stack, Text, VisuallyHidden } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField, FlagField } from '../../editing/fields/choice-field';
import { DayField } from '../../editing/fields/day-field';
import { useFormPlace } from '../../editing/fields/field-context';
import { TextField } from '../../editing/fields/text-field';
import { SCHEMES } from '../list/processor-filters';
import type { Certification } from './processor-thing';

const STATUSES = ['active', 'under-review', 'lapsed', 'withdrawn'] as const;

/** The certifications of a company. */
export interface CertificationsFieldProps {
  readonly value: readonly Certification[];
  onChange(value: Certification[]): void;
}

/** Certifications under a framework that an adequacy decision rests on: each with its days, and when somebody last looked at the official list. */
export function CertificationsField({ value, onChange }: CertificationsFieldProps): ReactNode {
  const { t } = useTranslation('processors');
  const { isReadOnly } = useFormPlace();
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  // The keyboard stays where the work is when a line comes or goes.
  useEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  }, [value.length]);
  const add = (): void => { wanted.current = `[data-field="/certifications/${value.length}"] select`; onChange([...value, { scheme: 'eu-us-dpf', status: 'active' }]); };
  const remove = (position: number): void => { wanted.current = '[data-adds]'; onChange(value.toSpliced(position, 1)); };
  return (
    <Stack gap="sm" ref={list} data-field="/certifications">
      {value.map((certification, position) => <CertificationLine key={position} certification={certification} position={position} onChange={(changed) => onChange(value.with(position, changed))} onRemove={() => remove(position)} />)}
      {value.length === 0 && <Text size="sm" c="dimmed">{t('company.noCertification')}</Text>}
      {!isReadOnly && <Group><Button variant="default" size="xs" data-adds leftSection={<Plus size={14} aria-hidden />} onClick={add}>{t('company.addCertification')}</Button></Group>}
    </Stack>
  );
}

interface CertificationLineProps {
  readonly certification: Certification;
  readonly position: number;
  onChange(certification: Certification): void;
  onRemove(): void;
}

function CertificationLine({ certification, position, onChange, onRemove }: CertificationLineProps): ReactNode {
  const { t } = useTranslation('processors');
  const { isReadOnly } = useFormPlace();
  const pointer = `/certifications/${position}`;
  const set = (changed: Partial<Certification>): void => onChange({ ...certification, ...changed });
  return (
    <Paper withBorder p="sm" radius="md" role="group" aria-label={t('company.certificationNumber', { number: position + 1 })} data-field={pointer}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
        <ChoiceField list="certification-schemes" codes={SCHEMES} isOptional={false} pointer={`${pointer}/scheme`} label={t('company.scheme')} value={certification.scheme} onChange={(scheme) => set({ scheme: scheme ?? 'eu-us-dpf' })} />
        <ChoiceField list="certification-statuses" codes={STATUSES} isOptional={false} pointer={`${pointer}/status`} label={t('company.status')} value={certification.status ?? 'active'} onChange={(status) => set({ status })} />
        <FlagField pointer={`${pointer}/coversHrData`} label={t('company.coversHrData')} value={certification.coversHrData ?? null} onChange={(coversHrData) => set({ coversHrData })} />
        <DayField pointer={`${pointer}/from`} label={t('company.from')} value={certification.from ?? null} onChange={(from) => set({ from })} />
        <DayField pointer={`${pointer}/until`} label={t('company.until')} help={t('company.untilHelp')} value={certification.until ?? null} onChange={(until) => set({ until })} />
        <DayField pointer={`${pointer}/checkedOn`} label={t('company.checkedOn')} help={t('company.checkedOnHelp')} value={certification.checkedOn ?? null} onChange={(checkedOn) => set({ checkedOn })} />
        <FlagField pointer={`${pointer}/entityConfirmed`} label={t('company.entityConfirmed')} value={certification.entityConfirmed ?? null} onChange={(entityConfirmed) => set({ entityConfirmed })} />
        <TextField pointer={`${pointer}/reference`} label={t('company.reference')} most={300} value={certification.reference ?? null} onChange={(reference) => set({ reference })} />
        <TextField pointer={`${pointer}/url`} label={t('company.url')} type="url" value={certification.url ?? null} onChange={(url) => set({ url })} />
      </SimpleGrid>
      {!isReadOnly && <Group justify="flex-end" mt="xs"><Button variant="subtle" color="gray" size="compact-sm" leftSection={<Trash2 size={14} aria-hidden />} onClick={onRemove}>{t('company.removeCertification')}<VisuallyHidden> {position + 1}</VisuallyHidden></Button></Group>}
    </Paper>
  );
}
