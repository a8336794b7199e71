import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, VisuallyHidden } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictMark } from '../../design/marks';
import { ChoiceField } from '../../editing/fields/choice-field';
import { CountryField } from '../../editing/fields/country-field';
import { useFormPlace } from '../../editing/fields/field-context';
import { TextField } from '../../editing/fields/text-field';
import { useLabels } from '../../place/labels';
import type { Location } from './engagement-thing';
import { type Transfer, transfersAt } from './use-assessment';
import { useListFocus } from './use-list-focus';
import { usePlaceName } from './verdict-explanation';

const KINDS = ['storage', 'backup', 'remote-access', 'support'] as const satisfies readonly Location['kind'][];

/** The places of an engagement. */
export interface LocationsFieldProps {
  readonly value: readonly Location[];
  onChange(value: Location[]): void;
  /** What the law says of the places, as far as it was asked. */
  readonly transfers: readonly Transfer[];
}

/** Where the data are and from where they can be reached, each place with what the law says of it now. */
export function LocationsField({ value, onChange, transfers }: LocationsFieldProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { isReadOnly, errorAt } = useFormPlace();
  const { ref, after } = useListFocus(value.length);
  const add = (): void => after(() => onChange([...value, { country: null, organisation: null, kind: value.length === 0 ? 'storage' : 'remote-access', region: null }]));
  return (
    <Stack gap="sm" ref={ref} data-field="/locations">
      {value.map((location, position) => (
        <LocationLine key={position} location={location} position={position} transfers={transfersAt(transfers, location)}
          onChange={(changed) => onChange(value.with(position, changed))} onRemove={() => after(() => onChange(value.toSpliced(position, 1)))} />
      ))}
      {value.length === 0 && <Text size="sm" c="dimmed">{t('fields.locations.empty')}</Text>}
      {errorAt('/locations') !== undefined && <Text size="sm" c="red">{errorAt('/locations')}</Text>}
      {!isReadOnly && <Group><Button variant="default" size="xs" data-adds leftSection={<Plus size={14} aria-hidden />} onClick={add}>{t('fields.locations.add')}</Button></Group>}
    </Stack>
  );
}

interface LocationLineProps {
  readonly location: Location;
  readonly position: number;
  readonly transfers: readonly Transfer[];
  onChange(location: Location): void;
  onRemove(): void;
}

function LocationLine({ location, position, transfers, onChange, onRemove }: LocationLineProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { isReadOnly } = useFormPlace();
  const pointer = `/locations/${position}`;
  return (
    <Paper withBorder p="sm" radius="md" role="group" aria-label={t('fields.locations.numbered', { number: position + 1 })} data-line data-field={pointer}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" verticalSpacing="sm">
        <Destination location={location} pointer={pointer} onChange={onChange} />
        <ChoiceField list="location-kinds" codes={KINDS} isOptional={false} pointer={`${pointer}/kind`} label={t('fields.locations.kind')} value={location.kind} onChange={(kind) => onChange({ ...location, kind: kind ?? 'storage' })} />
        <TextField pointer={`${pointer}/region`} label={t('fields.locations.region')} placeholder={t('fields.locations.regionExample')} most={200} value={location.region ?? null} onChange={(region) => onChange({ ...location, region })} />
      </SimpleGrid>
      <Group justify="space-between" mt="xs" gap="xs">
        <PlaceVerdicts transfers={transfers} />
        {!isReadOnly && <Button variant="subtle" color="gray" size="compact-sm" leftSection={<Trash2 size={14} aria-hidden />} onClick={onRemove}>{t('fields.locations.remove')}<VisuallyHidden> {position + 1}</VisuallyHidden></Button>}
      </Group>
    </Paper>
  );
}

function Destination({ location, pointer, onChange }: { readonly location: Location; readonly pointer: string; onChange(location: Location): void }): ReactNode {
  const { t } = useTranslation('engagements');
  const { isReadOnly } = useFormPlace();
  const nameOf = usePlaceName();
  const other = (words: string, to: Location): ReactNode => !isReadOnly && <Anchor component="button" type="button" size="xs" ta="start" mih={24} onClick={() => onChange(to)}>{words}</Anchor>;
  if (location.organisation) {
    return <Stack gap={2}><Text size="sm" fw={500}>{t('fields.locations.organisation')}</Text><Text size="sm">{nameOf(location)}</Text>{other(t('fields.locations.asCountry'), { ...location, organisation: null })}</Stack>;
  }
  return (
    <Stack gap={2}>
      <CountryField pointer={`${pointer}/country`} label={t('fields.locations.country')} value={location.country ?? null} onChange={(country) => onChange({ ...location, country })} />
      {!location.country && other(t('fields.locations.asOrganisation'), { ...location, country: null, organisation: 'EPO' })}
    </Stack>
  );
}

function PlaceVerdicts({ transfers }: { readonly transfers: readonly Transfer[] }): ReactNode {
  const { t } = useTranslation('engagements');
  const { label } = useLabels();
  if (transfers.length === 0) return <Text size="sm" c="dimmed">{t('fields.locations.noVerdict')}</Text>;
  return (
    <Group gap="xs" role="status">
      {transfers.map(({ regime, verdict }) => <Group key={regime} gap={6}><VerdictMark verdict={verdict} /><Text span size="xs" c="dimmed">{label('regimes', regime)}</Text></Group>)}
    </Group>
  );
}
