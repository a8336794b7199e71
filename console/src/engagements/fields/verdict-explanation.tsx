import { Anchor, Group, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { AnchorLink } from '../../design/anchor-link';
import { LawSentence } from '../../design/law-sentence';
import { VerdictMark } from '../../design/marks';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import type { Explained, Transfer } from './use-assessment';

type Reason = Schemas['ReasonView'];

/** One answer of the law, and what a reader may do about it. */
export interface VerdictExplanationProps {
  readonly explained: Explained;
  /** Goes to a field of the engagement that is on the page; left out where there is no form. */
  readonly onField?: ((pointer: string) => void) | undefined;
}

/** @returns the name of where a transfer goes */
export function usePlaceName(): (place: { readonly country?: string | null; readonly organisation?: string | null }) => string {
  const { country: countryName } = useFormats();
  const { t } = useTranslation('engagements');
  return ({ country, organisation }) => (organisation === 'EPO' ? t('fields.locations.epo') : country ? countryName(country) : t('fields.locations.nowhere'));
}

/** Why the law says what it says of one destination: sentences, each with its citation, and what would close what is missing. */
export function VerdictExplanation({ explained: { transfer, kinds }, onField }: VerdictExplanationProps): ReactNode {
  const { t } = useTranslation('engagements');
  const { day, list } = useFormats();
  const { label } = useLabels();
  const nameOf = usePlaceName();
  return (
    <Stack gap={6}>
      <Group gap="xs" align="center">
        <Text fw={600}>{nameOf(transfer)}</Text>
        <VerdictMark verdict={transfer.verdict} />
      </Group>
      <Text size="sm" c="dimmed">{label('regimes', transfer.regime)} · {list(kinds.map((kind) => label('location-kinds', kind)))}</Text>
      <Sentences reasons={transfer.reasons.filter(({ message }) => !transfer.missing.some((fact) => fact.message === message))} />
      {transfer.missing.length > 0 && <><Text size="sm" fw={600}>{t('fields.verdict.missing')}</Text><Missing missing={transfer.missing} onField={onField} /></>}
      {transfer.warnings.length > 0 && <><Text size="sm" fw={600}>{t('fields.verdict.warnings')}</Text><Sentences reasons={transfer.warnings} /></>}
      {transfer.validUntil !== null && <Text size="sm">{t('fields.verdict.validUntil', { day: day(transfer.validUntil) })}</Text>}
    </Stack>
  );
}

function Sentences({ reasons }: { readonly reasons: readonly Reason[] }): ReactNode {
  if (reasons.length === 0) return null;
  return <List size="sm" spacing={4}>{reasons.map(({ code, message, citation }) => <List.Item key={code + message}><LawSentence list="reason-codes" code={code} message={message} citation={citation} /></List.Item>)}</List>;
}

function Missing({ missing, onField }: { readonly missing: Transfer['missing']; readonly onField: VerdictExplanationProps['onField'] }): ReactNode {
  return (
    <List size="sm" spacing={4}>
      {missing.map((fact) => (
        <List.Item key={fact.code + fact.field}>
          <LawSentence list="reason-codes" code={fact.code} message={fact.message} citation={fact.citation} /> <WayTo about={fact.about} pointer={fact.field} onField={onField} />
        </List.Item>
      ))}
    </List>
  );
}

/** The way to the field that closes something: on this page, or on the page of the thing that has it. */
export function WayTo({ about, pointer, onField }: { readonly about: Schemas['MissingFactView']['about']; readonly pointer: string; readonly onField?: ((pointer: string) => void) | undefined }): ReactNode {
  const { t } = useTranslation('engagements');
  const { to } = useOrganisation();
  if (about?.kind === 'processor') return <AnchorLink size="sm" to={`${to(`/processors/${about.key}`)}?field=${encodeURIComponent(pointer)}`}>{t('fields.toProcessor')}</AnchorLink>;
  if (about?.kind === 'organisation') return <AnchorLink size="sm" to={to('/settings')}>{t('fields.toOrganisation')}</AnchorLink>;
  if (about?.kind !== 'engagement' || onField === undefined) return null;
  return <Anchor component="button" type="button" size="sm" onClick={() => onField(pointer)}>{t('fields.toField')}</Anchor>;
}
