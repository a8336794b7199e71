import { ActionIcon, Anchor, CopyButton, Group, Stack, Text, Tooltip } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../design/panel';
import { useOrganisation } from '../place/organisation';

const FORMATS = ['html', 'json', 'csv', 'atom', 'feed'] as const;
const SUFFIXES: Record<(typeof FORMATS)[number], string> = { html: 'html', json: 'json', csv: 'csv', atom: 'atom', feed: 'feed.json' };

/** The addresses at which everybody reads the list. */
export function AddressesPanel({ isPublished }: { readonly isPublished: boolean }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { org } = useOrganisation();
  return (
    <Panel title={t('addresses.title')} lead={isPublished ? t('addresses.lead') : t('addresses.notYet')}>
      <Stack gap="sm">
        {FORMATS.map((format) => <Address key={format} what={t(`addresses.${format}`)} address={`${window.location.origin}/public/${org}/sub-processors.${SUFFIXES[format]}`} isPublished={isPublished} />)}
      </Stack>
    </Panel>
  );
}

function Address({ what, address, isPublished }: { readonly what: string; readonly address: string; readonly isPublished: boolean }): ReactNode {
  const { t } = useTranslation('sub-processors');
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Text size="sm" fw={600}>{what}</Text>
        {isPublished ? <Anchor size="sm" href={address} target="_blank" rel="noopener">{address}</Anchor> : <Text size="sm" c="dimmed">{address}</Text>}
      </div>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('addresses.copied') : t('addresses.copy', { what })}>
            <ActionIcon className="no-print" variant="default" size="lg" aria-label={copied ? t('addresses.copied') : t('addresses.copy', { what })} onClick={copy}>{copied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}</ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}
