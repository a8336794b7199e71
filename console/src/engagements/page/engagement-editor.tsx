import { Alert, Grid, Tabs } from '@mantine/core';
import { CalendarClock, Lock } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { Page } from '../../design/page';
import { freeKeyFor } from '../../editing/fields/own-key';
import type { ThingEditor } from '../../editing/thing-editor';
import { ThingForm } from '../../editing/thing-form';
import { useThingEditor } from '../../editing/use-thing-editor';
import { dayQuery, useDay } from '../../place/day';
import { useOrganisation } from '../../place/organisation';
import { createEngagement, type Engagement, loadEngagement, saveEngagement } from '../fields/engagement-thing';
import { type LiveAssessment, useAssessment } from '../fields/use-assessment';
import { EngagementActions } from './engagement-actions';
import { EngagementAside } from './engagement-aside';
import classes from './engagement-editor.module.css';
import { EngagementForm } from './engagement-form';
import { HistoryTab } from './history-tab';
import { useLaws, useProcessor } from '../fields/use-engagement';
import { useFieldNames } from '../fields/use-field-names';
import { usePastAssessment } from './use-past-assessment';

/** What is edited. */
export interface EngagementEditorProps {
  /** null: a new one. */
  readonly engagementKey: string | null;
  /** What a new one begins with. */
  readonly empty: Engagement;
}

/** The page of an engagement: form, what stands beside it, and history. */
export function EngagementEditor({ engagementKey, empty }: EngagementEditorProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { editor, made } = useEngagementEditor(engagementKey, empty);
  const title = useEngagementTitle(editor);
  const [search, setSearch] = useSearchParams();
  const isHistory = engagementKey !== null && search.get('tab') === 'history';
  const show = (tab: string | null): void => setSearch((before) => {
    const after = new URLSearchParams(before);
    after.delete('field');
    if (tab === 'history') after.set('tab', tab);
    else after.delete('tab');
    return after;
  }, { replace: true });
  return (
    <Page title={title} actions={engagementKey !== null && editor.state === 'ready' && <EngagementActions engagement={editor.saved} />}>
      {engagementKey === null ? <EngagementBody editor={editor} made={made} /> : (
        <Tabs value={isHistory ? 'history' : 'facts'} onChange={show} keepMounted={false}>
          <Tabs.List mb="lg"><Tabs.Tab value="facts">{t('page.tabs.facts')}</Tabs.Tab><Tabs.Tab value="history">{t('page.tabs.history')}</Tabs.Tab></Tabs.List>
          <Tabs.Panel value="facts"><EngagementBody editor={editor} made={made} /></Tabs.Panel>
          <Tabs.Panel value="history"><HistoryTab engagementKey={engagementKey} /></Tabs.Panel>
        </Tabs>
      )}
    </Page>
  );
}

/** The key that a new engagement got, and by which attempt: trying again is trying the same. */
type Made = RefObject<{ attempt: string; key: string }>;

function useEngagementEditor(engagementKey: string | null, empty: Engagement): { readonly editor: ThingEditor<Engagement>; readonly made: Made } {
  const { org } = useOrganisation();
  const made = useRef({ attempt: '', key: '' });
  const editor = useThingEditor<Engagement>({
    kind: 'engagement', org, thingKey: engagementKey, empty,
    load: () => loadEngagement(org, engagementKey ?? ''),
    save: (thing, tag, reason) => saveEngagement(org, thing, tag, reason),
    create: async (thing, reason, attempt) => {
      if (made.current.attempt !== attempt) made.current = { attempt, key: thing.key || await freeKeyIn(org, thing) };
      return createEngagement(org, { ...thing, key: made.current.key }, reason, attempt);
    },
  });
  return { editor, made };
}

/** @returns a key made of the company and what it does, which no other engagement of the company has */
async function freeKeyIn(org: string, { processor, service }: Engagement): Promise<string> {
  const { data } = await api.GET('/api/v1/organisations/{org}/engagements', { params: { path: { org }, query: { processor, limit: 500 } } });
  const taken = new Set(data?.items.map(({ key }) => key));
  return freeKeyFor([processor, service].filter(Boolean).join(' '), (key) => taken.has(key), 'engagement');
}

function useEngagementTitle({ thingKey, saved }: ThingEditor<Engagement>): string {
  const { t } = useTranslation('engagements');
  const processor = useProcessor(saved.processor);
  if (thingKey === null) return t('page.newTitle');
  const name = processor?.name ?? saved.processor;
  return [name, saved.service].filter(Boolean).join(' – ') || thingKey;
}

function EngagementBody({ editor, made }: { readonly editor: ThingEditor<Engagement>; readonly made: Made }): ReactNode {
  const { t } = useTranslation('engagements');
  const { may, to } = useOrganisation();
  const navigate = useNavigate();
  const nameOf = useFieldNames();
  const laws = useLaws();
  const assessment = useShownAssessment(editor);
  const lock = useLock(editor.saved, may);
  const goOn = (): void => { if (editor.thingKey === null) void navigate(to(`/engagements/${made.current.key}`), { replace: true }); };
  return (
    <ThingForm editor={editor} nameOf={nameOf} isReadOnly={lock !== null} onSaved={goOn}>
      {lock}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}><EngagementForm editor={editor} laws={laws} assessment={assessment} /></Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}><aside className={classes.beside} aria-label={t('page.beside')} tabIndex={0}><EngagementAside editor={editor} assessment={assessment} /></aside></Grid.Col>
      </Grid>
    </ThingForm>
  );
}

/** What the law says: of what is in the form; or, on another day, of what was stated for that day. */
function useShownAssessment({ state, value, thingKey }: ThingEditor<Engagement>): LiveAssessment {
  const { org } = useOrganisation();
  const day = useDay();
  const live = useAssessment(org, value, state === 'ready' && !day.isPast);
  const past = usePastAssessment(thingKey, dayQuery(day), day.isPast);
  return day.isPast ? past : live;
}

/** Why nothing can be typed; null where it can. */
function useLock({ status }: Engagement, may: ReturnType<typeof useOrganisation>['may']): ReactNode {
  const { t } = useTranslation('engagements');
  const { isPast } = useDay();
  if (isPast) return <Alert variant="light" icon={<CalendarClock aria-hidden />}>{t('page.past')}</Alert>;
  if (may('decide') || (may('propose') && status === 'draft')) return null;
  return <Alert variant="light" icon={<Lock aria-hidden />}>{t(may('propose') ? 'page.mayChangeDrafts' : 'page.mayNotChange')}</Alert>;
}
