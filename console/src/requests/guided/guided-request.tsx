import { Alert, Grid } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AnchorLink } from '../../design/anchor-link';
import { Loading } from '../../design/loading';
import { Page } from '../../design/page';
import { ProblemNotice } from '../../design/problem-notice';
import { ConflictDialog } from '../../editing/conflict-dialog';
import { DraftNotice } from '../../editing/draft-notice';
import { FormPlaceProvider } from '../../editing/fields/field-context';
import { LeaveGuard } from '../../editing/leave-guard';
import type { ThingEditor } from '../../editing/thing-editor';
import { useThingEditor } from '../../editing/use-thing-editor';
import { emptyEngagement, type Engagement, loadEngagement, saveEngagement } from '../../engagements/fields/engagement-thing';
import { useAssessment } from '../../engagements/fields/use-assessment';
import { useProcessor } from '../../engagements/fields/use-engagement';
import { useFieldNames } from '../../engagements/fields/use-field-names';
import { useDay } from '../../place/day';
import { useOrganisation } from '../../place/organisation';
import type { RequestStep } from '../steps';
import { LawNow } from './law-now';
import { StepForm } from './step-form';
import { StepList } from './step-list';

const NOTHING: Engagement = emptyEngagement();

/** A request step by step: the draft is kept by the service with each step, and in the browser in between. */
export function GuidedRequest({ requestKey, step }: { readonly requestKey: string; readonly step: RequestStep }): ReactNode {
  const { t } = useTranslation('requests');
  const { org, may, to } = useOrganisation();
  const { isPast } = useDay();
  const editor = useThingEditor<Engagement>({
    kind: 'engagement', org, thingKey: requestKey, empty: NOTHING,
    load: () => loadEngagement(org, requestKey), save: (thing, tag, reason) => saveEngagement(org, thing, tag, reason),
  });
  const processor = useProcessor(editor.saved.processor);
  if (editor.state === 'loading') return <Loading />;
  if (editor.state === 'failed') return <Page title={t('title')}><ProblemNotice error={editor.error} /></Page>;
  const title = t('guided.title', { name: processor?.name ?? editor.saved.processor });
  const isOpen = editor.saved.status === 'draft' && may('propose') && !isPast;
  if (!isOpen) return <Page title={title}><Alert variant="light">{t('guided.closed')} <AnchorLink to={to(`/requests/${requestKey}`)}>{t('guided.toOverview')}</AnchorLink></Alert></Page>;
  return <Page title={title}><OpenRequest editor={editor} step={step} /></Page>;
}

function OpenRequest({ editor, step }: { readonly editor: ThingEditor<Engagement>; readonly step: RequestStep }): ReactNode {
  const { org, to } = useOrganisation();
  const navigate = useNavigate();
  const nameOf = useFieldNames();
  const assessment = useAssessment(org, editor.value);
  const { errorAt, value } = editor;
  const place = useMemo(() => ({ org, isReadOnly: false, errorAt }), [org, errorAt]);
  const go = (next: RequestStep | null): void => { void navigate(next === null ? to(`/requests/${value.key}`) : `${to(`/requests/${value.key}`)}?step=${next}`); };
  return (
    <FormPlaceProvider place={place}>
      <StepList step={step} onGo={async (next) => { if (editor.isChanged) await editor.save(); go(next); }} />
      <DraftNotice editor={editor} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}><StepForm key={step} editor={editor} step={step} assessment={assessment} onGo={go} /></Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}><LawNow assessment={assessment} /></Grid.Col>
      </Grid>
      <ConflictDialog editor={editor} nameOf={nameOf} reason="" />
      <LeaveGuard editor={editor} />
    </FormPlaceProvider>
  );
}
