import { Badge, Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, VisuallyHidden } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldHelp } from '../../design/help';
import { useFormPlace } from '../../editing/fields/field-context';
import { useLabels } from '../../place/labels';
import type { Engagement, Mechanism, Safeguard } from './engagement-thing';
import { SafeguardFactField } from './safeguard-fact-field';
import { factsToAsk, fittingModule, groupOf, groupsFor, MECHANISM_GROUPS, type Regime } from './safeguard-facts';
import type { Transfer } from './use-assessment';
import { useListFocus } from './use-list-focus';
import { useSafeguardSentence } from './use-safeguard-sentence';

/** The laws that bind the organisation, and whether it is a public body. */
export interface LawsOfOrganisation {
  readonly regimes: readonly Regime[];
  readonly isPublicBody: boolean;
}

/** What an engagement relies on for third countries. */
export interface SafeguardsFieldProps {
  readonly value: readonly Safeguard[];
  readonly engagement: Pick<Engagement, 'role' | 'via'>;
  readonly laws: LawsOfOrganisation;
  readonly transfers: readonly Transfer[];
  onChange(value: Safeguard[]): void;
}

/** Transfer mechanisms, each with the facts that it turns on and no others. */
export function SafeguardsField({ value, engagement, laws, transfers, onChange }: SafeguardsFieldProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { isReadOnly } = useFormPlace();
  const { ref, after } = useListFocus(value.length);
  const fitting = fittingModule(engagement.role, engagement.via !== null);
  return (
    <Stack gap="md" ref={ref} data-field="/safeguards">
      {value.length === 0 && <Text size="sm" c="dimmed">{t('fields.safeguard.empty')}</Text>}
      {value.map((safeguard, position) => (
        <SafeguardCard key={position} {...{ safeguard, position, laws, fitting }} state={stateOf(transfers, position)}
          onChange={(changed) => onChange(value.with(position, changed))} onRemove={() => after(() => onChange(value.toSpliced(position, 1)))} />
      ))}
      {!isReadOnly && <AddSafeguard laws={laws} onAdd={(mechanism) => after(() => onChange([...value, { mechanism, signedOn: null, endsOn: null, reference: null, url: null, transferImpactAssessment: null }]))} />}
    </Stack>
  );
}

type State = 'holds' | 'incomplete' | 'fails';

/** @returns the best that a safeguard does for any of the transfers; null where there are none */
function stateOf(transfers: readonly Transfer[], position: number): State | null {
  const states = transfers.filter(({ verdict }) => verdict !== 'not-restricted').map(({ safeguards }) => safeguards[position]?.state);
  return (['holds', 'incomplete', 'fails'] as const).find((state) => states.includes(state)) ?? null;
}

function AddSafeguard({ laws, onAdd }: { readonly laws: LawsOfOrganisation; onAdd(mechanism: Mechanism): void }): ReactNode {
  const { t } = useTranslation('engagements');
  const data = useMechanismOptions(laws);
  return (
    <NativeSelect data-adds maw="28rem" label={t('fields.safeguard.add')} description={<FieldHelp article="Art. 46, 47, 49 GDPR">{t('fields.safeguard.addHelp')}</FieldHelp>} value="" data={[{ value: '', label: t('fields.safeguard.choose') }, ...data]}
      onChange={(event) => { if (event.currentTarget.value !== '') onAdd(event.currentTarget.value as Mechanism); }} />
  );
}

function useMechanismOptions({ regimes, isPublicBody }: LawsOfOrganisation, present?: Mechanism): { group: string; items: { value: string; label: string }[] }[] {
  const { t } = useTranslation('engagements');
  const { label } = useLabels();
  const offered = groupsFor(regimes, isPublicBody);
  const groups = present === undefined || offered.includes(groupOf(present)) ? offered : [...offered, groupOf(present)];
  return groups.map((group) => ({ group: t(`fields.safeguard.groups.${group}`), items: MECHANISM_GROUPS[group].map((mechanism) => ({ value: mechanism, label: label('mechanisms', mechanism) })) }));
}

interface SafeguardCardProps {
  readonly safeguard: Safeguard;
  readonly position: number;
  readonly laws: LawsOfOrganisation;
  readonly fitting: number;
  readonly state: State | null;
  onChange(safeguard: Safeguard): void;
  onRemove(): void;
}

const STATE_COLOURS: Record<State, string> = { holds: 'green', incomplete: 'orange', fails: 'red' };

function SafeguardCard({ safeguard, position, laws, fitting, state, onChange, onRemove }: SafeguardCardProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { isReadOnly } = useFormPlace();
  const title = useId();
  const sentence = useSafeguardSentence()(safeguard);
  const data = useMechanismOptions(laws, safeguard.mechanism);
  const pointer = `/safeguards/${position}`;
  return (
    <Paper withBorder p="md" radius="md" role="group" aria-labelledby={title} data-line data-field={pointer}>
      <Group justify="space-between" align="flex-start" gap="xs" mb="sm">
        <Text id={title} fw={600} style={{ flex: '1 1 12rem' }}>{sentence}</Text>
        {state !== null && <Badge variant="outline" color={STATE_COLOURS[state]} tt="none" c="inherit">{t(`fields.safeguard.states.${state}`)}</Badge>}
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" style={{ alignItems: 'end' }}>
        <NativeSelect label={t('fields.safeguard.mechanism')} value={safeguard.mechanism} data={data} disabled={isReadOnly} wrapperProps={{ 'data-field': `${pointer}/mechanism` }} onChange={(event) => onChange({ ...safeguard, mechanism: event.currentTarget.value as Mechanism })} />
        {factsToAsk(safeguard, laws.regimes).map((fact) => <SafeguardFactField key={fact} {...{ fact, safeguard, pointer, onChange, fitting }} />)}
      </SimpleGrid>
      {groupOf(safeguard.mechanism) === 'frameworks' && <Text size="sm" c="dimmed" mt="sm">{t('fields.safeguard.claim')}</Text>}
      {!isReadOnly && <Group justify="flex-end" mt="xs"><Button variant="subtle" color="gray" size="compact-sm" leftSection={<Trash2 size={14} aria-hidden />} onClick={onRemove}>{t('fields.safeguard.remove')}<VisuallyHidden> {position + 1}</VisuallyHidden></Button></Group>}
    </Paper>
  );
}
