import { Button, Group, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../place/formats';
import { useLabels } from '../place/labels';
import { countIn, type FindingFilters, type FindingGroup, groupsThrough, SEVERITIES_WORST_FIRST, type useFindingFilters } from './finding-filters';
import { useFindingWords } from './finding-words';
import classes from './home.module.css';

interface FindingFilterBarProps {
  readonly filters: FindingFilters;
  readonly groups: readonly FindingGroup[];
  readonly onChange: ReturnType<typeof useFindingFilters>['change'];
  readonly onClear: () => void;
}

const PAUSE_IN_TYPING_MILLISECONDS = 250;

/** What to look at: every choice says how many findings it leaves, and stands in the address. */
export function FindingFilterBar(props: FindingFilterBarProps): ReactNode {
  const { filters: { severity, kind, code, q, proposals, isGrouped }, onChange, onClear } = props;
  const { t } = useTranslation('home');
  const isFiltered = severity !== '' || kind !== '' || code !== '' || q !== '';
  return (
    <search className="no-print">
      <Group gap="sm" align="end" className={classes.filters}>
        <TextFilter q={q} onChange={(text) => onChange({ q: text })} />
        <Choices {...props} />
      </Group>
      <Group gap="md" mt="sm" justify="space-between">
        <Group gap="md">
          <Switch label={t('filters.proposals')} checked={proposals} onChange={(event) => onChange({ proposals: event.currentTarget.checked ? 'true' : '' })} />
          {isFiltered && <Button variant="subtle" size="xs" onClick={onClear}>{t('filters.clear')}</Button>}
        </Group>
        <SegmentedControl aria-label={t('filters.view')} size="xs" value={isGrouped ? 'grouped' : 'list'} onChange={(view) => onChange({ view: view === 'grouped' ? 'grouped' : '' })}
          data={[{ value: 'list', label: t('filters.list') }, { value: 'grouped', label: t('filters.grouped') }]} />
      </Group>
    </search>
  );
}

function TextFilter({ q, onChange }: { readonly q: string; readonly onChange: (text: string) => void }): ReactNode {
  const { t } = useTranslation('home');
  const [typed, setTyped] = useState(q);
  const tell = useDebouncedCallback(onChange, PAUSE_IN_TYPING_MILLISECONDS);
  // The address may change by itself: by going back, or by clearing the filters.
  useEffect(() => { setTyped((now) => (now.trim() === q ? now : q)); }, [q]);
  return (
    <TextInput className={classes.search} label={t('filters.text')} placeholder={t('filters.textPlaceholder')} leftSection={<Search size={16} aria-hidden />} type="search" value={typed}
      onChange={(event) => { setTyped(event.currentTarget.value); tell(event.currentTarget.value); }} />
  );
}

/** Each list counts what the other filters leave of it. */
function Choices({ filters: { severity, kind, code }, groups, onChange }: FindingFilterBarProps): ReactNode {
  const { t } = useTranslation('home');
  const { number } = useFormats();
  const { label } = useLabels();
  const words = useFindingWords();
  const counted = (name: string, left: number): string => `${name} (${number(left)})`;
  const kinds = [...new Set(groups.map((group) => group.kind))];
  const codes = [...new Set(groupsThrough(groups, { severity, kind }).map((group) => group.code))];
  return (
    <>
      <Select label={t('filters.severity')} placeholder={t('filters.all')} clearable value={severity || null} onChange={(value) => onChange({ severity: value ?? '' })}
        data={SEVERITIES_WORST_FIRST.map((each) => ({ value: each, label: counted(label('severities', each), countIn(groupsThrough(groups, { severity: each, kind, code }))) }))} />
      <Select label={t('filters.kind')} placeholder={t('filters.all')} clearable value={kind || null} onChange={(value) => onChange({ kind: value ?? '' })}
        data={kinds.map((each) => ({ value: each, label: counted(label('thing-kinds', each), countIn(groupsThrough(groups, { severity, kind: each, code }))) }))} />
      <Select className={classes.code} label={t('filters.code')} placeholder={t('filters.all')} clearable searchable value={code || null} onChange={(value) => onChange({ code: value ?? '' })} nothingFoundMessage={t('findings.noneThrough')}
        data={codes.map((each) => ({ value: each, label: counted(words.title(each), countIn(groupsThrough(groups, { severity, kind, code: each }))) }))} />
    </>
  );
}
