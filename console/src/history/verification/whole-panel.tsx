import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { VerificationFacts, VerificationResult } from './verification-result';

/** One button: is the history whole? */
export function WholePanel(): ReactNode {
  const { t } = useTranslation('history');
  const { org } = useOrganisation();
  const { instant, number } = useFormats();
  const { data, error, isPending, submittedAt, mutate } = useMutation({
    mutationFn: async () => (await api.GET('/api/v1/organisations/{org}/history/verify', { params: { path: { org } } })).data,
  });
  const check = (): void => mutate();
  return (
    <Panel title={t('verify.title')} lead={t('verify.lead')}>
      <Stack gap="md">
        <Group><Button className="no-print" loading={isPending} leftSection={<ShieldCheck size={18} aria-hidden />} onClick={check}>{data ? t('verify.again') : t('verify.run')}</Button></Group>
        {isPending && <Text size="sm" c="dimmed" role="status">{t('verify.running')}</Text>}
        {error && <ProblemNotice error={error} retry={check} />}
        {data && !isPending && (
          <>
            <VerificationResult verification={data} titles={{ whole: t('verify.whole'), broken: t('verify.broken') }} whole={t('verify.wholeWhat', { count: data.revisions, formatted: number(data.revisions) })} />
            <VerificationFacts verification={data} />
            <Text size="xs" c="dimmed">{t('verify.checkedAt', { at: instant(new Date(submittedAt).toISOString()) })}</Text>
          </>
        )}
      </Stack>
    </Panel>
  );
}
