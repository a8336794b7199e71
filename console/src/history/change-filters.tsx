import { Button, Group, NativeSelect, Pill, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client';
import { useOrganisation } from '../place/organisation';
import type { ThingKind } from '../values/field-kinds';
import { FILTER_NAMES, type FilterName, oneThingOf, type StatedFilter } from './filter-of-address';
import classes from '../values/values.module.css';

/** As long as somebody types. */
const TYPING_MILLISECONDS = 300;
const KINDS: readonly ThingKind[] = [
  'organisation', 'processor', 'engagement', 'activity', 'measure', 'data-category', 'data-subject-category', 'sub-processor-list', 'issued-record', 'member', 'token', 'calendar-link', 'notifications',
];

/** The filters, and how to state them. */
export interface ChangeFiltersProps {
  readonly stated: StatedFilter;
  readonly onState: (changes: Partial<Record<FilterName, string | null>>) => void;
  readonly isFiltered: boolean;
}

/** By what the history is narrowed down. */
export function ChangeFilters({ stated, onState, isFiltered }: ChangeFiltersProps): ReactNode {
  const { t } = useTranslation('history');
  const isWrongWayRound = stated.from !== null && stated.to !== null && stated.from > stated.to;
  return (
    <Stack component="search" gap="sm" className="no-print" aria-label={t('filters.label')}>
      <div className={classes.filters}>
        <WordsFilter stated={stated} onState={onState} />
        <KindFilter stated={stated} onState={onState} />
        <ActorFilter stated={stated} onState={onState} />
        <NativeSelect
          label={t('filters.action')} value={stated.action ?? ''} onChange={({ currentTarget }) => onState({ action: currentTarget.value })}
          data={[{ value: '', label: t('filters.anyAction') }, ...(['added', 'changed', 'removed'] as const).map((value) => ({ value, label: t(`actions.${value}`) }))]}
        />
        <TextInput type="date" label={t('filters.from')} value={stated.from ?? ''} onChange={({ currentTarget }) => onState({ from: currentTarget.value })} />
        <TextInput type="date" label={t('filters.to')} value={stated.to ?? ''} error={isWrongWayRound ? t('filters.wrongOrder') : undefined} onChange={({ currentTarget }) => onState({ to: currentTarget.value })} />
      </div>
      {isFiltered && <Chosen stated={stated} onState={onState} />}
    </Stack>
  );
}

type Part = Pick<ChangeFiltersProps, 'stated' | 'onState'>;

function Chosen({ stated, onState }: Part): ReactNode {
  const { t } = useTranslation('history');
  const thing = oneThingOf(stated);
  const nothing = Object.fromEntries(FILTER_NAMES.map((name) => [name, null])) as Record<FilterName, null>;
  return (
    <Group gap="xs">
      {thing !== null && <Pill size="lg" withRemoveButton removeButtonProps={{ 'aria-label': t('filters.everyThing'), 'aria-hidden': false, tabIndex: 0 }} onRemove={() => onState({ about: null })}>{t('filters.oneThing', { name: thing.key })}</Pill>}
      <Button variant="subtle" size="compact-sm" onClick={() => onState(nothing)}>{t('filters.clear')}</Button>
    </Group>
  );
}

function WordsFilter({ stated, onState }: Part): ReactNode {
  const { t } = useTranslation('history');
  const [typed, setTyped] = useState(stated.q ?? '');
  const state = useDebouncedCallback((q: string) => onState({ q }), TYPING_MILLISECONDS);
  useEffect(() => setTyped(stated.q ?? ''), [stated.q]);
  return (
    <TextInput
      type="search" label={t('filters.words')} placeholder={t('filters.wordsHint')} value={typed} maxLength={200} leftSection={<Search size={16} aria-hidden />} className={classes.wide}
      onChange={({ currentTarget: { value } }) => { setTyped(value); state(value.trim()); }}
    />
  );
}

function KindFilter({ stated, onState }: Part): ReactNode {
  const { t } = useTranslation('history');
  return (
    <NativeSelect
      label={t('filters.what')} value={stated.about?.split('/')[0] ?? ''} onChange={({ currentTarget }) => onState({ about: currentTarget.value })}
      data={[{ value: '', label: t('filters.everything') }, ...KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))]}
    />
  );
}

function ActorFilter({ stated, onState }: Part): ReactNode {
  const { t } = useTranslation('history');
  const { org } = useOrganisation();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/history/actors', { params: { path: { org }, query: { limit: 500 } } });
  const actors = (data?.items ?? []).map(({ kind, id, name }) => ({ value: id ?? kind, label: kind === 'token' ? `${name} (${t('entry.actorToken')})` : name }));
  const known = stated.actor === null || actors.some(({ value }) => value === stated.actor);
  return (
    <NativeSelect
      label={t('filters.who')} value={stated.actor ?? ''} onChange={({ currentTarget }) => onState({ actor: currentTarget.value })}
      data={[{ value: '', label: t('filters.anybody') }, ...actors, ...(known ? [] : [{ value: stated.actor ?? '', label: stated.actor ?? '' }])]}
    />
  );
}
