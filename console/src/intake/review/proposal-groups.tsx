import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import type { Proposal } from '../register/proposals';
import type { Kind } from '../register/register-document';
import type { ImportPlace } from '../use-import';
import { ProposalCard } from './proposal-card';

/** What people look at first comes first. */
const ORDER: readonly Kind[] = ['activity', 'engagement', 'processor', 'measure', 'data-category', 'data-subject-category', 'organisation'];
const SHOWN_FIRST = 30;
const FEW = 3;
const MANY = 15;

/** Everything that the file adds or changes, by kind. */
export function ProposalGroups({ place }: { readonly place: ImportPlace }): ReactNode {
  const { t } = useTranslation('intake');
  const [sought, seek] = useState('');
  const { understood } = place;
  if (understood === null) return null;
  const fits = ({ name, key }: Proposal): boolean => sought === '' || `${name} ${key}`.toLocaleLowerCase().includes(sought.toLocaleLowerCase());
  const byKind = Map.groupBy(understood.proposals.filter(fits), ({ kind }) => kind);
  return (
    <Stack gap="lg">
      {understood.proposals.length > MANY && <TextInput leftSection={<Search size={16} aria-hidden />} label={t('review.search')} value={sought} onChange={({ currentTarget }) => seek(currentTarget.value)} maw="26rem" />}
      {sought !== '' && byKind.size === 0 && <Text c="dimmed">{t('review.notFound')}</Text>}
      {ORDER.map((kind) => <KindGroup key={kind} kind={kind} proposals={byKind.get(kind) ?? []} place={place} isFew={understood.proposals.length <= FEW} />)}
    </Stack>
  );
}

interface KindGroupProps {
  readonly kind: Kind;
  readonly proposals: readonly Proposal[];
  readonly place: ImportPlace;
  readonly isFew: boolean;
}

function KindGroup({ kind, proposals, place: { decide, decisions, understood }, isFew }: KindGroupProps): ReactNode {
  const { t } = useTranslation('intake');
  const { label } = useLabels();
  const { number } = useFormats();
  const [shown, setShown] = useState(SHOWN_FIRST);
  if (proposals.length === 0) return null;
  const all = (isDropped: boolean): void => { for (const { id } of proposals) decide(id, { isDropped }); };
  return (
    <Panel
      title={`${label('thing-kinds', kind)} (${number(proposals.length)})`}
      actions={proposals.length > 1 && <Group gap="xs"><Button size="compact-sm" variant="subtle" onClick={() => all(false)}>{t('review.all')}</Button><Button size="compact-sm" variant="subtle" onClick={() => all(true)}>{t('review.none')}</Button></Group>}
    >
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {proposals.slice(0, shown).map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} decision={decisions[proposal.id]} decide={decide} evidence={understood?.evidence.get(proposal.id)} isOpenAtFirst={isFew} />)}
      </Stack>
      {proposals.length > shown && <Button mt="sm" variant="default" size="sm" onClick={() => setShown(shown + SHOWN_FIRST * 2)}>{t('review.more', { count: proposals.length - shown })}</Button>}
    </Panel>
  );
}
