import { Stack, Text } from '@mantine/core';
import { History } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client';
import { AnchorLink } from '../design/anchor-link';
import { Loading } from '../design/loading';
import { Panel } from '../design/panel';
import { ProblemNotice } from '../design/problem-notice';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { usePreference } from '../place/preferences';
import { type ChangeGroup, groupChanges } from './changes';
import { addressOf } from '../place/thing-address';
import { type Visit, visitAt } from './last-visit';
import classes from './home.module.css';
import { NothingHere } from './nothing-here';
import type words from './words/en.json';

/** So many changes are summed up; who was away longer reads on in the history. */
const MOST_READ = 200;
const MOST_SHOWN = 6;
/** What a first visit shows. */
const FIRST_VISIT_DAYS = 7;

const weekBefore = (now: Date): string => new Date(now.getTime() - FIRST_VISIT_DAYS * 86_400_000).toISOString();

/** @returns since when changes are new to whoever looks, and whether they were here before; the visit is noted */
function useSince(): { readonly since: string; readonly isFirst: boolean } {
  const { org } = useOrganisation();
  const [visits, setVisits] = usePreference<Readonly<Record<string, Visit>>>('home.lastVisit', {});
  const [opened] = useState(() => new Date());
  const kept = visits[org];
  const visit = visitAt(opened, kept);
  useEffect(() => {
    if (visit !== kept) setVisits({ ...visits, [org]: visit });
  });
  return { since: visit.previous ?? weekBefore(opened), isFirst: visit.previous === null };
}

/** What others did meanwhile, in sentences. */
export function ChangesPanel(): ReactNode {
  const { t } = useTranslation('home');
  const { org, to } = useOrganisation();
  const formats = useFormats();
  const { since, isFirst } = useSince();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/history', { params: { path: { org }, query: { from: since, limit: MOST_READ } } });
  const groups = data ? groupChanges(data.items) : [];
  return (
    <Panel title={isFirst ? t('changes.weekTitle') : t('changes.title')} lead={isFirst ? undefined : t('changes.since', { instant: formats.instant(since) })} actions={<AnchorLink to={to('/history')} size="sm">{t('changes.all')}</AnchorLink>}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && groups.length === 0 && <NothingHere Icon={History} title={t('changes.none')}>{t('changes.noneWhat')}</NothingHere>}
      {groups.length > 0 && (
        <Stack gap="xs">
          <ul className={classes.list}>{groups.slice(0, MOST_SHOWN).map((group) => <ChangeSentence key={`${group.who} ${group.action} ${group.kind} ${group.at}`} group={group} />)}</ul>
          {(groups.length > MOST_SHOWN || data?.nextCursor !== null) && <AnchorLink to={to('/history')} size="sm">{t('changes.more')}</AnchorLink>}
        </Stack>
      )}
    </Panel>
  );
}

type Kind = keyof typeof words.changes.things extends infer Key ? Key extends `${infer Name}_one` ? Name : never : never;

function ChangeSentence({ group: { who, action, kind, keys, at } }: { readonly group: ChangeGroup }): ReactNode {
  const { t, i18n } = useTranslation('home');
  const { since } = useFormats();
  const { to } = useOrganisation();
  const named = (i18n.exists(`home:changes.things.${kind}`, { count: 1 }) ? kind : 'other') as Kind;
  const what = t(`changes.things.${named}`, { count: keys.length });
  const sentence = t(action === 'added' ? 'changes.added' : action === 'removed' ? 'changes.removed' : 'changes.changed', { who, what });
  const [only] = keys;
  const page = keys.length === 1 && only !== undefined && action !== 'removed' ? addressOf({ kind, key: only }) : null;
  const address = page ?? (keys.length === 1 && only !== undefined ? `/history?about=${encodeURIComponent(`${kind}/${only}`)}` : `/history?about=${kind}`);
  return (
    <li>
      <AnchorLink to={to(address)} className={classes.title}>{sentence}</AnchorLink>
      <Text size="xs" c="dimmed">{since(at)}{keys.length === 1 ? ` · ${only}` : ''}</Text>
    </li>
  );
}
