import { Center, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Something is on its way. */
export function Loading(): ReactNode {
  const { t } = useTranslation();
  return <Center mih="12rem" role="status"><Loader type="dots" aria-label={t('loading')} /></Center>;
}
