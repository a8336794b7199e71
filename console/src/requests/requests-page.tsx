import { Group, Stack, Switch, Tabs } from '@mantine/core';
import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ButtonLink } from '../design/anchor-link';
import { EmptyState } from '../design/empty-state';
import { Loading } from '../design/loading';
import { Page } from '../design/page';
import { ProblemNotice } from '../design/problem-notice';
import { useOrganisation } from '../place/organisation';
import { RequestCard } from './list/request-card';
import { REQUEST_VIEWS, type RequestView, useRequests } from './list/use-requests';

/** What waits for a decision, what is being written, and what was decided. */
export function RequestsPage(): ReactNode {
  const { t } = useTranslation('requests');
  const { may, to } = useOrganisation();
  const [search, setSearch] = useSearchParams();
  const view = REQUEST_VIEWS.find((each) => each === search.get('view')) ?? (may('decide') || !may('propose') ? 'waiting' : 'drafts');
  const onlyMine = search.get('mine') === 'true';
  const put = (name: string, value: string | null): void => setSearch((before) => {
    const after = new URLSearchParams(before);
    if (value === null) after.delete(name);
    else after.set(name, value);
    return after;
  }, { replace: true });
  return (
    <Page title={t('title')} lead={t('lead')} actions={may('propose') && <ButtonLink to={to('/requests/new')}>{t('new')}</ButtonLink>}>
      <Tabs value={view} onChange={(chosen) => put('view', chosen)} keepMounted={false}>
        <Group justify="space-between" mb="md" gap="sm">
          <Tabs.List>{REQUEST_VIEWS.map((each) => <Tabs.Tab key={each} value={each}>{t(`list.views.${each}`)}</Tabs.Tab>)}</Tabs.List>
          <Switch label={t('list.onlyMine')} checked={onlyMine} onChange={(event) => put('mine', event.currentTarget.checked ? 'true' : null)} />
        </Group>
        {REQUEST_VIEWS.map((each) => <Tabs.Panel key={each} value={each}><RequestList view={each} onlyMine={onlyMine} /></Tabs.Panel>)}
      </Tabs>
    </Page>
  );
}

function RequestList({ view, onlyMine }: { readonly view: RequestView; readonly onlyMine: boolean }): ReactNode {
  const { t } = useTranslation('requests');
  const { may, to } = useOrganisation();
  const { items, isLoading, error } = useRequests(view, onlyMine);
  if (isLoading) return <Loading />;
  if (error !== null) return <ProblemNotice error={error} />;
  if (items.length === 0) return <EmptyState Icon={Inbox} title={t(`list.empty.${view}`)} actions={may('propose') && <ButtonLink variant="default" to={to('/requests/new')}>{t('new')}</ButtonLink>}>{t(`list.emptyWhat.${view}`)}</EmptyState>;
  return <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>{items.map((request) => <li key={request.engagement.key}><RequestCard request={request} /></li>)}</Stack>;
}
