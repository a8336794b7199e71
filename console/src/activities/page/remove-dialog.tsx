import { Alert, Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { tell } from '../../design/tell';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Problem } from '../../api/problem';
import { registerChanged } from '../../api/query-client';
import { AnchorLink } from '../../design/anchor-link';
import { ProblemNotice } from '../../design/problem-notice';
import { CAUTION } from '../../editing/caution';
import { useOrganisation } from '../../place/organisation';
import { removeActivity } from '../activity-thing';

/** What is to be removed. */
export interface RemoveDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
  readonly activityKey: string;
  readonly name: string;
  /** Drops the draft, which has nothing to belong to any more. */
  discard(): void;
}

/** Asks before an activity is removed; where others name it, says by what it is held. */
export function RemoveDialog({ isOpen, onClose, ...props }: RemoveDialogProps): ReactNode {
  const { t } = useTranslation('activities');
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('remove.title', { name: props.name })} centered closeButtonProps={{ 'aria-label': t('remove.keep') }}>
      <RemoveForm onClose={onClose} {...props} />
    </Modal>
  );
}

function RemoveForm({ onClose, activityKey, name, discard }: Omit<RemoveDialogProps, 'isOpen'>): ReactNode {
  const { t } = useTranslation('activities');
  const { org, to } = useOrganisation();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await removeActivity(org, activityKey, reason);
      discard();
      await navigate(to('/activities'));
      void registerChanged();
      tell(t('remove.done', { name }));
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <Stack>
      <Text size="sm">{t('remove.what')}</Text>
      <TextInput label={t('remove.reason')} value={reason} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} />
      {error !== null && <Refusal error={error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" data-autofocus onClick={onClose}>{t('remove.keep')}</Button>
        <Button color="red" loading={isBusy} onClick={() => void remove()}>{t('remove.do')}</Button>
      </Group>
    </Stack>
  );
}

interface Use {
  readonly kind: string;
  readonly key: string;
}

function Refusal({ error }: { readonly error: unknown }): ReactNode {
  const { t } = useTranslation('activities');
  const { to } = useOrganisation();
  const users = error instanceof Problem && error.code === 'in-use' ? ((error.document['usedBy'] ?? []) as readonly Use[]) : [];
  if (users.length === 0) return <ProblemNotice error={error} />;
  return (
    <Alert role="alert" {...CAUTION} title={t('remove.inUse')}>
      <List size="sm">{users.map(({ kind, key }) => <List.Item key={kind + key}>{kind === 'activity' ? <AnchorLink to={to(`/activities/${key}?field=/successor`)} size="sm">{key}</AnchorLink> : key}</List.Item>)}</List>
    </Alert>
  );
}
