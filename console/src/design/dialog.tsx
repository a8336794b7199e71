import { Button, type ButtonProps, Group, Modal, type ModalProps, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice';

/** A dialog. */
export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: NonNullable<ModalProps['size']>;
  readonly children: ReactNode;
}

/** Something to do before one goes on; Escape and its cross close it, and the focus goes back to where it was. */
export function Dialog({ title, isOpen, onClose, size = 'lg', children }: DialogProps): ReactNode {
  const { t } = useTranslation();
  return <Modal opened={isOpen} onClose={onClose} size={size} title={title} closeButtonProps={{ 'aria-label': t('close') }} styles={{ title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' } }}>{children}</Modal>;
}

/** The end of a dialog's form: leave it, or do it. */
export function DialogActions({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return <Group justify="flex-end" gap="xs"><Button variant="default" onClick={onClose}>{t('cancel')}</Button>{children}</Group>;
}

/** What is asked before something is done that cannot be undone. */
export interface ConfirmationProps extends Omit<DialogProps, 'size'> {
  /** What the button says: the deed, not "OK". */
  readonly deed: string;
  readonly act: () => Promise<unknown>;
  readonly onDone: () => void;
  readonly color?: NonNullable<ButtonProps['color']>;
}

/** Asks before something is done that cannot be undone; says what went wrong where it did. */
export function Confirmation({ deed, act, onDone, color = 'red.9', children, ...dialog }: ConfirmationProps): ReactNode {
  const { mutate, isPending, error, reset } = useMutation({ mutationFn: act, onSuccess: onDone });
  const close = (): void => { reset(); dialog.onClose(); };
  return (
    <Dialog {...dialog} size="md" onClose={close}>
      <Stack gap="md">
        <Text size="sm" component="div">{children}</Text>
        {error && <ProblemNotice error={error} />}
        <DialogActions onClose={close}><Button color={color} loading={isPending} onClick={() => mutate()}>{deed}</Button></DialogActions>
      </Stack>
    </Dialog>
  );
}
