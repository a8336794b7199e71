import { Alert, Button, Group, Text } from '@mantine/core';
import { FilePen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../place/formats';
import type { ThingEditor } from './thing-editor';

/** Says that what is shown is a draft of an earlier visit: to go on with, or to discard. */
export function DraftNotice<T extends object>({ editor: { resumedDraftOf, keepResumed, discard } }: { readonly editor: ThingEditor<T> }): ReactNode {
  const { t } = useTranslation('editing');
  const { instant } = useFormats();
  if (resumedDraftOf === null) return null;
  return (
    <Alert role="status" color="accent" variant="light" icon={<FilePen aria-hidden />} title={t('draft.title', { time: instant(resumedDraftOf) })} className="no-print">
      <Text size="sm">{t('draft.what')}</Text>
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={keepResumed}>{t('draft.continue')}</Button>
        <Button size="xs" variant="default" onClick={discard}>{t('draft.discard')}</Button>
      </Group>
    </Alert>
  );
}
