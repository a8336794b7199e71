import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { DownloadButton } from '../design/download-button';
import { Panel } from '../design/panel';
import { dayQuery, useDay } from '../place/day';
import { useOrganisation } from '../place/organisation';

const DOCUMENTS = { yaml: 'application/yaml', json: 'application/json' } as const;
const SHEETS = ['xlsx', 'ods'] as const;

/** The register out again: as one document, or as spreadsheets that can be edited and imported. */
export function ExportPanel(): ReactNode {
  const { t, i18n } = useTranslation('intake');
  const { org } = useOrganisation();
  const { asOf, knownOn } = useDay();
  const { knownOn: known } = dayQuery({ asOf, knownOn });
  const lang = i18n.language as 'en';
  return (
    <Panel title={t('export.title')} lead={t('export.lead')}>
      <Stack gap="md">
        <div>
          <Text size="sm" fw={600} mb={6}>{t('export.document')}</Text>
          <Group gap="xs" align="flex-start">
            {(['yaml', 'json'] as const).map((format) => (
              <DownloadButton
                key={format} name={`register-${org}.${format}`} label={t('export.get', { format: format.toUpperCase() })}
                ask={(signal) => api.GET('/api/v1/organisations/{org}/register', { params: { path: { org }, query: known === undefined ? {} : { knownOn: known } }, headers: { Accept: DOCUMENTS[format] }, parseAs: 'stream', signal })}
              >{format.toUpperCase()}</DownloadButton>
            ))}
          </Group>
          <Text size="xs" c="dimmed" mt={4}>{t('export.documentWhat')}</Text>
        </div>
        {(['controller', 'processor'] as const).map((role) => (
          <div key={role}>
            <Text size="sm" fw={600} mb={6}>{t(`export.sheets.${role}`)}</Text>
            <Group gap="xs" align="flex-start">
              {SHEETS.map((format) => (
                <DownloadButton
                  key={format} name={`register-${org}-${role}.${format}`} label={t('export.getSheets', { format: format.toUpperCase(), what: t(`export.sheets.${role}`) })}
                  ask={(signal) => api.GET('/api/v1/organisations/{org}/records/{record}', { params: { path: { org, record: `${role}.${format}` }, query: { lang, ...dayQuery({ asOf, knownOn }) } }, parseAs: 'stream', signal })}
                >{format === 'xlsx' ? 'Excel' : 'OpenDocument'}</DownloadButton>
              ))}
            </Group>
          </div>
        ))}
        <Text size="xs" c="dimmed">{t('export.sheetsWhat')}</Text>
      </Stack>
    </Panel>
  );
}
