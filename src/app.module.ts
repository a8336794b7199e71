import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { ConsolePageController } from './app.console.js';
import { StartPageController } from './app.start-page.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { HistoryModule } from './history/history.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { IntakeModule } from './intake/intake.module.js';
import type { Config } from './platform/config.js';
import type { Replicas } from './platform/database/replicas.js';
import { IdempotencyInterceptor } from './platform/http/idempotency.interceptor.js';
import { InputPipe } from './platform/http/input.pipe.js';
import { PlatformModule } from './platform/platform.module.js';
import { RecordsModule } from './records/records.module.js';
import { RegisterModule } from './register/register.module.js';
import { RemindersModule } from './register/reminders/reminders.module.js';
import { SubProcessorsModule } from './sub-processors/sub-processors.module.js';

/** Puts the rooms together. */
@Module({})
export class AppModule {
  static with(config: Config, dataSource: DataSource, replicas: Replicas, logger: Logger): DynamicModule {
    const database = TypeOrmModule.forRootAsync({ useFactory: () => dataSource.options, dataSourceFactory: async () => dataSource });
    return {
      module: AppModule,
      imports: [database, PlatformModule.with(config, replicas, logger), HistoryModule, IdentityModule, RegisterModule, CatalogueModule, RecordsModule, SubProcessorsModule, RemindersModule, IntakeModule],
      controllers: [StartPageController, ConsolePageController],
      providers: [
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
    };
  }
}
