import { Button, Menu, ScrollArea, Text } from '@mantine/core';
import { Building, Check, ChevronsUpDown, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { query } from '../api/client';
import { useMe } from '../place/me';
import { useOrganisation } from '../place/organisation';

/** More are found by their address; an administrator sees all at /administration/organisations. */
const MOST = 200;

/** Which organisation this is, and the way to the others: to the same place there. */
export function OrganisationMenu(): ReactNode {
  const { t } = useTranslation('shell');
  const { org } = useOrganisation();
  const me = useMe();
  const { pathname } = useLocation();
  const { data } = query.useSuspenseQuery('get', '/api/v1/organisations', { params: { query: { limit: MOST } } });
  const here = data.items.find(({ slug }) => slug === org);
  const place = pathname.split('/')[2] ?? '';
  return (
    <Menu width={300} position="bottom-start" shadow="md">
      <Menu.Target>
        <Button variant="subtle" color="gray" c="inherit" px="xs" rightSection={<ChevronsUpDown size={14} aria-hidden />} leftSection={<Building size={18} aria-hidden />} aria-label={t('organisationMenu', { name: here?.name ?? org })}>
          <Text fw={650} truncate maw={{ base: '9rem', xs: '16rem' }}>{here?.name ?? org}</Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('organisations')}</Menu.Label>
        <ScrollArea.Autosize mah="60vh">
          {data.items.map(({ slug, name }) => (
            <Menu.Item key={slug} component={Link} to={`/${slug}/${place}`} aria-current={slug === org ? 'true' : undefined} rightSection={slug === org ? <Check size={16} aria-hidden /> : undefined}>{name}</Menu.Item>
          ))}
        </ScrollArea.Autosize>
        {me.administersInstance && <>
          <Menu.Divider />
          <Menu.Item component="a" href="/administration/organisations#add" leftSection={<Plus size={16} aria-hidden />}>{t('addOrganisation')}</Menu.Item>
        </>}
      </Menu.Dropdown>
    </Menu>
  );
}
