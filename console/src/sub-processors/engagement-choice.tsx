import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client';
import { useOrganisation } from '../place/organisation';

const TYPING_MILLISECONDS = 200;
const OFFERED = 100;
const NAMED = 500;

/** Which engagement is chosen. */
export interface EngagementChoiceProps {
  /** Those on the list already, which are not offered. */
  readonly listed: readonly string[];
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly error?: ReactNode;
}

/** Finds an engagement that is not on the list yet, by a few letters. */
export function EngagementChoice({ listed, value, onChange, error }: EngagementChoiceProps): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { org } = useOrganisation();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), TYPING_MILLISECONDS);
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/engagements', { params: { path: { org }, query: { limit: OFFERED, listed: 'false', ...(q === '' || value ? {} : { q }) } } }, { placeholderData: keepPreviousData });
  const { data: processors } = query.useQuery('get', '/api/v1/organisations/{org}/processors', { params: { path: { org }, query: { limit: NAMED } } });
  const names = new Map(processors?.items.map(({ key, name }) => [key, name]));
  const onIt = new Set(listed);
  const offered = (data?.items ?? []).filter(({ key, status }) => !onIt.has(key) && status !== 'rejected')
    .map(({ key, processor, service }) => ({ value: key, label: [names.get(processor) ?? processor, service].filter(Boolean).join(': ') }));
  return (
    <Select
      label={t('entry.engagement')} description={t('entry.engagementWhat')} data={offered} value={value || null} onChange={(chosen) => onChange?.(chosen ?? '')} error={error} searchable required withAsterisk={false}
      onSearchChange={setTyped} nothingFoundMessage={t('entry.engagementNone')}
    />
  );
}
