import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client';
import { VERDICTS_WORST_FIRST } from '../../design/marks';
import { FilterPill } from '../../design/table/filter-bar';
import { FilterChoice } from '../../design/table/filter-choice';
import type { AddressFilters } from '../../design/table/use-address-filters';
import { CountryField } from '../../editing/fields/country-field';
import { FormPlaceProvider } from '../../editing/fields/field-context';
import { PickOneField } from '../../editing/fields/pick-field';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { PROCESSOR_FILTERS, type ProcessorFilter, SCHEMES } from './processor-filters';

type Filters = AddressFilters<ProcessorFilter>;

/** The catalogue is small: it is read at once. */
function useCatalogueNames(isWanted: boolean): readonly { readonly value: string; readonly label: string }[] {
  const { data } = query.useQuery('get', '/api/v1/catalogue/processors', { params: { query: { limit: 500 } } }, { enabled: isWanted });
  return useMemo(() => data?.items.map(({ key, name }) => ({ value: key, label: name })) ?? [], [data]);
}

/** A field for each filter of the list. */
export function ProcessorFilterFields({ org, filters: { filters: wish, set } }: { readonly org: string; readonly filters: Filters }): ReactNode {
  const { t } = useTranslation('processors');
  const { label } = useLabels();
  const [search, setSearch] = useState('');
  const entries = useCatalogueNames(true);
  const place = useMemo(() => ({ org, isReadOnly: false, errorAt: () => undefined }), [org]);
  const options = (list: string, codes: readonly string[]) => codes.map((code) => ({ value: code, label: label(list, code) }));
  return (
    <FormPlaceProvider place={place}>
      <CountryField pointer="/country" label={t('filters.country')} value={wish.country ?? null} onChange={(value) => set('country', value)} />
      <FilterChoice label={t('filters.verdict')} value={wish.verdict} onChange={(value) => set('verdict', value)} options={options('verdicts', VERDICTS_WORST_FIRST)} />
      <FilterChoice label={t('filters.scheme')} value={wish.scheme} onChange={(value) => set('scheme', value)} options={options('certification-schemes', SCHEMES)} />
      <PickOneField pointer="/catalogue" label={t('filters.catalogue')} value={wish.catalogue ?? null} onChange={(value) => set('catalogue', value)} choices={entries} search={search} onSearch={setSearch} />
    </FormPlaceProvider>
  );
}

/** @returns the filters that are set, in words; the search shows itself */
export function useProcessorPills({ filters, set }: Filters): ReactNode[] {
  const { t } = useTranslation('processors');
  const { label } = useLabels();
  const { country } = useFormats();
  const entries = useCatalogueNames(filters.catalogue !== undefined);
  const words = (name: ProcessorFilter, code: string): string => {
    if (name === 'country') return country(code);
    if (name === 'catalogue') return entries.find(({ value }) => value === code)?.label ?? code;
    return label(name === 'scheme' ? 'certification-schemes' : 'verdicts', code);
  };
  return PROCESSOR_FILTERS.flatMap((name) => {
    const code = filters[name];
    if (code === undefined || name === 'q') return [];
    return [<FilterPill key={name} label={t(`filters.${name}`)} value={words(name, code)} onRemove={() => set(name, null)} />];
  });
}
