import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { HistoryModule } from '../history/history.module.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { AccessGuard } from './access.guard.js';
import { AuthenticationService } from './authentication.service.js';
import { TokenController } from './token.controller.js';
import { TokenRepository } from './token.repository.js';
import { TokenService } from './token.service.js';

@Module({
  imports: [HistoryModule],
  controllers: [TokenController],
  providers: [
    TokenRepository,
    TokenService,
    {
      provide: AuthenticationService,
      inject: [TokenRepository, CONFIG],
      useFactory: (tokens: TokenRepository, config: Config) => new AuthenticationService(tokens, config.bootstrapToken ?? undefined),
    },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [TokenRepository],
})
export class IdentityModule {}
