import { Badge, Button, Group, NativeSelect, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query, type Schemas } from '../../api/client';
import { registerChanged } from '../../api/query-client';
import { Confirmation } from '../../design/dialog';
import { Loading } from '../../design/loading';
import { ProblemNotice } from '../../design/problem-notice';
import { tell } from '../../design/tell';
import { tagOf } from '../../editing/write-headers';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useMe } from '../../place/me';
import { useOrganisation } from '../../place/organisation';
import classes from '../settings.module.css';
import { ROLES } from './roles';

type Member = Schemas['MemberView'];
type Role = Member['role'];

/** What is to be done with whom. */
type Wish = { readonly member: Member; readonly role: Role | null };

const PATH = '/api/v1/organisations/{org}/members/{id}';

/** Everybody who holds a role, with the way to change it. */
export function MemberList({ mayChange }: { readonly mayChange: boolean }): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const [wish, setWish] = useState<Wish | null>(null);
  const [isAsked, setAsked] = useState(false);
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/members', { params: { path: { org }, query: { limit: 500 } } });
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Loading />;
  if (data.items.length === 0) return <Text size="sm" c="dimmed">{t('people.none')}</Text>;
  const ask = (asked: Wish): void => { setWish(asked); setAsked(true); };
  return (
    <>
      <ul className={classes.rows}>{data.items.map((member) => <li key={member.id} className={classes.row}><MemberRow member={member} mayChange={mayChange} onWish={ask} /></li>)}</ul>
      {wish && <WishDialog wish={wish} isOpen={isAsked} onClose={() => setAsked(false)} />}
    </>
  );
}

function MemberRow({ member, mayChange, onWish }: { readonly member: Member; readonly mayChange: boolean; readonly onWish: (wish: Wish) => void }): ReactNode {
  const { t } = useTranslation('settings');
  const { label } = useLabels();
  const { id, name, email, role, isActive, source } = member;
  const isMine = useMe().id === id;
  return (
    <>
      <div className={classes.words}>
        <Group gap="xs"><Text fw={600} size="sm">{name}</Text>{isMine && <Badge variant="outline" color="gray" tt="none" c="var(--mantine-color-text)">{t('people.you')}</Badge>}{!isActive && <Badge variant="outline" color="red" tt="none" c="var(--mantine-color-text)">{t('people.inactive')}</Badge>}</Group>
        <Text size="sm" c="dimmed">{email}</Text>
        <SignIn member={member} />
        {source.startsWith('oidc:') && <Text size="xs" c="dimmed">{t('people.fromProvider')}</Text>}
      </div>
      {mayChange
        ? <Group gap="xs">
          <NativeSelect aria-label={t('people.roleOf', { name })} value={role} data={ROLES.map((value) => ({ value, label: label('member-roles', value) }))} onChange={({ currentTarget }) => onWish({ member, role: currentTarget.value as Role })} />
          <Button variant="subtle" color="red" aria-label={t('people.removeOf', { name })} onClick={() => onWish({ member, role: null })}>{t('people.remove')}</Button>
        </Group>
        : <Text size="sm">{label('member-roles', role)}</Text>}
    </>
  );
}

function SignIn({ member: { lastSignedInAt, secondFactor } }: { readonly member: Member }): ReactNode {
  const { t } = useTranslation('settings');
  const { since } = useFormats();
  return <Text size="xs" c="dimmed">{lastSignedInAt === null ? t('people.neverSeen') : t('people.lastSeen', { at: since(lastSignedInAt) })} · {secondFactor ? t('people.secondFactor') : t('people.noSecondFactor')}</Text>;
}

function WishDialog({ wish: { member: { id, name }, role }, isOpen, onClose }: { readonly wish: Wish; readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const { label } = useLabels();
  const params = { path: { org, id } };
  const act = async (): Promise<void> => {
    const { response } = await api.GET(PATH, { params });
    const header = { 'If-Match': tagOf(response) };
    if (role === null) await api.DELETE(PATH, { params: { ...params, header } });
    else await api.PATCH(PATH, { params: { ...params, header }, body: { role } });
    await registerChanged();
  };
  const done = (): void => { tell(role === null ? t('people.removed', { name }) : t('people.changed', { name })); onClose(); };
  const words = role === null
    ? { title: t('people.removeTitle', { name }), deed: t('people.remove'), what: t('people.removeWhat') }
    : { title: t('people.changeTitle', { name, role: label('member-roles', role) }), deed: t('people.change'), what: t(`roles.${role}`) };
  return <Confirmation title={words.title} deed={words.deed} color={role === null ? 'red.9' : 'accent'} isOpen={isOpen} onClose={onClose} act={act} onDone={done}>{words.what}</Confirmation>;
}
