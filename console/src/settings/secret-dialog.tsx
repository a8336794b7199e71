import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../design/dialog';

/** Something that is shown once. */
export interface SecretDialogProps {
  readonly title: string;
  /** What it is, and what to do with it. */
  readonly children: ReactNode;
  /** Null: nothing is shown. */
  readonly secret: string | null;
  readonly onClose: () => void;
}

/** Shows a secret this once, to be copied. */
export function SecretDialog({ title, children, secret, onClose }: SecretDialogProps): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <Dialog title={title} isOpen={secret !== null} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{children}</Text>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{secret}</Code>
        <Group justify="space-between">
          <CopyButton value={secret ?? ''}>
            {({ copied, copy }) => <Button variant="default" leftSection={copied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />} onClick={copy} aria-live="polite">{copied ? t('secret.copied') : t('secret.copy')}</Button>}
          </CopyButton>
          <Button onClick={onClose}>{t('secret.done')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
