import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { tell } from '../../design/tell';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../api/client';
import { registerChanged } from '../../api/query-client';
import { Loading } from '../../design/loading';
import { Notice } from '../../design/notice';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { ShownValue } from '../../editing/shown-value';
import { reasonHeader } from '../../editing/write-headers';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { type CatalogueEntry, type Difference, differencesOf, entryOf } from './catalogue-differences';
import { CatalogueFacts, Source } from './catalogue-facts';
import { type ProcessorThing, tidyProcessor } from './processor-thing';
import type { ProcessorOnDay } from './use-processor';

/** What is taken from the catalogue on this page. */
interface CatalogueTabProps {
  readonly data: ProcessorOnDay;
  /** Facts may be taken over. */
  readonly mayChange: boolean;
}

/** What the catalogue knows of a company, and what of it the register says otherwise: offered, never applied by itself. */
export function CatalogueTab({ data, mayChange }: CatalogueTabProps): ReactNode {
  const { catalogue } = data.processor;
  return catalogue === null ? <Unlinked data={data} mayChange={mayChange} /> : <Linked data={data} mayChange={mayChange} catalogueKey={catalogue} />;
}

function Linked({ data, mayChange, catalogueKey }: CatalogueTabProps & { readonly catalogueKey: string }): ReactNode {
  const { t } = useTranslation('processors');
  const { data: view, error, refetch } = query.useQuery('get', '/api/v1/catalogue/processors/{key}', { params: { path: { key: catalogueKey } } });
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!view) return <Loading />;
  const entry = entryOf(view);
  return <Stack gap="md"><Differences data={data} entry={entry} mayChange={mayChange} /><Panel title={t('catalogue.facts')} lead={t('catalogue.factsLead')}><CatalogueFacts entry={entry} /></Panel></Stack>;
}

/** Writes one fact of the catalogue into the register; who changed the company meanwhile is not overwritten. */
function useTakeOver({ processor, tag }: ProcessorOnDay) {
  const { t } = useTranslation('processors');
  const { org } = useOrganisation();
  return useMutation({
    mutationFn: async ({ changed, reason }: { changed: Partial<ProcessorThing>; reason: string }) => {
      await api.PATCH('/api/v1/organisations/{org}/processors/{key}', {
        params: { path: { org, key: processor.key }, header: { 'If-Match': tag } }, headers: reasonHeader(reason), body: changed.aliases ? { ...changed, aliases: tidyProcessor({ ...processor, ...changed }).aliases } : changed,
      });
    },
    onSuccess: () => tell(t('catalogue.taken')),
    // A refusal may mean that somebody else changed it: then what is shown is old.
    onSettled: () => registerChanged(),
  });
}

function Differences({ data, entry, mayChange }: CatalogueTabProps & { readonly entry: CatalogueEntry }): ReactNode {
  const { t } = useTranslation('processors');
  const { day } = useFormats();
  const taking = useTakeOver(data);
  const differences = differencesOf(data.processor, entry);
  if (differences.length === 0) return <Notice tone="good" title={t('catalogue.same')} />;
  const take = ({ field, proposed, fact }: Difference): void => taking.mutate({ changed: { [field]: proposed }, reason: fact === null ? t('catalogue.reason') : t('catalogue.reasonChecked', { day: day(fact.checkedOn) }) });
  return (
    <Panel title={t('catalogue.differs')} lead={t('catalogue.differsLead')}>
      {taking.error && <ProblemNotice error={taking.error} />}
      <Stack gap="md" mt="sm">
        {differences.map((difference) => (
          <Group key={difference.field} justify="space-between" align="flex-start" gap="md" role="group" aria-label={t(`company.fields.${difference.field}`)}>
            <Stack gap={4} flex="1 1 18rem" miw={0}>
              <Title order={3} fz="sm">{t(`company.fields.${difference.field}`)}</Title>
              <Group gap="lg" align="flex-start">
                <div><Text size="xs" c="dimmed">{t('catalogue.inRegister')}</Text><ShownValue value={difference.stated} /></div>
                <div><Text size="xs" c="dimmed">{t('catalogue.inCatalogue')}</Text><ShownValue value={difference.proposed} /></div>
              </Group>
              {difference.fact && <Source fact={difference.fact} />}
            </Stack>
            {mayChange && <Button size="xs" variant="default" loading={taking.isPending && difference.field in (taking.variables?.changed ?? {})} aria-label={t('catalogue.takeField', { field: t(`company.fields.${difference.field}`) })} onClick={() => take(difference)}>{t('catalogue.take')}</Button>}
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}

/** A company that was typed in: the catalogue may know it all the same. */
function Unlinked({ data, mayChange }: CatalogueTabProps): ReactNode {
  const { t } = useTranslation('processors');
  const { data: found } = query.useQuery('get', '/api/v1/catalogue/processors', { params: { query: { q: data.processor.name, limit: 5 } } });
  const taking = useTakeOver(data);
  return (
    <Panel title={t('catalogue.unlinked')} lead={t('catalogue.unlinkedLead')}>
      {taking.error && <ProblemNotice error={taking.error} />}
      {found?.items.length === 0 && <Text size="sm" c="dimmed">{t('catalogue.unknown')}</Text>}
      <List listStyleType="none" spacing="xs">
        {found?.items.map(({ key, name, domains }) => (
          <List.Item key={key}>
            <Group gap="sm"><Text size="sm" fw={600}>{name}</Text><Text size="sm" c="dimmed">{domains.join(', ')}</Text>
              {mayChange && <Button size="xs" variant="default" onClick={() => taking.mutate({ changed: { catalogue: key }, reason: t('catalogue.linkReason') })}>{t('catalogue.link', { name })}</Button>}</Group>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
