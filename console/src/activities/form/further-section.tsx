import { SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { ChoicesField } from '../../editing/fields/choice-field';
import { CountryField } from '../../editing/fields/country-field';
import { DayField } from '../../editing/fields/day-field';
import { Fold } from '../../editing/fields/fold';
import { PartsField } from '../../editing/fields/parts-field';
import { TextField } from '../../editing/fields/text-field';
import type { Schemas } from '../../api/client';
import { query } from '../../api/client';
import { useOrganisation } from '../../place/organisation';
import { RIGHTS } from '../activity-thing';
import { useActivityField } from './activity-fields';
import type { SectionProps } from './identity-section';

const NO_LOCATION: Schemas['DataLocationBody'] = { country: null, description: null };
const NO_BREACH: Schemas['BreachBody'] = { occurredOn: null, url: null };

/** What only some authorities' sheets ask for. */
export function FurtherSection({ editor }: SectionProps): ReactNode {
  const { t } = useTranslation('activities');
  const at = useActivityField(editor);
  const { value } = editor;
  const isUk = useBoundByUkLaw() || value.ukSchedule1Condition !== null;
  return (
    <Panel title={t('sections.further')} lead={t('leads.further')}>
      <Stack gap="xs">
        <Fold title={t('fields.rights')} stated={value.rights.length}><ChoicesField {...at('rights')} list="rights" codes={RIGHTS} /></Fold>
        <Fold title={t('fields.locations')} stated={value.locations.length}>
          <PartsField {...at('locations')} empty={NO_LOCATION} addWords={t('add.location')} partName={t('parts.location')} textOf={({ description }) => description ?? ''}
            renderPart={({ country = null, description = null }, set, pointer) => (
              <SimpleGrid cols={{ base: 1, xs: 2 }}>
                <TextField pointer={`${pointer}/description`} label={t('location.description')} value={description} most={500} placeholder={t('examples.location')} onChange={(words) => set({ description: words })} />
                <CountryField pointer={`${pointer}/country`} label={t('location.country')} value={country} onChange={(code) => set({ country: code })} />
              </SimpleGrid>
            )} />
        </Fold>
        <Fold title={t('fields.breaches')} stated={value.breaches.length}>
          <PartsField {...at('breaches')} empty={NO_BREACH} addWords={t('add.breach')} partName={t('parts.breach')} textOf={({ url }) => url ?? ''}
            renderPart={({ occurredOn = null, url = null }, set, pointer) => (
              <SimpleGrid cols={{ base: 1, xs: 2 }}>
                <DayField pointer={`${pointer}/occurredOn`} label={t('breach.occurredOn')} value={occurredOn} onChange={(day) => set({ occurredOn: day })} />
                <TextField pointer={`${pointer}/url`} label={t('breach.url')} type="url" placeholder="https://" value={url} onChange={(address) => set({ url: address })} />
              </SimpleGrid>
            )} />
        </Fold>
        {isUk && <Fold title={t('fields.ukSchedule1Condition')} stated={value.ukSchedule1Condition === null ? 0 : 1}><TextField {...at('ukSchedule1Condition')} most={500} /></Fold>}
      </Stack>
    </Panel>
  );
}

function useBoundByUkLaw(): boolean {
  const { org } = useOrganisation();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}', { params: { path: { org } } });
  return data?.regimes?.includes('uk-gdpr') ?? false;
}
