import { SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { CountryField } from '../../editing/fields/country-field';
import { Fold } from '../../editing/fields/fold';
import { isBlank } from '../../editing/merge/same';
import { PartsField } from '../../editing/fields/parts-field';
import { TextField } from '../../editing/fields/text-field';
import { TextListField } from '../../editing/fields/text-list-field';
import type { ControllerParty } from '../activity-thing';
import { useActivityField } from './activity-fields';
import type { SectionProps } from './identity-section';

const NO_PARTY: ControllerParty = { name: '', country: null, contact: null, representative: null, dataProtectionOfficer: null };

/** As a processor: for whom, and what is done for them. */
export function ProcessorSection({ editor }: SectionProps): ReactNode {
  const { t } = useTranslation('activities');
  const at = useActivityField(editor);
  return (
    <Panel title={t('sections.processor')} lead={t('leads.processor')}>
      <Stack gap="md">
        <TextListField {...at('categoriesOfProcessing')} addWords={t('add.categoryOfProcessing')} placeholder={t('examples.categoryOfProcessing')} />
        <PartsField {...at('controllers')} empty={NO_PARTY} addWords={t('add.controller')} partName={t('parts.controller')} textOf={({ name, contact }) => `${name} ${contact}`}
          renderPart={(party, set, pointer) => <PartyFields {...{ party, set, pointer }} />} />
      </Stack>
    </Panel>
  );
}

interface PartyFieldsProps {
  readonly party: ControllerParty;
  set(changed: Partial<ControllerParty>): void;
  readonly pointer: string;
}

function PartyFields({ party: { name, country = null, contact = null, representative = null, dataProtectionOfficer = null }, set, pointer }: PartyFieldsProps): ReactNode {
  const { t } = useTranslation('activities');
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextField pointer={`${pointer}/name`} label={t('party.name')} modality="required" value={name} most={300} onChange={(words) => set({ name: words ?? '' })} />
        <CountryField pointer={`${pointer}/country`} label={t('party.country')} value={country} onChange={(code) => set({ country: code })} />
      </SimpleGrid>
      <TextField pointer={`${pointer}/contact`} label={t('party.contact')} help={t('party.contactHelp')} modality="required" value={contact} most={1000} onChange={(words) => set({ contact: words })} />
      <Fold title={t('party.more')} stated={[representative, dataProtectionOfficer].filter((each) => !isBlank(each)).length}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextField pointer={`${pointer}/representative`} label={t('party.representative')} modality="where-applicable" value={representative} most={1000} onChange={(words) => set({ representative: words })} />
          <TextField pointer={`${pointer}/dataProtectionOfficer`} label={t('party.dataProtectionOfficer')} modality="where-applicable" value={dataProtectionOfficer} most={1000} onChange={(words) => set({ dataProtectionOfficer: words })} />
        </SimpleGrid>
      </Fold>
    </Stack>
  );
}
