import { Button, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client';
import { VERDICTS_WORST_FIRST } from '../../design/marks';
import { useSearchKey } from '../../design/table/use-search-key';
import { dayQuery, useDay } from '../../place/day';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { type Filter, FILTERS, useTransferAddress } from '../address';
import { useLawWords } from '../law-words';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const WAIT_MILLISECONDS = 250;
const NOTHING = Object.fromEntries(FILTERS.map((name) => [name, null])) as Record<Filter, null>;

/** What the register offers to choose from; a chosen value that it does not know stays to be seen. */
function useChoices(): Readonly<Record<Exclude<Filter, 'q'>, readonly Choice[]>> {
  const { org } = useOrganisation();
  const day = dayQuery(useDay());
  const { label } = useLabels();
  const law = useLawWords();
  const { data: rests } = query.useQuery('get', '/api/v1/organisations/{org}/transfers/consequences', { params: { path: { org }, query: day } });
  const { data: overview } = query.useQuery('get', '/api/v1/organisations/{org}/overview', { params: { path: { org }, query: day } });
  const { data: graph } = query.useQuery('get', '/api/v1/organisations/{org}/processor-graph', { params: { path: { org }, query: day } });
  const { data: organisation } = query.useQuery('get', '/api/v1/organisations/{org}', { params: { path: { org } } });
  const sorted = (choices: readonly Choice[]): readonly Choice[] => choices.toSorted((one, other) => one.label.localeCompare(other.label));
  return {
    verdict: VERDICTS_WORST_FIRST.map((value) => ({ value, label: label('verdicts', value) })),
    country: sorted((overview?.destinations ?? []).map((place) => ({ value: place.country ?? place.organisation ?? '', label: law.destination(place) }))),
    regime: (organisation?.regimes ?? []).map((value) => ({ value, label: label('regimes', value) })),
    processor: sorted((graph?.nodes ?? []).filter(({ kind }) => kind === 'processor').map(({ key, name }) => ({ value: key, label: name }))),
    mechanism: (rests?.restsOn ?? []).map(({ name }) => ({ value: name, label: law.mechanism(name) })),
  };
}

/** Narrows the list; everything stands in the address. */
export function TransferFilters(): ReactNode {
  const { t } = useTranslation('transfers');
  const { filters, change } = useTransferAddress();
  const choices = useChoices();
  const hasAny = Object.keys(filters).length > 0;
  return (
    <Group gap="xs" align="flex-end" role="search" aria-label={t('filters.label')} className="no-print">
      <SearchField value={filters.q ?? ''} onChange={(q) => change({ q })} />
      {(['verdict', 'country', 'mechanism', 'processor', 'regime'] as const).map((name) => {
        const value = filters[name] ?? null;
        const known = choices[name];
        if (name === 'regime' && known.length < 2 && value === null) return null;
        const data = value === null || known.some((each) => each.value === value) ? known : [...known, { value, label: value }];
        return (
          <Select key={name} label={t(`filters.${name}`)} placeholder={t('filters.any')} data={[...data]} value={value} onChange={(chosen) => change({ [name]: chosen })}
            searchable={known.length > 8} clearable size="sm" w={{ base: '100%', xs: 190 }} clearButtonProps={{ 'aria-label': t('filters.clearOne') }} />
        );
      })}
      {hasAny && <Button variant="subtle" size="sm" leftSection={<X size={16} aria-hidden />} onClick={() => change(NOTHING)}>{t('filters.clear')}</Button>}
    </Group>
  );
}

function SearchField({ value, onChange }: { readonly value: string; onChange(value: string): void }): ReactNode {
  const { t } = useTranslation('transfers');
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useSearchKey(field);
  useEffect(() => setTyped(value), [value]);
  const tell = useDebouncedCallback(onChange, WAIT_MILLISECONDS);
  return (
    <TextInput ref={field} label={t('filters.q')} placeholder={t('filters.qExample')} leftSection={<Search size={16} aria-hidden />} type="search" size="sm" w={{ base: '100%', xs: 220 }}
      value={typed} onChange={({ currentTarget }) => { setTyped(currentTarget.value); tell(currentTarget.value); }} />
  );
}
