import { SimpleGrid, Stack, Text } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../design/notice';
import { Panel } from '../../design/panel';
import { ChoiceField, ChoicesField } from '../../editing/fields/choice-field';
import { CountryField } from '../../editing/fields/country-field';
import { TextField } from '../../editing/fields/text-field';
import { TextListField } from '../../editing/fields/text-list-field';
import { ThingForm } from '../../editing/thing-form';
import { useThingEditor } from '../../editing/use-thing-editor';
import type { ThingEditor } from '../../editing/thing-editor';
import { useDay } from '../../place/day';
import { useOrganisation } from '../../place/organisation';
import { CertificationsField } from './certifications-field';
import { loadProcessor, saveProcessor } from './processor-requests';
import { EMPTY_PROCESSOR, type ProcessorThing } from './processor-thing';
import type { ProcessorOnDay } from './use-processor';

const SECTORS = ['commercial', 'public-authority', 'non-profit'] as const;
const FOREIGN_LAWS = ['pipeda', 'appi', 'pipa', 'lgpd', 'gdpr', 'quebec-private-sector'] as const;

/** A company, as it is shown. */
interface CompanyTabProps {
  readonly data: ProcessorOnDay;
  /** Why nothing can be changed; undefined where it can. */
  readonly readOnlyWords: string | undefined;
}

/** What the register says of the company, to be changed. */
export function CompanyTab({ data, readOnlyWords }: CompanyTabProps): ReactNode {
  const { t } = useTranslation('processors');
  const { org } = useOrganisation();
  const { knownOn } = useDay();
  const { processor, tag } = data;
  const editor = useThingEditor<ProcessorThing>({
    // An earlier moment has no drafts.
    kind: 'processor', org, thingKey: knownOn === undefined ? processor.key : `${processor.key}@${knownOn}`, empty: EMPTY_PROCESSOR,
    load: () => (knownOn === undefined ? loadProcessor(org, processor.key) : Promise.resolve({ thing: processor, tag })),
    save: (thing, seen, reason) => saveProcessor(org, thing, seen, reason),
  });
  const nameOf = useCallback((field: keyof ProcessorThing) => t(`company.fields.${field}`), [t]);
  return (
    <Stack gap="md">
      {readOnlyWords !== undefined && <Notice tone="info" title={readOnlyWords} />}
      <ThingForm editor={editor} nameOf={nameOf} isReadOnly={readOnlyWords !== undefined}><CompanyFields editor={editor} /></ThingForm>
    </Stack>
  );
}

function CompanyFields({ editor: { value, set } }: { readonly editor: ThingEditor<ProcessorThing> }): ReactNode {
  const { t } = useTranslation('processors');
  const { contact } = value;
  const setContact = (changed: Partial<NonNullable<ProcessorThing['contact']>>): void => set('contact', { name: null, address: null, email: null, phone: null, ...contact, ...changed });
  return (
    <>
      <Panel title={t('company.who')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextField pointer="/name" label={t('company.fields.name')} modality="required" help={t('company.help.name')} most={300} value={value.name} onChange={(name) => set('name', name ?? '')} />
          <TextField pointer="/legalName" label={t('company.fields.legalName')} modality="required" help={t('company.help.legalName')} article="Art. 28(3), 30(1)(d) GDPR" most={300} value={value.legalName} onChange={(legalName) => set('legalName', legalName)} />
          <CountryField pointer="/country" label={t('company.fields.country')} modality="required" help={t('company.help.country')} article="Art. 30(1)(d) GDPR" value={value.country} onChange={(country) => set('country', country)} />
          <TextField pointer="/website" label={t('company.fields.website')} type="url" value={value.website} onChange={(website) => set('website', website)} />
          <TextField pointer="/address" label={t('company.fields.address')} isLong most={1000} value={value.address} onChange={(address) => set('address', address)} />
          <TextField pointer="/subProcessorsUrl" label={t('company.fields.subProcessorsUrl')} help={t('company.help.subProcessorsUrl')} article="Art. 28(2) GDPR" type="url" value={value.subProcessorsUrl} onChange={(url) => set('subProcessorsUrl', url)} />
          <TextListField pointer="/aliases" label={t('company.fields.aliases')} help={t('company.help.aliases')} addWords={t('company.addAlias')} value={value.aliases ?? []} onChange={(aliases) => set('aliases', aliases)} />
        </SimpleGrid>
      </Panel>
      <Panel title={t('company.fields.contact')} lead={t('company.help.contact')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextField pointer="/contact/name" label={t('company.contactName')} value={contact?.name ?? null} onChange={(name) => setContact({ name })} />
          <TextField pointer="/contact/email" label={t('company.contactEmail')} type="email" value={contact?.email ?? null} onChange={(email) => setContact({ email })} />
          <TextField pointer="/contact/phone" label={t('company.contactPhone')} type="tel" value={contact?.phone ?? null} onChange={(phone) => setContact({ phone })} />
          <TextField pointer="/contact/address" label={t('company.contactAddress')} value={contact?.address ?? null} onChange={(address) => setContact({ address })} />
        </SimpleGrid>
      </Panel>
      <Panel title={t('company.fields.certifications')} lead={<>{t('company.help.certifications')} <Text span size="xs" fw={600}>Art. 45 GDPR</Text></>}>
        <CertificationsField value={value.certifications ?? []} onChange={(certifications) => set('certifications', certifications)} />
      </Panel>
      <Panel title={t('company.scope')} lead={t('company.help.scope')}>
        <Stack gap="md">
          <ChoiceField list="sectors" codes={SECTORS} isOptional={false} pointer="/sector" label={t('company.fields.sector')} value={value.sector ?? 'commercial'} onChange={(sector) => set('sector', sector ?? 'commercial')} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <ChoicesField list="foreign-laws" codes={FOREIGN_LAWS} pointer="/subjectTo" label={t('company.fields.subjectTo')} value={value.subjectTo ?? []} onChange={(laws) => set('subjectTo', laws)} />
            <ChoicesField list="foreign-laws" codes={FOREIGN_LAWS} pointer="/notSubjectTo" label={t('company.fields.notSubjectTo')} value={value.notSubjectTo ?? []} onChange={(laws) => set('notSubjectTo', laws)} />
          </SimpleGrid>
        </Stack>
      </Panel>
    </>
  );
}
