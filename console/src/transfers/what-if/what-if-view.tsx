import { Button, CopyButton, Skeleton, Stack, Text } from '@mantine/core';
import { Check, Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { useTransferAddress } from '../address';
import { ChangedTransfers } from './changed-transfers';
import { FallenChoice } from './fallen-choice';
import { Hit } from './hit';
import { Outcome } from './outcome';
import { Substitutes } from './substitutes';
import { useConsequences } from './use-consequences';

/** What breaks if parts of the law fall: the register under the law that is left. Nothing is changed by it. */
export function WhatIfView(): ReactNode {
  const { t } = useTranslation('transfers');
  const { without } = useTransferAddress();
  const { data, error, refetch } = useConsequences(without);
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Panel title={t('whatIf.title')}><Skeleton height={240} /></Panel>;
  return (
    <Stack gap="lg">
      <Panel title={t('whatIf.title')} lead={t('whatIf.lead')} actions={without.length > 0 && <CopyAddress />}>
        <FallenChoice restsOn={data.restsOn} />
      </Panel>
      {without.length === 0 ? <Text c="dimmed">{t('whatIf.nothingChosen')}</Text> : (
        <>
          <Outcome consequences={data} without={without} />
          {data.moves.length > 0 && <><ChangedTransfers without={without} /><Hit consequences={data} /></>}
          <Substitutes consequences={data} without={without} />
        </>
      )}
    </Stack>
  );
}

function CopyAddress(): ReactNode {
  const { t } = useTranslation('transfers');
  return (
    <CopyButton value={window.location.href}>
      {({ copied, copy }) => <Button variant="default" size="xs" leftSection={copied ? <Check size={16} aria-hidden /> : <Link2 size={16} aria-hidden />} onClick={copy} aria-live="polite">{t(copied ? 'whatIf.copied' : 'whatIf.copy')}</Button>}
    </CopyButton>
  );
}
