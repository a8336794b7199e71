import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../place/formats';
import { useTravel } from './travel';

/** With whose knowledge a day is looked at: today's, or that of the day. */
export function KnowledgeChoice(): ReactNode {
  const { t } = useTranslation('transfers');
  const { day: inWords } = useFormats();
  const { day, isToday, isKnownThen, setKnownThen } = useTravel();
  return (
    <Radio.Group label={t('time.knowledge')} value={isKnownThen ? 'then' : 'now'} onChange={(chosen) => setKnownThen(chosen === 'then')} className="no-print">
      <Stack gap="xs" mt="xs">
        <Radio value="now" label={t('time.now')} description={t('time.nowWhat')} />
        <Radio value="then" disabled={isToday && !isKnownThen} label={t('time.then')} description={isToday ? t('time.thenToday') : t('time.thenWhat', { day: inWords(day) })} />
      </Stack>
    </Radio.Group>
  );
}
