import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { FileDrop } from '../../design/file-drop';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { checkpointIn } from './kept-checkpoint';
import { VerificationResult } from './verification-result';

/** Holds the history against a checkpoint that somebody kept elsewhere. */
export function KeptCheckpointPanel(): ReactNode {
  const { t } = useTranslation('history');
  const { org } = useOrganisation();
  const { number } = useFormats();
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: async (file: File) => {
      const body = checkpointIn(await file.text());
      if (body === null) throw new Error(t('kept.notOne'));
      const { data: verification } = await api.POST('/api/v1/organisations/{org}/history/checkpoints/verification', { params: { path: { org } }, body });
      return { verification, name: file.name, sequence: body.sequence };
    },
  });
  return (
    <Panel title={t('kept.title')}>
      <Stack gap="md">
        <FileDrop title={t('kept.drop')} accept=".json" isBusy={isPending} onFile={(file) => mutate(file)}>{t('kept.dropWhat')}</FileDrop>
        {error && <ProblemNotice error={error} />}
        {data?.verification && !isPending && (
          <VerificationResult verification={data.verification} titles={{ whole: t('kept.holds', { name: data.name }), broken: t('kept.fails', { name: data.name }) }} whole={t('kept.holdsWhat', { sequence: number(data.sequence) })} />
        )}
      </Stack>
    </Panel>
  );
}
