import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { HistoryModule } from '../history/history.module.js';
import { AccessGuard } from './access.guard.js';
import { IDENTITY_CONTROLLERS, IDENTITY_OFFERED, IDENTITY_SERVICES } from './identity.parts.js';
import { OIDC_CONTROLLERS, OIDC_SERVICES } from './oidc/oidc.parts.js';
import { PAGE_CONTROLLERS, PAGE_SERVICES, PAGES_OFFERED } from './pages/pages.parts.js';

@Module({
  imports: [HistoryModule],
  controllers: [...IDENTITY_CONTROLLERS, ...OIDC_CONTROLLERS, ...PAGE_CONTROLLERS],
  providers: [...IDENTITY_SERVICES, ...OIDC_SERVICES, ...PAGE_SERVICES, { provide: APP_GUARD, useExisting: AccessGuard }],
  exports: [...IDENTITY_OFFERED, ...PAGES_OFFERED],
})
export class IdentityModule {}
