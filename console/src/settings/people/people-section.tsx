import { Button, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { UserPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { OnlyNotice } from '../only-notice';
import { useMayChange } from '../permissions';
import { InvitationDialog } from './invitation-dialog';
import { InvitationList } from './invitation-list';
import { MemberList } from './member-list';
import { ROLES } from './roles';

/** Who may do what here, and who is invited. */
export function PeopleSection(): ReactNode {
  const { t } = useTranslation('settings');
  const { may } = useOrganisation();
  const mayChange = useMayChange('administer');
  const [isInviting, inviting] = useDisclosure();
  const [attempt, setAttempt] = useState(0);
  const invite = mayChange && <Button leftSection={<UserPlus size={18} aria-hidden />} onClick={() => { setAttempt(attempt + 1); inviting.open(); }}>{t('people.invite')}</Button>;
  if (!may('administer')) return <><Panel title={t('people.title')} lead={t('people.lead')}><OnlyNotice>{t('onlyAdministrators')}</OnlyNotice></Panel><RolesPanel /></>;
  return (
    <>
      <Panel title={t('people.title')} lead={t('people.lead')} actions={invite}><MemberList mayChange={mayChange} /></Panel>
      <Panel title={t('invitations.title')}><InvitationList mayChange={mayChange} /></Panel>
      <RolesPanel />
      <InvitationDialog key={attempt} isOpen={isInviting} onClose={inviting.close} />
    </>
  );
}

function RolesPanel(): ReactNode {
  const { t } = useTranslation('settings');
  const { label } = useLabels();
  return <Panel title={t('roles.title')}><List size="sm" spacing={6} listStyleType="none">{ROLES.map((role) => <List.Item key={role}><Text span size="sm" fw={600}>{label('member-roles', role)}.</Text> {t(`roles.${role}`)}</List.Item>)}</List></Panel>;
}
