import { Button, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query, type Schemas } from '../../api/client';
import { registerChanged } from '../../api/query-client';
import { Confirmation } from '../../design/dialog';
import { Loading } from '../../design/loading';
import { ProblemNotice } from '../../design/problem-notice';
import { tell } from '../../design/tell';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import classes from '../settings.module.css';

type Invitation = Schemas['InvitationView'];

/** The invitations that are open. */
export function InvitationList({ mayChange }: { readonly mayChange: boolean }): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const [revoked, setRevoked] = useState<Invitation | null>(null);
  const [isAsked, setAsked] = useState(false);
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/invitations', { params: { path: { org }, query: { limit: 500 } } });
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Loading />;
  const open = data.items.filter(({ state }) => state === 'open');
  if (open.length === 0) return <Text size="sm" c="dimmed">{t('invitations.none')}</Text>;
  const ask = (invitation: Invitation): void => { setRevoked(invitation); setAsked(true); };
  const revoke = async ({ id }: Invitation): Promise<void> => {
    await api.DELETE('/api/v1/organisations/{org}/invitations/{id}', { params: { path: { org, id } } });
    await registerChanged();
  };
  return (
    <>
      <ul className={classes.rows}>{open.map((invitation) => <li key={invitation.id} className={classes.row}><InvitationRow invitation={invitation} {...(mayChange ? { onRevoke: ask } : {})} /></li>)}</ul>
      {revoked && <Confirmation title={t('invitations.revokeTitle', { email: revoked.email })} deed={t('invitations.revoke')} isOpen={isAsked} onClose={() => setAsked(false)} act={() => revoke(revoked)} onDone={() => { tell(t('invitations.revoked')); setAsked(false); }}>{t('invitations.revokeWhat')}</Confirmation>}
    </>
  );
}

function InvitationRow({ invitation, onRevoke }: { readonly invitation: Invitation; readonly onRevoke?: (invitation: Invitation) => void }): ReactNode {
  const { t } = useTranslation('settings');
  const { instant, since } = useFormats();
  const { label } = useLabels();
  const { email, name, role, createdBy, createdAt, expiresAt } = invitation;
  return (
    <>
      <div className={classes.words}>
        <Text fw={600} size="sm">{name === null ? email : `${name}, ${email}`}</Text>
        <Text size="sm" c="dimmed">{t('invitations.what', { by: createdBy, at: since(createdAt), role: label('member-roles', role), until: instant(expiresAt) })}</Text>
      </div>
      {onRevoke && <Button variant="subtle" color="red" aria-label={t('invitations.revokeOf', { email })} onClick={() => onRevoke(invitation)}>{t('invitations.revoke')}</Button>}
    </>
  );
}
