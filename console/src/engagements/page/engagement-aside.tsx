import { Group, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client';
import { AnchorLink } from '../../design/anchor-link';
import { StatusMark } from '../../design/marks';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { focusField } from '../../editing/fields/focus-field';
import type { ThingEditor } from '../../editing/thing-editor';
import { dayQuery, useDay } from '../../place/day';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { useReminderTitle } from '../../place/reminder-title';
import { FindingsList } from '../fields/findings-list';
import type { Engagement } from '../fields/engagement-thing';
import { explained, type LiveAssessment } from '../fields/use-assessment';
import { VerdictExplanation } from '../fields/verdict-explanation';
import { LifeActions } from '../fields/life-actions';
import { useTaggedEngagement } from '../fields/use-engagement';

/** Beside the form: where the engagement stands, and what the law says of it as it is in the form. */
export interface EngagementAsideProps {
  readonly editor: ThingEditor<Engagement>;
  readonly assessment: LiveAssessment;
}

/** Status and what may be done, what is missing, why the law says so, and what comes next. */
export function EngagementAside({ editor, assessment }: EngagementAsideProps): ReactNode {
  const { t } = useTranslation('engagements');
  const goTo = (pointer: string): void => { focusField(pointer); };
  const groups = explained(assessment.transfers);
  return (
    <Stack gap="lg">
      {editor.thingKey !== null && <LifePanel editor={editor} />}
      <Panel title={t('page.missing.title')} lead={editor.value.status === 'approved' ? undefined : t('page.missing.proposalLead')}>
        <div aria-live="polite" aria-busy={assessment.isAsking}>
          {assessment.error !== null ? <ProblemNotice error={assessment.error} /> : editor.value.processor === '' ? <Text size="sm" c="dimmed">{t('page.missing.noProcessor')}</Text> : <FindingsList findings={assessment.findings} onField={goTo} />}
        </div>
      </Panel>
      <Panel title={t('page.verdicts.title')}>
        {groups.length === 0 ? <Text size="sm" c="dimmed">{t('page.verdicts.empty')}</Text> : (
          <Stack gap="lg">{groups.map((each) => <VerdictExplanation key={`${each.transfer.regime}${each.transfer.country}${each.transfer.organisation}`} explained={each} onField={goTo} />)}</Stack>
        )}
      </Panel>
      {editor.thingKey !== null && <DatesPanel engagementKey={editor.thingKey} />}
    </Stack>
  );
}

function LifePanel({ editor }: Pick<EngagementAsideProps, 'editor'>): ReactNode {
  const { t } = useTranslation('engagements');
  const { day } = useFormats();
  const { to } = useOrganisation();
  const { isPast } = useDay();
  const { data } = useTaggedEngagement(editor.thingKey);
  const { status, startsOn, endsOn, key } = editor.saved;
  const isRequest = status === 'draft' || status === 'submitted' || status === 'rejected';
  return (
    <Panel title={t('page.life.title')}>
      <Stack gap="sm">
        <Group gap="xs"><StatusMark status={status} />{(startsOn ?? endsOn) !== null && <Text size="sm">{t(startsOn === null ? 'page.life.until' : endsOn === null ? 'page.life.since' : 'page.life.between', { from: day(startsOn), until: day(endsOn) })}</Text>}</Group>
        <Text size="sm" c="dimmed">{t(`page.life.meaning.${status}`)}</Text>
        {isRequest && <AnchorLink size="sm" to={to(`/requests/${key}`)}>{t('page.life.toRequest')}</AnchorLink>}
        {data && !isPast && <LifeActions engagement={data.thing} tag={data.tag} blocked={editor.isChanged ? t('page.life.saveFirst') : undefined} onMoved={() => void editor.refresh()} />}
      </Stack>
    </Panel>
  );
}

function DatesPanel({ engagementKey }: { readonly engagementKey: string }): ReactNode {
  const { t, i18n } = useTranslation('engagements');
  const { org } = useOrganisation();
  const { day } = useFormats();
  const titleOf = useReminderTitle();
  const lang = i18n.language as 'en';
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/reminders', { params: { path: { org }, query: { within: 'P2Y', lang, ...dayQuery(useDay()) } } });
  const own = data?.items.filter(({ about }) => about.kind === 'engagement' && about.key === engagementKey) ?? [];
  if (own.length === 0) return null;
  return (
    <Panel title={t('page.dates.title')}>
      <List size="sm" spacing="xs" listStyleType="none">
        {own.map(({ id, dueOn, overdue, title, detail }) => <List.Item key={id}><Text span fw={600} size="sm">{day(dueOn)}</Text>{overdue && <Text span size="sm"> ({t('page.dates.overdue')})</Text>} {titleOf({ title, detail })}</List.Item>)}
      </List>
    </Panel>
  );
}
