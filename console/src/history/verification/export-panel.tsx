import { ActionIcon, Code, CopyButton, Group, Stack, Text, Tooltip } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query } from '../../api/client';
import { DownloadButton } from '../../design/download-button';
import { Panel } from '../../design/panel';
import { useOrganisation } from '../../place/organisation';

const VERIFIER = 'verify-history.mjs';

/** The history and the program that checks it, to take home. */
export function ExportPanel(): ReactNode {
  const { t } = useTranslation('history');
  const { org } = useOrganisation();
  const { data: key } = query.useQuery('get', '/api/v1/history/public-key');
  const file = `${org}-history.ndjson`;
  return (
    <Panel title={t('export.title')} lead={t('export.lead')}>
      <Stack gap="md">
        <Group align="flex-start" className="no-print">
          <DownloadButton name={file} ask={(signal) => api.GET('/api/v1/organisations/{org}/history/export', { params: { path: { org } }, parseAs: 'stream', signal })}>{t('export.export')}</DownloadButton>
          <DownloadButton name={VERIFIER} ask={(signal) => api.GET('/api/v1/history/verifier', { parseAs: 'stream', signal })}>{t('export.verifier')}</DownloadButton>
        </Group>
        <Text size="sm">{t('export.commands')}</Text>
        <Command command={`node ${VERIFIER} ${file}`} />
        {key && <><Text size="sm">{t('export.withKey')}</Text><Command command={`node ${VERIFIER} ${file} --public-key ${key.fingerprint}`} /></>}
      </Stack>
    </Panel>
  );
}

function Command({ command }: { readonly command: string }): ReactNode {
  const { t } = useTranslation('history');
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Code block flex={1} miw={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{command}</Code>
      <CopyButton value={command}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('export.copied') : t('export.copy')}>
            <ActionIcon className="no-print" variant="default" size="lg" aria-label={copied ? t('export.copied') : t('export.copy')} onClick={copy}>{copied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}</ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}
