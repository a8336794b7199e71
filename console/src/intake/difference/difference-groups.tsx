import { Button, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { isObject, isUnstated, KIND_OF_LIST, type Kind, type List, LISTS, nameOf, type RegisterDocument, type Thing } from '../register/register-document';
import { useFieldName } from '../review/field-name';
import classes from '../review/review.module.css';
import { ValueWords } from '../review/value-words';
import type { Difference } from './difference';

type Entry = Difference['added'][number];

interface DifferenceGroupsProps {
  readonly difference: Difference;
  readonly before: RegisterDocument;
  readonly after: RegisterDocument;
}

const SHOWN_FIRST = 25;

/** What is added, changed and removed, by thing and field. */
export function DifferenceGroups({ difference, before, after }: DifferenceGroupsProps): ReactNode {
  const [was, becomes] = [useThings(before), useThings(after)];
  return (
    <Stack gap="lg">
      {(['removed', 'changed', 'added'] as const).map((action) => difference[action].length > 0 && <ActionGroup key={action} action={action} entries={difference[action]} was={was} becomes={becomes} />)}
    </Stack>
  );
}

interface KnownThings {
  find(entry: Entry): Readonly<Record<string, unknown>> | undefined;
  name(entry: Entry): string;
}

function useThings(register: RegisterDocument): KnownThings {
  return useMemo(() => {
    const things = new Map<string, Thing>(LISTS.flatMap((list) => register[list].map((thing) => [`${KIND_OF_LIST[list]} ${thing.key}`, thing] as const)));
    const find = ({ kind, key }: Entry): Readonly<Record<string, unknown>> | undefined => (kind === 'organisation' ? register.organisation : things.get(`${kind} ${key}`));
    return { find, name: (entry) => { const thing = find(entry); return thing === undefined ? entry.key : nameOf(listOf(entry.kind), thing, register); } };
  }, [register]);
}

/** A new thing is not what it does not say it is. */
function saysNo(value: unknown): boolean {
  return value === false || isUnstated(value) || (isObject(value) && Object.values(value).every(saysNo));
}

function listOf(kind: Kind): List | 'organisation' {
  return LISTS.find((list) => KIND_OF_LIST[list] === kind) ?? 'organisation';
}

interface ActionGroupProps {
  readonly action: keyof Difference;
  readonly entries: readonly Entry[];
  readonly was: KnownThings;
  readonly becomes: KnownThings;
}

function ActionGroup({ action, entries, was, becomes }: ActionGroupProps): ReactNode {
  const { t } = useTranslation('intake');
  const { number } = useFormats();
  const [shown, setShown] = useState(SHOWN_FIRST);
  return (
    <Panel title={`${t(`difference.${action}`)} (${number(entries.length)})`}>
      <Stack gap="md">
        {entries.slice(0, shown).map((entry) => <EntryDifference key={`${entry.kind} ${entry.key}`} action={action} entry={entry} was={was} becomes={becomes} />)}
        {entries.length > shown && <Button variant="default" size="sm" onClick={() => setShown(shown + SHOWN_FIRST * 4)}>{t('review.more', { count: entries.length - shown })}</Button>}
      </Stack>
    </Panel>
  );
}

function EntryDifference({ action, entry, was, becomes }: Omit<ActionGroupProps, 'entries'> & { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation('intake');
  const { label } = useLabels();
  const fieldName = useFieldName();
  const [before, after] = [was.find(entry), becomes.find(entry)];
  const stated = Object.keys(after ?? {}).filter((field) => field !== 'key' && field !== 'name' && !saysNo(after?.[field]));
  const fields = action === 'changed' ? (entry.fields ?? []) : action === 'added' ? stated : [];
  return (
    <div>
      <Title order={3} size="sm">{(action === 'removed' ? was : becomes).name(entry)} <Text span size="xs" c="dimmed" fw={400}>{label('thing-kinds', entry.kind)}</Text></Title>
      {fields.length > 0 && (
        <dl className={classes['differences']}>
          {fields.map((field) => (
            <div key={field} style={{ display: 'contents' }}>
              <dt>{fieldName(field)}</dt>
              <dd>{action === 'changed' && <><del aria-label={t('difference.was')}><ValueWords kind={entry.kind} path={[field]} value={before?.[field]} /></del> <span aria-hidden>→</span> </>}<ins><ValueWords kind={entry.kind} path={[field]} value={after?.[field]} /></ins></dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
