import { Alert, Box, Grid, Group, Tabs } from '@mantine/core';
import { CalendarClock, Lock } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Problem } from '../../api/problem';
import { StatusMark } from '../../design/marks';
import { Page } from '../../design/page';
import { freeKeyFor } from '../../editing/fields/own-key';
import type { TaggedThing, ThingEditor } from '../../editing/thing-editor';
import { ThingForm } from '../../editing/thing-form';
import { useThingEditor } from '../../editing/use-thing-editor';
import { ThingHistory } from '../../history/thing-history';
import { useDay } from '../../place/day';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { type Activity, createActivity, loadActivity, saveActivity } from '../activity-thing';
import { useActivityFieldNames } from '../form/activity-fields';
import { ActivityForm } from '../form/activity-form';
import { tidyActivity } from '../tidy-activity';
import { ActivityActions } from './activity-actions';
import { loadAsKnown } from './as-known';
import { MissingPanel } from './missing-panel';
import { shownField } from './shown-field';
import { useLiveAssessment, usePastAssessment } from './use-assessment';

/** What is edited. */
export interface ActivityEditorProps {
  /** null: a new one. */
  readonly activityKey: string | null;
  /** What a new one begins with. */
  readonly empty: Activity;
  /** Tells drafts of new ones apart. */
  readonly variant?: string;
}

/** The page of an activity: its form, what is missing, and its history. */
export function ActivityEditor({ activityKey, empty, variant = '' }: ActivityEditorProps): ReactNode {
  const { t } = useTranslation('activities');
  const [editor, madeKey] = useActivityEditor(activityKey, empty, variant);
  const [search, setSearch] = useSearchParams();
  const show = (tab: string | null): void => setSearch((before) => {
    const after = new URLSearchParams(before);
    after.delete('field');
    if (tab === 'history') after.set('tab', tab);
    else after.delete('tab');
    return after;
  }, { replace: true });
  if (activityKey === null) return <Page title={t('new.title')} lead={t('new.lead')}><Body editor={editor} madeKey={madeKey} /></Page>;
  return (
    <Page title={editor.saved.name || activityKey} lead={editor.state === 'ready' && <Standing activity={editor.saved} />} actions={editor.state === 'ready' && <ActivityActions editor={editor} />}>
      <Tabs value={search.get('tab') === 'history' ? 'history' : 'record'} onChange={show} keepMounted={false}>
        <Tabs.List mb="lg"><Tabs.Tab value="record">{t('tabs.record')}</Tabs.Tab><Tabs.Tab value="history">{t('tabs.history')}</Tabs.Tab></Tabs.List>
        <Tabs.Panel value="record"><Body editor={editor} madeKey={madeKey} /></Tabs.Panel>
        <Tabs.Panel value="history"><ThingHistory about={{ kind: 'activity', key: activityKey }} headings={2} /></Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Standing({ activity: { status, role, owner } }: { readonly activity: Activity }): ReactNode {
  const { label } = useLabels();
  return <Group component="span" gap="xs"><StatusMark status={status ?? 'draft'} /><span>{[label('activity-roles', role), owner].filter(Boolean).join(' · ')}</span></Group>;
}

const MOST_KEYS_TRIED = 50;

function useActivityEditor(activityKey: string | null, empty: Activity, variant: string): [ThingEditor<Activity>, () => string] {
  const { org } = useOrganisation();
  const { knownOn, isPast } = useDay();
  const made = useRef('');
  const editor = useThingEditor<Activity>({
    // What is being typed today has no place in the view of another day.
    kind: 'activity', org, thingKey: activityKey, empty, variant: isPast ? 'past' : variant, prepare: tidyActivity,
    load: () => (knownOn === undefined ? loadActivity(org, activityKey ?? '') : loadAsKnown(org, activityKey ?? '', knownOn)),
    save: (thing, tag, reason) => saveActivity(org, thing, tag, reason),
    create: async (thing, reason, attempt) => {
      const created = await createWithFreeKey(org, thing, reason, attempt);
      made.current = created.key;
      return created;
    },
  });
  return [editor, () => made.current];
}

/** A key that somebody chose is used as it is; one that is made from the name gets a number where it is taken. */
async function createWithFreeKey(org: string, thing: Activity, reason: string | undefined, attempt: string): Promise<TaggedThing<Activity> & { readonly key: string }> {
  const taken = new Set<string>();
  for (;;) {
    const key = thing.key || freeKeyFor(thing.name, (each) => taken.has(each), 'activity');
    try {
      return await createActivity(org, { ...thing, key }, reason, `${attempt}-${taken.size}`);
    } catch (error) {
      const isTaken = error instanceof Problem && error.code === 'already-exists';
      if (!isTaken || thing.key !== '' || taken.size === MOST_KEYS_TRIED) throw error;
      taken.add(key);
    }
  }
}

function Body({ editor, madeKey }: { readonly editor: ThingEditor<Activity>; madeKey(): string }): ReactNode {
  const { may, to } = useOrganisation();
  const navigate = useNavigate();
  const nameOf = useActivityFieldNames();
  const assessment = useShownAssessment(editor);
  const canWrite = may('decide');
  const { isPast } = useDay();
  const goOn = (): void => { if (editor.thingKey === null) void navigate(to(`/activities/${madeKey()}`), { replace: true }); };
  return (
    <ThingForm editor={editor} nameOf={nameOf} show={shownField} isReadOnly={!canWrite || isPast} onSaved={goOn}>
      <WhyReadOnly canWrite={canWrite} isPast={isPast} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}><ActivityForm editor={editor} transfers={assessment.transfers} /></Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }} order={{ base: -1, lg: 0 }}><Beside><MissingPanel assessment={assessment} activity={editor.value} /></Beside></Grid.Col>
      </Grid>
    </ThingForm>
  );
}

/** Stays in sight while the form is scrolled. */
function Beside({ children }: { readonly children: ReactNode }): ReactNode {
  return <Box pos={{ base: 'static', lg: 'sticky' }} top="4.5rem" mah={{ base: 'none', lg: 'calc(100vh - 6rem)' }} style={{ overflowY: 'auto' }}>{children}</Box>;
}

function useShownAssessment({ state, value }: ThingEditor<Activity>): ReturnType<typeof useLiveAssessment> {
  const { isPast } = useDay();
  const live = useLiveAssessment(value, state === 'ready' && !isPast);
  const past = usePastAssessment(value, state === 'ready' && isPast);
  return isPast ? past : live;
}

function WhyReadOnly({ canWrite, isPast }: { readonly canWrite: boolean; readonly isPast: boolean }): ReactNode {
  const { t } = useTranslation('activities');
  if (isPast) return <Alert variant="light" icon={<CalendarClock aria-hidden />}>{t('readOnly.past')}</Alert>;
  return canWrite ? null : <Alert variant="light" icon={<Lock aria-hidden />}>{t('readOnly.role')}</Alert>;
}
