import { Alert, Button, type ButtonProps, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { Download as DownloadIcon } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice';
import { type AskForFile, type Download, useDownload } from './use-download';

/** A file that can be had. */
export interface DownloadButtonProps extends ButtonProps {
  readonly ask: AskForFile;
  /** The name under which it is saved where the service gives none. */
  readonly name: string;
  /** What stands on the button. */
  readonly children: ReactNode;
  /** What a screen reader says where that alone is not clear. */
  readonly label?: string;
}

/** A button that gets a file: tells that it is being made, how much has come, and why it did not. */
export function DownloadButton({ ask, name, children, label, ...look }: DownloadButtonProps): ReactNode {
  const download = useDownload();
  const { stage } = download.state;
  const isBusy = stage === 'making' || stage === 'receiving';
  return (
    <Stack gap={6}>
      <Button variant="default" size="sm" leftSection={<DownloadIcon size={16} aria-hidden />} aria-label={label} {...look} disabled={isBusy} onClick={() => download.start(ask, name)}>{children}</Button>
      <DownloadNotice download={download} again={() => download.start(ask, name)} />
    </Stack>
  );
}

function DownloadNotice({ download: { state, cancel }, again }: { readonly download: Download; readonly again: () => void }): ReactNode {
  const { t } = useTranslation('design');
  if (state.stage === 'failed') return <ProblemNotice error={state.error} retry={again} />;
  if (state.stage === 'idle') return null;
  if (state.stage === 'saved') return <Text component="output" display="block" size="xs" c="dimmed">{t('download.saved')}</Text>;
  const share = state.stage === 'receiving' && state.total !== null ? Math.round((state.received / state.total) * 100) : null;
  return (
    <Alert p="xs" variant="light">
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Group gap="xs" wrap="nowrap"><Loader size="xs" aria-hidden /><Text size="xs" component="output" display="block">{state.stage === 'making' ? t('download.making') : t('download.receiving')}</Text>{state.stage === 'making' && <Elapsed since={state.since} />}</Group>
        <Button size="compact-xs" variant="subtle" onClick={cancel}>{t('download.cancel')}</Button>
      </Group>
      {share !== null && <Progress mt={6} size="xs" value={share} aria-label={t('download.receiving')} />}
    </Alert>
  );
}

/** Seconds that have gone by. Not announced: a screen reader would count along. */
export function Elapsed({ since }: { readonly since: number }): ReactNode {
  const { t } = useTranslation('design');
  const [now, setNow] = useState(since);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  const seconds = Math.max(0, Math.round((now - since) / 1000));
  return seconds === 0 ? null : <Text span size="xs" c="dimmed" aria-hidden>{t('download.seconds', { count: seconds })}</Text>;
}
