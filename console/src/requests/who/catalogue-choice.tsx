import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemNotice } from '../../design/problem-notice';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { useBegin } from './use-begin';
import type { CatalogueEntry } from './who-search';

/** A company of the catalogue: which of its services, and what is known of it. */
export function CatalogueChoice({ entry, onLeave }: { readonly entry: CatalogueEntry; onLeave(): void }): ReactNode {
  const { t } = useTranslation('requests');
  const { org } = useOrganisation();
  const { day } = useFormats();
  const [service, setService] = useState(entry.services[0]?.slug ?? '');
  const { begin, isPending, error } = useBegin(async (attempt) => {
    const { data } = await api.POST('/api/v1/organisations/{org}/processors/from-catalogue', { params: { path: { org }, header: { 'Idempotency-Key': attempt + service } }, body: { catalogueKey: entry.key, service } });
    if (data === undefined) throw new Error('The answer was empty.');
    return (data.engagement as { key: string }).key;
  });
  const entity = entry.contractingEntities[0];
  return (
    <Stack gap="md">
      <div>
        <Text fw={600} size="lg">{entry.name}</Text>
        {entity && <Text size="sm" c="dimmed">{t('who.checked', { name: (entity.value as { name: string }).name, day: day(entity.checkedOn) })}</Text>}
      </div>
      <Radio.Group label={t('who.which')} description={t('who.whichHelp')} value={service} onChange={setService}>
        <Stack gap="xs" mt="xs">{entry.services.map(({ slug, name }, position) => <Radio key={slug} value={slug} label={name} autoFocus={position === 0} />)}</Stack>
      </Radio.Group>
      <Text size="sm">{t('who.copied')}</Text>
      {error !== null && <ProblemNotice error={error} />}
      <Group><Button loading={isPending} onClick={begin}>{t('who.begin')}</Button><Button variant="default" onClick={onLeave}>{t('who.another')}</Button></Group>
    </Stack>
  );
}
