import { Alert, Grid, Group, Stack, Text } from '@mantine/core';
import { MessageCircleQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink, ButtonLink } from '../design/anchor-link';
import { Loading } from '../design/loading';
import { StatusMark } from '../design/marks';
import { Page } from '../design/page';
import { Panel } from '../design/panel';
import { ProblemNotice } from '../design/problem-notice';
import type { TaggedThing } from '../editing/thing-editor';
import type { Engagement } from '../engagements/fields/engagement-thing';
import { FindingsList } from '../engagements/fields/findings-list';
import { explained, useAssessment } from '../engagements/fields/use-assessment';
import { VerdictExplanation } from '../engagements/fields/verdict-explanation';
import { Conversation } from '../engagements/fields/conversation';
import { EngagementSummary } from '../engagements/fields/engagement-summary';
import { standingOf } from '../engagements/fields/life';
import { useHappenings, useProcessor, useTaggedEngagement } from '../engagements/fields/use-engagement';
import { useDay } from '../place/day';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { DecisionPanel } from './decision-panel';
import { isAnswered, type Question, type RequestStep, STEP_OF_QUESTION } from './steps';
import { useNotKnown } from './use-not-known';

/** A request as a whole: what is asked, what the law says, what was said; and what whoever looks may do with it. */
export function RequestOverview({ requestKey }: { readonly requestKey: string }): ReactNode {
  const { t } = useTranslation('requests');
  const { data, error, refetch } = useTaggedEngagement(requestKey);
  if (error) return <Page title={t('title')}><ProblemNotice error={error} retry={() => void refetch()} /></Page>;
  return data ? <Overview tagged={data} /> : <Loading />;
}

function Overview({ tagged: { thing, tag } }: { readonly tagged: TaggedThing<Engagement> }): ReactNode {
  const { t } = useTranslation('requests');
  const { org, to } = useOrganisation();
  const processor = useProcessor(thing.processor);
  const { happened } = useHappenings(thing.key);
  const assessment = useAssessment(org, thing);
  const groups = explained(assessment.transfers);
  const title = [processor?.name ?? thing.processor, thing.service].filter(Boolean).join(' – ');
  return (
    <Page title={title} lead={<Lead engagement={thing} happened={happened} />} actions={<ButtonLink variant="default" to={to(`/engagements/${thing.key}`)}>{t('overview.wholeForm')}</ButtonLink>}>
      <AskedBack engagement={thing} happened={happened} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="lg">
            <AskedPanel engagement={thing} />
            <Panel title={t('overview.law')}>
              {groups.length === 0 ? <Text size="sm" c="dimmed">{t('overview.noPlaces')}</Text> : <Stack gap="lg">{groups.map((each) => <VerdictExplanation key={`${each.transfer.regime}${each.transfer.country}${each.transfer.organisation}`} explained={each} />)}</Stack>}
            </Panel>
            <Panel title={t('overview.findings')} lead={t('overview.findingsLead')}><FindingsList findings={assessment.findings} /></Panel>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="lg">
            <DecisionPanel engagement={thing} tag={tag} />
            <Panel title={t('overview.conversation')}><Conversation happened={happened} /></Panel>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

type Happened = ReturnType<typeof useHappenings>['happened'];

function Lead({ engagement, happened }: { readonly engagement: Engagement; readonly happened: Happened }): ReactNode {
  const { t } = useTranslation('requests');
  const { since } = useFormats();
  const standing = standingOf(happened);
  return (
    <Group component="span" gap="xs">
      <StatusMark status={engagement.status} />
      {standing.author && standing.since && <span>{t('overview.by', { name: standing.author.name, since: since(standing.since) })}</span>}
    </Group>
  );
}

/** The question that came back, where it is seen first. */
function AskedBack({ engagement, happened }: { readonly engagement: Engagement; readonly happened: Happened }): ReactNode {
  const { t } = useTranslation('requests');
  const { isAskedBack, lastWords } = standingOf(happened);
  const asker = happened.findLast(({ what }) => what === 'ask-back')?.actor.name;
  if (engagement.status !== 'draft' || !isAskedBack) return null;
  return <Alert variant="light" color="violet" c="inherit" icon={<MessageCircleQuestion aria-hidden />} title={t('overview.askedBack', { name: asker })}><Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{lastWords}</Text></Alert>;
}

/** What is asked, line by line; whoever may still change it has a way to the step behind each line. */
function AskedPanel({ engagement }: { readonly engagement: Engagement }): ReactNode {
  const { t } = useTranslation('requests');
  const { may, to } = useOrganisation();
  const { isPast } = useDay();
  const notKnown = useNotKnown(engagement.key);
  const isOpen = engagement.status === 'draft' && may('propose') && !isPast;
  const stepOf = (field: string): RequestStep => (field === 'processor' ? 'who' : field === 'safeguards' ? 'contract' : STEP_OF_QUESTION[field as Question]);
  const openWords = (field: string): string | undefined => {
    if (!isOpen || field === 'processor' || field === 'safeguards') return undefined;
    const question = field as Question;
    if (isAnswered(question, engagement, notKnown.isRoleOpen)) return undefined;
    return notKnown.has(question) ? t('overview.notKnown') : t('overview.open');
  };
  const wayToStep = (field: string): ReactNode => <AnchorLink size="sm" to={`${to(`/requests/${engagement.key}`)}?step=${stepOf(field)}`} aria-label={t('overview.changeWhat', { step: t(`guided.names.${stepOf(field)}`) })}>{t('overview.change')}</AnchorLink>;
  const behind = (field: string): ReactNode => (isOpen ? wayToStep(field) : null);
  return (
    <Panel title={t('overview.asked')}>
      <EngagementSummary engagement={engagement} openWords={openWords}
        behind={behind} />
    </Panel>
  );
}
