import { Module } from '@nestjs/common';
import { CheckpointJournal } from './checkpoints/checkpoint-journal.js';
import { CheckpointRepository } from './checkpoints/checkpoint.repository.js';
import { CheckpointService } from './checkpoints/checkpoint.service.js';
import { CheckpointTask } from './checkpoints/checkpoint-task.js';
import { HistoryExportService } from './export/history-export.service.js';
import { HistoryComparisons } from './history-comparisons.js';
import { HistoryRepository } from './history.repository.js';
import { HistoryService } from './history.service.js';
import { HistoryVerificationService } from './history-verification.service.js';
import { HeadSealing } from './signing/head-sealing.js';
import { HistoryKeys } from './signing/history-keys.js';
import { NewestHeads } from './signing/newest-heads.js';

const OFFERED = [HistoryRepository, HistoryService, HistoryVerificationService, HistoryComparisons, HistoryExportService, CheckpointService, HistoryKeys];

@Module({
  providers: [...OFFERED, HeadSealing, NewestHeads, CheckpointRepository, CheckpointJournal, CheckpointTask],
  exports: OFFERED,
})
export class HistoryModule {}
