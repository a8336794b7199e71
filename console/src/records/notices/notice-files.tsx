import { Checkbox, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DownloadButton } from '../../design/download-button';
import type { AskForFile } from '../../design/use-download';
import { NOTICE_FORMATS, type NoticeFormat } from './notice-documents';

interface NoticeFilesProps {
  /** Without the ending. */
  readonly name: string;
  readonly ask: (format: NoticeFormat, gaps: 'true' | 'false', signal: AbortSignal) => ReturnType<AskForFile>;
}

/** The text as files, with or without the list of what is missing. */
export function NoticeFiles({ name, ask }: NoticeFilesProps): ReactNode {
  const { t } = useTranslation('records');
  const [hasGaps, withGaps] = useState(false);
  return (
    <Stack gap="xs">
      <Checkbox size="sm" checked={hasGaps} onChange={({ currentTarget }) => withGaps(currentTarget.checked)} label={t('notices.withGaps')} />
      <Group gap="xs" align="flex-start">
        {NOTICE_FORMATS.map((format) => <DownloadButton key={format} name={`${name}.${format}`} label={t('files.get', { format: t(`notices.formats.${format}`) })} ask={(signal) => ask(format, hasGaps ? 'true' : 'false', signal)}>{t(`notices.formats.${format}`)}</DownloadButton>)}
      </Group>
    </Stack>
  );
}
