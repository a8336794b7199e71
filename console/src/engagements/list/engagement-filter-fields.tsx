import { Autocomplete } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChoice } from '../../design/table/filter-choice';
import type { AddressFilters } from '../../design/table/use-address-filters';
import { VERDICTS_WORST_FIRST } from '../../design/marks';
import { useCategoryChoices, useMeasureChoices } from '../../editing/fields/choices';
import { CountryField } from '../../editing/fields/country-field';
import { FormPlaceProvider } from '../../editing/fields/field-context';
import { PickOneField } from '../../editing/fields/pick-field';
import { ThingField } from '../../editing/fields/thing-fields';
import { useLabels } from '../../place/labels';
import { type EngagementFilter, MECHANISMS, ROLES, SEVERITIES, STATUSES } from './engagement-filters';

type Filters = AddressFilters<EngagementFilter>;

/** Filters that are one word of a list of the law. */
const CHOICES: readonly { readonly name: EngagementFilter; readonly list: string; readonly codes: readonly string[] }[] = [
  { name: 'status', list: 'statuses', codes: STATUSES },
  { name: 'role', list: 'engagement-roles', codes: ROLES },
  { name: 'verdict', list: 'verdicts', codes: VERDICTS_WORST_FIRST },
  { name: 'severity', list: 'severities', codes: SEVERITIES },
  { name: 'mechanism', list: 'mechanisms', codes: MECHANISMS },
];

/** A field for each filter of the list; what is chosen counts at once. */
export function EngagementFilterFields({ org, filters, owners }: { readonly org: string; readonly filters: Filters; readonly owners: readonly string[] }): ReactNode {
  const { t } = useTranslation('engagements');
  const { label } = useLabels();
  const place = useMemo(() => ({ org, isReadOnly: false, errorAt: () => undefined }), [org]);
  const { filters: wish, set } = filters;
  const pick = (name: EngagementFilter) => ({ pointer: `/${name}`, label: t(`list.filters.${name}`), value: wish[name] ?? null, onChange: (value: string | null) => set(name, value) });
  return (
    <FormPlaceProvider place={place}>
      {CHOICES.map(({ name, list, codes }) => <FilterChoice key={name} label={t(`list.filters.${name}`)} value={wish[name]} onChange={(value) => set(name, value)} options={codes.map((code) => ({ value: code, label: label(list, code) }))} />)}
      <ThingField kind="processor" {...pick('processor')} />
      <CountryField {...pick('country')} />
      <CategoryFilter kind="data" org={org} {...pick('dataCategory')} />
      <CategoryFilter kind="data-subject" org={org} {...pick('dataSubject')} />
      <MeasureFilter org={org} {...pick('measure')} />
      <OwnerFilter owners={owners} value={wish.owner ?? ''} onChange={(value) => set('owner', value)} />
      <FilterChoice label={t('list.filters.listed')} value={wish.listed} onChange={(value) => set('listed', value)} options={[{ value: 'true', label: t('list.listedYes') }, { value: 'false', label: t('list.listedNo') }]} />
      <ThingField kind="engagement" {...pick('via')} />
    </FormPlaceProvider>
  );
}

/** What a field for one filter is given. */
interface PickProps {
  readonly org: string;
  readonly pointer: string;
  readonly label: string;
  readonly value: string | null;
  onChange(value: string | null): void;
}

function CategoryFilter({ kind, org, ...field }: PickProps & { readonly kind: 'data' | 'data-subject' }): ReactNode {
  const [search, setSearch] = useState('');
  const { choices } = useCategoryChoices(kind, org, search);
  return <PickOneField {...field} choices={choices} search={search} onSearch={setSearch} />;
}

function MeasureFilter({ org, ...field }: PickProps): ReactNode {
  const [search, setSearch] = useState('');
  const { choices } = useMeasureChoices(org, search);
  return <PickOneField {...field} choices={choices} search={search} onSearch={setSearch} />;
}

/** Owners are written by hand; those of the engagements in sight are offered. It counts once it is chosen, or left. */
function OwnerFilter({ owners, value, onChange }: { readonly owners: readonly string[]; readonly value: string; onChange(value: string | null): void }): ReactNode {
  const { t } = useTranslation('engagements');
  const [typed, setTyped] = useState(value);
  const done = (owner: string): void => { setTyped(owner); onChange(owner.trim() || null); };
  return <Autocomplete label={t('list.filters.owner')} data={[...owners]} limit={50} value={typed} onChange={setTyped} onOptionSubmit={done} onBlur={() => { if (typed.trim() !== value) done(typed); }} onKeyDown={({ key }) => { if (key === 'Enter' && typed.trim() !== value) done(typed); }} />;
}
