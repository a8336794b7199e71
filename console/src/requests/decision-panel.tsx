import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { ButtonLink } from '../design/anchor-link';
import { Panel } from '../design/panel';
import type { Engagement } from '../engagements/fields/engagement-thing';
import type { Step } from '../engagements/fields/life';
import { LifeActions } from '../engagements/fields/life-actions';
import { useDay } from '../place/day';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { openQuestions } from './steps';
import { useNotKnown } from './use-not-known';

const DECIDED: readonly Step[] = ['approve', 'reject', 'ask-back'];
const LONGEST_COMMENT = 500;

/** What whoever looks may do with a request now: submit it, decide on it, take it up again; or what is waited for. */
export function DecisionPanel({ engagement, tag }: { readonly engagement: Engagement; readonly tag: string }): ReactNode {
  const { t } = useTranslation('requests');
  const { may, to } = useOrganisation();
  const { isPast } = useDay();
  const goOn = useNextWaiting(engagement.key);
  const isDraft = engagement.status === 'draft';
  const mine = isDraft ? 'draft' : engagement.status === 'submitted' ? (may('decide') ? 'decide' : 'waiting') : engagement.status;
  if (isPast) return <Panel title={t('decision.title')}><Text size="sm">{t('decision.past')}</Text></Panel>;
  return (
    <Panel title={t(isDraft ? 'decision.submitTitle' : 'decision.title')}>
      <Stack gap="sm">
        <Text size="sm">{t(`decision.${mine}`)}</Text>
        {isDraft && may('propose') && <OpenNotice engagement={engagement} />}
        <Actions engagement={engagement} tag={tag} onMoved={(step) => { if (DECIDED.includes(step)) void goOn(); }} />
        {isDraft && may('propose') && <div><ButtonLink variant="subtle" size="compact-md" to={`${to(`/requests/${engagement.key}`)}?step=what`}>{t('decision.continue')}</ButtonLink></div>}
      </Stack>
    </Panel>
  );
}

/** What is not answered goes along as words, so that both sides have it in the conversation. */
function Actions({ engagement, tag, onMoved }: { readonly engagement: Engagement; readonly tag: string; onMoved(step: Step): void }): ReactNode {
  const { t } = useTranslation('requests');
  const { list } = useFormats();
  const notKnown = useNotKnown(engagement.key);
  const unknown = openQuestions(engagement, notKnown.isRoleOpen).filter((question) => notKnown.has(question));
  const suggested = unknown.length === 0 ? '' : t('decision.unknownWords', { questions: list(unknown.map((question) => t(`questions.${question}`))) });
  return <LifeActions engagement={engagement} tag={tag} suggestedComment={suggested.slice(0, LONGEST_COMMENT)} onMoved={onMoved} />;
}

function OpenNotice({ engagement }: { readonly engagement: Engagement }): ReactNode {
  const { t } = useTranslation('requests');
  const { list } = useFormats();
  const { isRoleOpen } = useNotKnown(engagement.key);
  const open = openQuestions(engagement, isRoleOpen);
  if (open.length === 0) return <Text size="sm">{t('decision.complete')}</Text>;
  return <Text size="sm">{t('decision.stillOpen', { questions: list(open.map((question) => t(`questions.${question}`))) })}</Text>;
}

/** @returns the way to the request that waits longest, or to the list where none is left */
function useNextWaiting(key: string): () => Promise<void> {
  const { org, to } = useOrganisation();
  const navigate = useNavigate();
  return async () => {
    const { data } = await api.GET('/api/v1/organisations/{org}/engagements', { params: { path: { org }, query: { status: 'submitted', sort: 'updatedAt', limit: 2 } } });
    const next = data?.items.find((each) => each.key !== key);
    await navigate(to(next ? `/requests/${next.key}` : '/requests'));
  };
}
