import { SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { CategoriesField } from '../../editing/fields/categories-field';
import { CountryField } from '../../editing/fields/country-field';
import { PartsField } from '../../editing/fields/parts-field';
import { TextField } from '../../editing/fields/text-field';
import { TextListField } from '../../editing/fields/text-list-field';
import { ThingsField } from '../../editing/fields/thing-fields';
import type { Recipient } from '../activity-thing';
import { useActivityField } from './activity-fields';
import type { SectionProps } from './identity-section';

const NO_RECIPIENT: Recipient = { category: null, name: null, country: null, dataCategories: [] };

/** Who gets the data: companies of the register, others, and people inside. */
export function RecipientsSection({ editor }: SectionProps): ReactNode {
  const { t } = useTranslation('activities');
  const at = useActivityField(editor);
  const { value } = editor;
  return (
    <Panel title={t('sections.recipients')} lead={t('leads.recipients')}>
      <Stack gap="md">
        <ThingsField kind="engagement" {...at('engagements')} />
        <PartsField {...at('recipients')} empty={NO_RECIPIENT} addWords={t('add.recipient')} partName={t('parts.recipient')} textOf={({ category, name }) => `${category} ${name}`}
          renderPart={(recipient, set, pointer) => <RecipientFields {...{ recipient, set, pointer }} among={value.dataCategories} />} />
        <TextListField {...at('internalRecipients')} addWords={t('add.internalRecipient')} placeholder={t('examples.internalRecipient')} />
        {value.role === 'controller' && <TextField {...at('jointControllerArrangement')} type="url" placeholder="https://" />}
      </Stack>
    </Panel>
  );
}

interface RecipientFieldsProps {
  readonly recipient: Recipient;
  set(changed: Partial<Recipient>): void;
  readonly pointer: string;
  readonly among: readonly string[];
}

function RecipientFields({ recipient: { category = null, name = null, country = null, dataCategories = [] }, set, pointer, among }: RecipientFieldsProps): ReactNode {
  const { t } = useTranslation('activities');
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextField pointer={`${pointer}/category`} label={t('recipient.category')} modality="required" value={category} most={300} placeholder={t('examples.recipient')} onChange={(words) => set({ category: words })} />
        <TextField pointer={`${pointer}/name`} label={t('recipient.name')} value={name} most={300} onChange={(words) => set({ name: words })} />
        <CountryField pointer={`${pointer}/country`} label={t('recipient.country')} value={country} onChange={(code) => set({ country: code })} />
      </SimpleGrid>
      <CategoriesField kind="data" pointer={`${pointer}/dataCategories`} label={t('recipient.dataCategories')} help={t('recipient.dataCategoriesHelp')} among={among} value={dataCategories} onChange={(keys) => set({ dataCategories: keys })} />
    </Stack>
  );
}
