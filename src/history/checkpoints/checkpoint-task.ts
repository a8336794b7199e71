import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { Jobs } from '../../platform/jobs/jobs.js';
import { LOGGER } from '../../platform/platform.tokens.js';
import { CheckpointService } from './checkpoint.service.js';

const TASK = 'history-checkpoints';
/** Ten minutes are what somebody who owns the database could at most take back unnoticed, once the service is started anew. */
const EVERY_TEN_MINUTES = '*/10 * * * *';

/** Takes checkpoints by the clock, and once, after an upgrade, of what was never signed. */
@Injectable()
export class CheckpointTask implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly checkpoints: CheckpointService,
    @Inject(LOGGER) private readonly log: Pick<Logger, 'warn'>,
  ) {}

  onModuleInit(): void {
    this.jobs.register(TASK, () => this.checkpoints.takeAll());
    this.jobs.schedule(TASK, EVERY_TEN_MINUTES);
  }

  /** Nobody has to wait for it: until it is done, verification finds ends that are not signed yet. */
  onApplicationBootstrap(): void {
    this.checkpoints.compareWithJournal().then(() => this.checkpoints.takeUnsigned()).catch((error: unknown) => this.log.warn({ err: error }, 'histories could not be held against the journal, or those from before not be signed; the task does the latter'));
  }
}
