import { Button, Group, Modal, Paper, Radio, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import type { FieldConflict } from './merge/merge-things';
import { ShownValue } from './shown-value';
import type { Conflict, EditedKind, ThingEditor } from './thing-editor';

/** What the dialog has to know. */
export interface ConflictDialogProps<T extends object> {
  readonly editor: ThingEditor<T>;
  /** @returns the words for a field */
  nameOf(field: keyof T): string;
  /** How a value of a field is shown, where plain words do not say enough. */
  show?: ((field: keyof T, value: T[keyof T]) => ReactNode) | undefined;
  readonly reason: string;
  onSaved?: (() => void) | undefined;
}

type Side = 'mine' | 'theirs' | 'union';

/** Two people changed the same fields: before, theirs and mine beside each other, and a choice for each. Nothing is lost on the way. */
export function ConflictDialog<T extends object>({ editor, ...props }: ConflictDialogProps<T>): ReactNode {
  const { t } = useTranslation('editing');
  const { conflict, kind, thingKey } = editor;
  return (
    <Modal opened={conflict !== null} onClose={() => conflict?.leave()} title={t('conflict.title')} size="xl" closeButtonProps={{ 'aria-label': t('conflict.later') }}>
      {conflict && <Decision conflict={conflict} kind={kind} thingKey={thingKey} {...props} />}
    </Modal>
  );
}

interface DecisionProps<T extends object> extends Omit<ConflictDialogProps<T>, 'editor'> {
  readonly conflict: Conflict<T>;
  readonly kind: EditedKind;
  readonly thingKey: string | null;
}

function Decision<T extends object>({ conflict, kind, thingKey, nameOf, show, reason, onSaved }: DecisionProps<T>): ReactNode {
  const { t } = useTranslation('editing');
  const { list } = useFormats();
  const [sides, setSides] = useState<Partial<Record<keyof T, Side>>>({});
  const open = conflict.fields.filter(({ field }) => sides[field] === undefined).length;
  const save = async (): Promise<void> => {
    const chosen = Object.fromEntries(conflict.fields.map((each) => [each.field, each[sides[each.field] ?? 'mine']])) as Partial<T>;
    if (await conflict.resolve(chosen, reason || undefined)) onSaved?.();
  };
  return (
    <Stack>
      <WhoSaved kind={kind} thingKey={thingKey} />
      {conflict.fields.map((each) => <FieldChoice key={String(each.field)} conflict={each} name={nameOf(each.field)} show={show} side={sides[each.field]} onSide={(side) => setSides({ ...sides, [each.field]: side })} />)}
      {conflict.takenOver.length > 0 && <Text size="sm" c="dimmed">{t('conflict.takenOver', { fields: list(conflict.takenOver.map(nameOf)) })}</Text>}
      <Group justify="space-between">
        <Text size="sm" role="status">{open > 0 && t('conflict.undecided', { count: open })}</Text>
        <Group gap="xs">
          <Button variant="default" onClick={conflict.leave}>{t('conflict.later')}</Button>
          <Button disabled={open > 0} onClick={() => void save()}>{t('conflict.save')}</Button>
        </Group>
      </Group>
    </Stack>
  );
}

function WhoSaved({ kind, thingKey }: Pick<DecisionProps<object>, 'kind' | 'thingKey'>): ReactNode {
  const { t } = useTranslation('editing');
  const { org } = useOrganisation();
  const { since } = useFormats();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/history', { params: { path: { org }, query: { about: `${kind}/${thingKey}`, limit: 1 } } }, { enabled: thingKey !== null, staleTime: 0 });
  const last = data?.items[0];
  return <Text size="sm">{last ? t('conflict.by', { name: last.actor.name, time: since(last.at) }) : t('conflict.byNobody')}</Text>;
}

interface FieldChoiceProps<T extends object> {
  readonly conflict: FieldConflict<T>;
  readonly name: string;
  readonly show: ConflictDialogProps<T>['show'];
  readonly side: Side | undefined;
  onSide(side: Side): void;
}

function FieldChoice<T extends object>({ conflict, name, show, side, onSide }: FieldChoiceProps<T>): ReactNode {
  const { t } = useTranslation('editing');
  const { field, base, theirs, mine, union } = conflict;
  const shown = (value: T[keyof T]): ReactNode => show?.(field, value) ?? <ShownValue value={value} />;
  const sides = union === null ? (['theirs', 'mine'] as const) : (['theirs', 'mine', 'union'] as const);
  return (
    <Paper withBorder p="md">
      <Title order={3} mb="xs">{name}</Title>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        {([['before', base], ['theirs', theirs], ['mine', mine]] as const).map(([which, value]) => (
          <Stack gap={4} key={which}><Text size="xs" fw={600} c="dimmed">{t(`conflict.${which}`)}</Text>{shown(value)}</Stack>
        ))}
      </SimpleGrid>
      <Radio.Group mt="sm" value={side ?? ''} onChange={(chosen) => onSide(chosen as Side)} aria-label={t('conflict.chooseFor', { field: name })}>
        <Group gap="lg">{sides.map((each) => <Radio key={each} value={each} label={t(`conflict.take.${each}`)} />)}</Group>
      </Radio.Group>
    </Paper>
  );
}
