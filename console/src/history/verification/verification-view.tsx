import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { CheckpointPanel } from './checkpoint-panel';
import { ExportPanel } from './export-panel';
import { KeptCheckpointPanel } from './kept-checkpoint-panel';
import { WholePanel } from './whole-panel';

/** For the auditor: whether the history is whole, and what to take home to check it later or elsewhere. */
export function VerificationView(): ReactNode {
  return <Stack gap="lg"><WholePanel /><CheckpointPanel /><KeptCheckpointPanel /><ExportPanel /></Stack>;
}
