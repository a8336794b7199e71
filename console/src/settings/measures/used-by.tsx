import { List, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client';
import { AnchorLink } from '../../design/anchor-link';
import { ThingName } from '../../values/thing-name';
import { useOrganisation } from '../../place/organisation';

const MOST = 50;

/** What names a measure. */
export function UsedBy({ measure }: { readonly measure: string }): ReactNode {
  const { t } = useTranslation('settings');
  const { org, to } = useOrganisation();
  const { data: activities } = query.useQuery('get', '/api/v1/organisations/{org}/activities', { params: { path: { org }, query: { measure, limit: MOST } } });
  const { data: engagements } = query.useQuery('get', '/api/v1/organisations/{org}/engagements', { params: { path: { org }, query: { measure, limit: MOST } } });
  if (!activities || !engagements) return null;
  const isUnused = activities.items.length + engagements.items.length === 0;
  return (
    <section>
      <Title order={3} mb={4}>{t('measures.usedBy')}</Title>
      {isUnused && <Text size="sm" c="dimmed">{t('measures.usedByNobody')}</Text>}
      <List size="sm" spacing={4}>
        {activities.items.map(({ key, name }) => <List.Item key={`a${key}`}><AnchorLink size="sm" to={to(`/activities/${key}`)}>{name}</AnchorLink></List.Item>)}
        {engagements.items.map(({ key }) => <List.Item key={`e${key}`}><AnchorLink size="sm" to={to(`/engagements/${key}`)}><ThingName kind="engagement" named={key} /></AnchorLink></List.Item>)}
      </List>
    </section>
  );
}
