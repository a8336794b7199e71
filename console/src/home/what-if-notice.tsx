import { Alert, Button, Text } from '@mantine/core';
import { FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../place/formats';
import { useLabels } from '../place/labels';

/** Says that part of the law is thought away, so that nobody takes it for the truth. */
export function WhatIfNotice({ without, onBack }: { readonly without: readonly string[]; readonly onBack: () => void }): ReactNode {
  const { t } = useTranslation('home');
  const { label } = useLabels();
  const { list } = useFormats();
  return (
    <Alert variant="light" color="violet" icon={<FlaskConical aria-hidden />} title={t('whatIf.title')}>
      <Text size="sm">{t('whatIf.what', { names: list(without.map((name) => label('mechanisms', name))) })}</Text>
      <Button mt="sm" size="xs" variant="default" onClick={onBack}>{t('whatIf.back')}</Button>
    </Alert>
  );
}
