import { type ReactNode, useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client';
import { Loading } from '../design/loading';
import { Page } from '../design/page';
import { ProblemNotice } from '../design/problem-notice';
import { useDay } from '../place/day';
import { useOrganisation } from '../place/organisation';
import { type Activity, type ActivityRole, copyOf, emptyActivity } from './activity-thing';
import { ActivityEditor } from './page/activity-editor';

/** One processing activity, or a new one at `/activities/new?role=processor` or `?from=another`. */
export function ActivityPage(): ReactNode {
  const { key = '' } = useParams();
  const { org } = useOrganisation();
  const { knownOn = '' } = useDay();
  const [search] = useSearchParams();
  const from = search.get('from');
  const role: ActivityRole = search.get('role') === 'processor' ? 'processor' : 'controller';
  const empty = useMemo(() => emptyActivity(role), [role]);
  if (key !== 'new') return <ActivityEditor key={`${org}/${key}/${knownOn}`} activityKey={key} empty={empty} />;
  return from === null ? <ActivityEditor key={`${org}/${role}`} activityKey={null} empty={empty} variant={role} /> : <CopyPage key={`${org}/${from}`} from={from} />;
}

function CopyPage({ from }: { readonly from: string }): ReactNode {
  const { t } = useTranslation('activities');
  const { org } = useOrganisation();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/activities/{key}', { params: { path: { org, key: from } } });
  const empty = useMemo(() => (data ? copyOf({ ...emptyActivity(data.role), ...data } as Activity, t('new.copyName', { name: data.name })) : null), [data, t]);
  if (error) return <Page title={t('new.title')}><ProblemNotice error={error} retry={() => void refetch()} /></Page>;
  return empty === null ? <Page title={t('new.title')}><Loading /></Page> : <ActivityEditor activityKey={null} empty={empty} variant={`copy-of-${from}`} />;
}
