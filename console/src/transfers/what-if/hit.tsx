import { Badge, Group, List, SimpleGrid, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../../design/anchor-link';
import { Panel } from '../../design/panel';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import type { Consequences } from './use-consequences';

/** What hangs on the transfers that break: activities and their customers, entries of the customers' list, products. */
export function Hit({ consequences: { activities, listEntries, products } }: { readonly consequences: Consequences }): ReactNode {
  const { t } = useTranslation('transfers');
  return (
    <Panel title={t('whatIf.reach')} lead={t('whatIf.reachLead')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" verticalSpacing="lg">
        <div><Title order={3} mb="xs">{t('whatIf.activitiesTitle')}</Title><Activities activities={activities} /></div>
        <div>
          <Title order={3} mb="xs">{t('whatIf.entriesTitle')}</Title>
          <Entries listEntries={listEntries} />
          {products.length > 0 && <><Title order={3} mt="lg" mb="xs">{t('whatIf.productsTitle')}</Title><Group gap="xs">{products.map((product) => <Badge key={product} variant="default" tt="none" size="lg">{product}</Badge>)}</Group></>}
        </div>
      </SimpleGrid>
    </Panel>
  );
}

function Activities({ activities }: Pick<Consequences, 'activities'>): ReactNode {
  const { t } = useTranslation('transfers');
  const { to } = useOrganisation();
  const { list } = useFormats();
  const { label } = useLabels();
  if (activities.length === 0) return <Text size="sm" c="dimmed">{t('whatIf.noActivities')}</Text>;
  return (
    <List spacing="xs">
      {activities.map(({ key, name, role, controllers }) => (
        <List.Item key={key}>
          <AnchorLink to={to(`/activities/${key}`)}>{name}</AnchorLink> <Text span size="sm" c="dimmed">{label('activity-roles', role)}</Text>
          {controllers.length > 0 && <Text size="sm" c="dimmed">{t('whatIf.customers', { names: list(controllers) })}</Text>}
        </List.Item>
      ))}
    </List>
  );
}

function Entries({ listEntries }: Pick<Consequences, 'listEntries'>): ReactNode {
  const { t } = useTranslation('transfers');
  const { to } = useOrganisation();
  const { list } = useFormats();
  if (listEntries.length === 0) return <Text size="sm" c="dimmed">{t('whatIf.noEntries')}</Text>;
  return (
    <List spacing="xs">
      {listEntries.map(({ engagement, name, products }) => (
        <List.Item key={engagement}><AnchorLink to={to(`/engagements/${engagement}`)}>{name}</AnchorLink> <Text span size="sm" c="dimmed">{list(products)}</Text></List.Item>
      ))}
    </List>
  );
}
