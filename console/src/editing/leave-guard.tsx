import { Button, Group, Modal, Text } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import type { ThingEditor } from './thing-editor';

/** Asks before somebody leaves, but only where this browser could not keep the draft: otherwise nothing is lost and nobody has to be asked. */
export function LeaveGuard<T extends object>({ editor: { isChanged, isDraftRefused, isSaving } }: { readonly editor: ThingEditor<T> }): ReactNode {
  const { t } = useTranslation('editing');
  const wouldLose = isChanged && isDraftRefused && !isSaving;
  const blocker = useBlocker(({ currentLocation, nextLocation }) => wouldLose && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!wouldLose) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [wouldLose]);
  return (
    <Modal opened={blocker.state === 'blocked'} onClose={() => blocker.reset?.()} title={t('leave.title')} centered withCloseButton={false}>
      <Text size="sm">{t('leave.what')}</Text>
      <Group mt="md" justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => blocker.proceed?.()}>{t('leave.go')}</Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>{t('leave.stay')}</Button>
      </Group>
    </Modal>
  );
}
