import '@mantine/dropzone/styles.css';
import { Button, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { FileUp } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** A place where a file can be dropped. */
export interface FileDropProps {
  /** What is wanted, as "Drop a spreadsheet here". */
  readonly title: string;
  /** What can be read, and what happens with it. */
  readonly children: ReactNode;
  readonly onFile: (file: File) => void;
  /** Endings that the dialog of the browser offers first, as `.xlsx`; any file can still be dropped, and is told what is wrong with it. */
  readonly accept?: string;
  readonly isBusy?: boolean;
}

/** Takes a file that is dropped, or chosen by a button. */
export function FileDrop({ title, children, onFile, accept, isBusy = false }: FileDropProps): ReactNode {
  const { t } = useTranslation('design');
  const open = useRef<() => void>(null);
  const take = (files: readonly File[]): void => { if (files[0]) onFile(files[0]); };
  return (
    <Dropzone
      openRef={open} onDrop={take} multiple={false} disabled={isBusy} activateOnClick={false} activateOnKeyboard={false} enablePointerEvents className="no-print"
      inputProps={{ 'aria-label': title, tabIndex: -1, ...(accept === undefined ? {} : { accept }) }}
    >
      <Stack align="center" gap="xs" py="lg" ta="center">
        <FileUp size={36} strokeWidth={1.25} aria-hidden />
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed" maw="36rem">{children}</Text>
        <Group mt="xs"><Button onClick={() => open.current?.()} disabled={isBusy} loading={isBusy}>{t('file.choose')}</Button></Group>
      </Stack>
    </Dropzone>
  );
}
