import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { Replicas } from './database/replicas.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { IdempotencyRepository } from './http/idempotency.repository.js';
import { LOGGER, CONFIG } from './platform.tokens.js';
import { Metrics } from './observability/metrics.js';
import { OperationsController } from './observability/operations.controller.js';

/** What every room stands on. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, replicas: Replicas, logger: Logger): DynamicModule {
    const values = [{ provide: CONFIG, useValue: config }, { provide: LOGGER, useValue: logger }, { provide: Replicas, useValue: replicas }];
    const services = [UnitOfWork, IdempotencyRepository, Metrics];
    return { module: PlatformModule, controllers: [OperationsController], providers: [...values, ...services], exports: [CONFIG, LOGGER, ...services] };
  }
}
