import { Button, Group, List, Loader, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Elapsed } from '../design/download-button';
import { FileDrop } from '../design/file-drop';
import { Panel } from '../design/panel';
import { Refusal } from './refusal';
import type { ImportPlace } from './use-import';

const ENDINGS = '.xlsx,.ods,.csv,.xlsm,.json,.yaml,.yml';

/** Drop a file, and see what can be read. */
export function ChooseStep({ place: { read, reading, cancelReading } }: { readonly place: ImportPlace }): ReactNode {
  const { t } = useTranslation('intake');
  return (
    <Panel title={t('choose.title')} lead={t('choose.lead')}>
      <Stack gap="md">
        <FileDrop title={t('choose.drop')} accept={ENDINGS} onFile={(file) => read(file)} isBusy={reading.isPending}>{t('choose.what')}</FileDrop>
        {reading.isPending && (
          <Group gap="sm">
            <Loader size="sm" aria-hidden /><Text component="output" size="sm">{t('choose.reading', { file: reading.name })}</Text><Elapsed since={reading.since} />
            <Button size="compact-sm" variant="subtle" onClick={cancelReading}>{t('choose.cancel')}</Button>
          </Group>
        )}
        {reading.error !== null && <Refusal error={reading.error} file={reading.name} />}
        <List size="sm" spacing={6} aria-label={t('choose.kinds')}>
          {(['own', 'authority', 'vendors', 'register'] as const).map((kind) => <List.Item key={kind}><strong>{t(`choose.kind.${kind}`)}</strong> {t(`choose.kindWhat.${kind}`)}</List.Item>)}
        </List>
      </Stack>
    </Panel>
  );
}
