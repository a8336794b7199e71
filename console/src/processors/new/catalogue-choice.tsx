import { Button, Group, Paper, Radio, Stack, Text } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { useLabels } from '../../place/labels';
import type { CatalogueEntry, CatalogueService } from '../page/catalogue-differences';
import { CatalogueFacts } from '../page/catalogue-facts';
import { useAddFromCatalogue } from './add-processor';
import { StepHeading } from './company-results';
import { DuplicateNotice } from './duplicate-notice';
import { useDuplicates } from './use-company-search';

/** An entry that was chosen. */
interface CatalogueChoiceProps {
  readonly entry: CatalogueEntry;
  onBack(): void;
}

/** What comes with an entry of the catalogue, before it is added: its facts with their sources, and which engagement is drafted. */
export function CatalogueChoice({ entry, onBack }: CatalogueChoiceProps): ReactNode {
  const { t } = useTranslation('processors');
  const { t: word } = useTranslation();
  const [service, setService] = useState(entry.services[0]?.slug ?? '');
  const adding = useAddFromCatalogue();
  const duplicates = useDuplicates({ name: entry.name, legalName: entry.contractingEntities[0]?.value.name ?? '', website: entry.domains[0] ?? '' });
  const focus = useCallback((node: HTMLHeadingElement | null) => node?.focus(), []);
  return (
    <Stack gap="md">
      <StepHeading headingRef={focus}>{entry.name}</StepHeading>
      <DuplicateNotice duplicates={duplicates} />
      <Radio.Group label={t('new.service')} description={t('new.serviceHelp')} value={service} onChange={setService}>
        <Stack gap="xs" mt="xs">{entry.services.map((each) => <ServiceChoice key={each.slug} service={each} />)}</Stack>
      </Radio.Group>
      {adding.error && <ProblemNotice error={adding.error} />}
      <Group><Button loading={adding.isPending} onClick={() => adding.mutate({ catalogueKey: entry.key, service })}>{t(duplicates.length > 0 ? 'new.addAnyway' : 'new.addDraft')}</Button><Button variant="default" onClick={onBack}>{word('back')}</Button></Group>
      <Panel title={t('catalogue.facts')} lead={t('catalogue.factsLead')}><CatalogueFacts entry={entry} /></Panel>
    </Stack>
  );
}

function ServiceChoice({ service: { slug, name, roles, purposes } }: { readonly service: CatalogueService }): ReactNode {
  const { label } = useLabels();
  const role = roles[0]?.value.role;
  return (
    <Paper withBorder radius="md" p="sm">
      <Radio value={slug} label={name} description={[role && label('engagement-roles', role), purposes?.value.join('; ')].filter(Boolean).join(' · ')} />
      {roles.length > 1 && <Text size="xs" c="dimmed" mt={4} pl={32}>{roles.slice(1).map(({ value }) => `${label('engagement-roles', value.role)}: ${value.scope}`).join('; ')}</Text>}
    </Paper>
  );
}
