import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../design/problem-notice';
import type { HistoryReading } from './read-history';

/** The end of what is shown: the way to older changes, or that there are none. */
export function OlderChanges({ reading }: { readonly reading: HistoryReading }): ReactNode {
  const { t } = useTranslation('history');
  return (
    <>
      <VisuallyHidden role="status">{reading.loadedLast > 0 ? t('thing.loadedOlder', { count: reading.loadedLast }) : ''}</VisuallyHidden>
      {reading.error !== null && <ProblemNotice error={reading.error} retry={reading.again} />}
      <Group justify="center" mt="lg">
        {reading.hasOlder
          ? <Button className="no-print" variant="default" loading={reading.isOnItsWay} onClick={reading.showOlder}>{t('thing.older')}</Button>
          : <Text size="sm" c="dimmed">{t('thing.begin')}</Text>}
      </Group>
    </>
  );
}
