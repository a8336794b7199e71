import { Badge, Button, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { KeyRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query, type Schemas } from '../../api/client';
import { registerChanged } from '../../api/query-client';
import { Confirmation } from '../../design/dialog';
import { Loading } from '../../design/loading';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { tell } from '../../design/tell';
import { today } from '../../place/day';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { OnlyNotice } from '../only-notice';
import { useMayChange } from '../permissions';
import { TokenDialog } from './token-dialog';

type Token = Schemas['TokenView'];

/** The tokens of programs. */
export function TokensSection(): ReactNode {
  const { t } = useTranslation('settings');
  const { may } = useOrganisation();
  const mayChange = useMayChange('administer');
  const [isMaking, making] = useDisclosure();
  const [attempt, setAttempt] = useState(0);
  const make = mayChange && <Button leftSection={<KeyRound size={18} aria-hidden />} onClick={() => { setAttempt(attempt + 1); making.open(); }}>{t('tokens.make')}</Button>;
  return (
    <Panel title={t('tokens.title')} lead={t('tokens.lead')} actions={make}>
      {may('administer') ? <TokenTable mayChange={mayChange} /> : <OnlyNotice>{t('onlyAdministrators')}</OnlyNotice>}
      <TokenDialog key={attempt} isOpen={isMaking} onClose={making.close} />
    </Panel>
  );
}

function TokenTable({ mayChange }: { readonly mayChange: boolean }): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const [revoked, setRevoked] = useState<Token | null>(null);
  const [isAsked, setAsked] = useState(false);
  const { data, error, refetch } = query.useQuery('get', '/api/v1/tokens', { params: { query: { limit: 500 } } });
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Loading />;
  const tokens = data.items.filter(({ organisation }) => organisation === org);
  if (tokens.length === 0) return <Text size="sm" c="dimmed">{t('tokens.none')}</Text>;
  const revoke = async ({ id }: Token): Promise<void> => {
    await api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } });
    await registerChanged();
  };
  const ask = (token: Token): void => { setRevoked(token); setAsked(true); };
  return (
    <>
      <Table.ScrollContainer minWidth={620} type="native" tabIndex={0} role="region" aria-label={t('tokens.table')}>
        <Table verticalSpacing="sm">
          <Table.Thead><Table.Tr><Table.Th>{t('tokens.name')}</Table.Th><Table.Th>{t('tokens.role')}</Table.Th><Table.Th>{t('tokens.used')}</Table.Th><Table.Th>{t('tokens.expires')}</Table.Th><Table.Th>{t('actions')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{tokens.map((token) => <TokenRow key={token.id} token={token} {...(mayChange ? { onRevoke: ask } : {})} />)}</Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {revoked && <Confirmation title={t('tokens.revokeTitle', { name: revoked.name })} deed={t('tokens.revoke')} isOpen={isAsked} onClose={() => setAsked(false)} act={() => revoke(revoked)} onDone={() => { tell(t('tokens.revoked')); setAsked(false); }}>{t('tokens.revokeWhat')}</Confirmation>}
    </>
  );
}

function TokenRow({ token, onRevoke }: { readonly token: Token; readonly onRevoke?: (token: Token) => void }): ReactNode {
  const { t } = useTranslation('settings');
  const { day, since } = useFormats();
  const { label } = useLabels();
  const { name, role, createdBy, createdAt, expiresOn, lastUsedAt } = token;
  const isOver = expiresOn !== null && expiresOn < today();
  return (
    <Table.Tr>
      <Table.Td><Text size="sm" fw={600}>{name}</Text><Text size="xs" c="dimmed">{t('tokens.madeBy', { at: day(createdAt), by: createdBy })}</Text></Table.Td>
      <Table.Td>{label('member-roles', role)}</Table.Td>
      <Table.Td>{lastUsedAt === null ? t('never') : since(lastUsedAt)}</Table.Td>
      <Table.Td>{expiresOn === null ? t('never') : day(expiresOn)}{isOver && <> <Badge color="red" variant="outline" tt="none" c="var(--mantine-color-text)">{t('tokens.expired')}</Badge></>}</Table.Td>
      <Table.Td>{onRevoke && <Button variant="subtle" color="red" size="compact-sm" h={28} aria-label={t('tokens.revokeOf', { name })} onClick={() => onRevoke(token)}>{t('tokens.revoke')}</Button>}</Table.Td>
    </Table.Tr>
  );
}
