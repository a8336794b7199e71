import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Loading } from '../design/loading';
import { Page } from '../design/page';
import { ProblemNotice } from '../design/problem-notice';
import { useOrganisation } from '../place/organisation';
import { copyOfEngagement, emptyEngagement, type Engagement } from './fields/engagement-thing';
import { EngagementEditor } from './page/engagement-editor';
import { useTaggedEngagement } from './fields/use-engagement';

/** One engagement: everything that is stated of it, what the law says, its life and its history. `new` begins one. */
export function EngagementPage(): ReactNode {
  const { key = '' } = useParams();
  return key === 'new' ? <NewEngagement /> : <EngagementEditor key={key} engagementKey={key} empty={NOTHING_STATED} />;
}

const NOTHING_STATED: Engagement = emptyEngagement();

/** A new engagement: with the processor that the address names, or like another one (`?copyOf=`). */
function NewEngagement(): ReactNode {
  const { t } = useTranslation('engagements');
  const { may } = useOrganisation();
  const [search] = useSearchParams();
  const copied = search.get('copyOf');
  const { data, error, isLoading } = useTaggedEngagement(copied);
  if (!may('propose')) return <Page title={t('page.newTitle')}><Alert>{t('page.mayNotPropose')}</Alert></Page>;
  if (isLoading) return <Loading />;
  if (error) return <Page title={t('page.newTitle')}><ProblemNotice error={error} /></Page>;
  const processor = search.get('processor') ?? '';
  return <EngagementEditor engagementKey={null} empty={data ? copyOfEngagement(data.thing) : emptyEngagement(processor)} />;
}
