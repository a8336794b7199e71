import { Button, Group, List, Stack, Text } from '@mantine/core';
import { Download, FileInput } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink, ButtonLink } from '../design/anchor-link';
import { Notice } from '../design/notice';
import { Panel } from '../design/panel';
import { useLabels } from '../place/labels';
import { useOrganisation } from '../place/organisation';
import { addressOf } from '../place/thing-address';
import { KIND_OF_LIST, LISTS, nameOf, type RegisterDocument } from './register/register-document';
import { save } from '../design/use-download';
import { StepHeading } from './step-heading';
import type { ImportPlace, ImportResult } from './use-import';

const MOST_SHOWN = 40;

/** What was done, the way to each thing, and how it is taken back. */
export function DoneStep({ place: { result, restart } }: { readonly place: ImportPlace }): ReactNode {
  const { t } = useTranslation('intake');
  const { to } = useOrganisation();
  if (result === null) return null;
  const { added, changed, removed } = result.difference;
  return (
    <Stack gap="lg">
      <StepHeading>{t('done.title')}</StepHeading>
      <Notice tone="good" title={[t('done.added', { count: added.length }), t('done.changed', { count: changed.length }), ...(removed.length > 0 ? [t('done.removed', { count: removed.length })] : [])].join(' ')}>{t('done.next')}</Notice>
      <Group>
        <ButtonLink to={to('/findings')}>{t('done.findings')}</ButtonLink>
        <ButtonLink to={to('/history')} variant="default">{t('done.history')}</ButtonLink>
        <Button variant="default" leftSection={<FileInput size={16} aria-hidden />} onClick={restart}>{t('done.another')}</Button>
      </Group>
      <Things result={result} />
      <Panel title={t('done.undo')} lead={t('done.undoWhat')}>
        <Button variant="default" leftSection={<Download size={16} aria-hidden />} onClick={() => save(new Blob([JSON.stringify(result.before, null, 2)], { type: 'application/json' }), `register-${String(result.before.organisation['slug'] ?? '')}-before-import.json`)}>{t('done.undoFile')}</Button>
      </Panel>
    </Stack>
  );
}

function Things({ result: { difference: { added, changed }, after } }: { readonly result: ImportResult }): ReactNode {
  const { t } = useTranslation('intake');
  const { to } = useOrganisation();
  const { label } = useLabels();
  const things = [...added, ...changed];
  return (
    <Panel title={t('done.things')}>
      <List size="sm" spacing={6}>
        {things.slice(0, MOST_SHOWN).map(({ kind, key }) => <List.Item key={`${kind} ${key}`}><AnchorLink to={to(addressOf({ kind, key }))}>{namedIn(after, kind, key)}</AnchorLink> <Text span size="xs" c="dimmed">{label('thing-kinds', kind)}</Text></List.Item>)}
      </List>
      {things.length > MOST_SHOWN && <Text size="sm" c="dimmed" mt="xs">{t('missing.more', { count: things.length - MOST_SHOWN })}</Text>}
    </Panel>
  );
}

function namedIn(register: RegisterDocument, kind: string, key: string): string {
  const list = LISTS.find((each) => KIND_OF_LIST[each] === kind);
  const thing = list === undefined ? register.organisation : register[list].find((each) => each.key === key);
  return thing === undefined ? key : nameOf(list ?? 'organisation', thing, register);
}
