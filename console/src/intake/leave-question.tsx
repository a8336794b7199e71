import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface LeaveQuestionProps {
  readonly isAsked: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Asked before an import that was begun is left: what was corrected stands nowhere else. */
export function LeaveQuestion({ isAsked, stay, leave }: LeaveQuestionProps): ReactNode {
  const { t } = useTranslation('intake');
  return (
    <Modal opened={isAsked} onClose={stay} title={t('leave.title')} centered withCloseButton={false}>
      <Text size="sm">{t('leave.what')}</Text>
      <Group mt="md" justify="flex-end" gap="xs">
        <Button variant="default" onClick={leave}>{t('leave.go')}</Button>
        <Button data-autofocus onClick={stay}>{t('leave.stay')}</Button>
      </Group>
    </Modal>
  );
}
