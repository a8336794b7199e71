import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { Replicas } from './database/replicas.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { IdempotencyRepository } from './http/idempotency.repository.js';
import { InstanceKey } from './instance-key.js';
import { openInstanceKey } from './instance-key-opening.js';
import { InstanceKeyRepository } from './instance-key.repository.js';
import { JobMetrics } from './jobs/job-metrics.js';
import { JobQueue } from './jobs/job-queue.js';
import { JobRunner } from './jobs/job-runner.js';
import { Jobs } from './jobs/jobs.js';
import { MailDeliveries } from './mail/mail-deliveries.js';
import { Mailer } from './mail/mailer.js';
import { LOGGER, CONFIG } from './platform.tokens.js';
import { Metrics } from './observability/metrics.js';
import { OperationsController } from './observability/operations.controller.js';

/** What every room stands on. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, replicas: Replicas, logger: Logger): DynamicModule {
    const values = [{ provide: CONFIG, useValue: config }, { provide: LOGGER, useValue: logger }, { provide: Replicas, useValue: replicas }];
    const instanceKey = { provide: InstanceKey, useFactory: openInstanceKey, inject: [CONFIG, UnitOfWork, InstanceKeyRepository, LOGGER] };
    const services = [UnitOfWork, InstanceKeyRepository, IdempotencyRepository, Metrics, Jobs, JobQueue, Mailer, MailDeliveries];
    return { module: PlatformModule, controllers: [OperationsController], providers: [...values, instanceKey, ...services, JobMetrics, JobRunner], exports: [CONFIG, LOGGER, InstanceKey, ...services] };
  }
}
