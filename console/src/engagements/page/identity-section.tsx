import { SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import type { ThingEditor } from '../../editing/thing-editor';
import { TextField } from '../../editing/fields/text-field';
import { ThingField } from '../../editing/fields/thing-fields';
import type { Engagement } from '../fields/engagement-thing';
import { RoleField } from '../fields/role-field';

/** What the engagement is: with whom, for what service, in which role, who answers for it here. */
export function IdentitySection({ editor: { value, set, thingKey } }: { readonly editor: ThingEditor<Engagement> }): ReactNode {
  const { t } = useTranslation('engagements');
  const isNew = thingKey === null;
  return (
    <Panel title={t('page.sections.identity')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" style={{ alignItems: 'end' }}>
          <ThingField kind="processor" pointer="/processor" label={t('fields.names.processor')} help={t('fields.processor.help')} modality="required" value={value.processor || null} onChange={(processor) => set('processor', processor ?? '')} />
          <TextField pointer="/service" label={t('fields.names.service')} help={t('fields.service.help')} placeholder={t('fields.service.example')} most={300} value={value.service} onChange={(service) => set('service', service)} />
        </SimpleGrid>
        <RoleField value={value.role} onChange={(role) => { if (role !== undefined) set('role', role); }} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" style={{ alignItems: 'end' }}>
          <TextField pointer="/owner" label={t('fields.names.owner')} help={t('fields.owner.help')} placeholder={t('fields.owner.example')} most={300} value={value.owner} onChange={(owner) => set('owner', owner)} />
          <ThingField kind="engagement" pointer="/via" label={t('fields.names.via')} help={t('fields.via.help')} article="Art. 28(2), 28(4) GDPR" modality="where-applicable" except={value.key || null} value={value.via} onChange={(via) => set('via', via)} />
        </SimpleGrid>
        {isNew && <TextField pointer="/key" label={t('fields.names.key')} help={t('fields.key.help')} most={100} value={value.key} onChange={(key) => set('key', (key ?? '').toLowerCase())} />}
      </Stack>
    </Panel>
  );
}
