import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { Config } from '../platform/config.js';
import { DomainError } from '../platform/domain-error.js';
import { ACCESS, FOR_EVERYBODY } from '../platform/http/access-mark.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { type AuthenticatedRequest, WHILE_ENROLLING } from './access.decorators.js';
import { type Access, AuthenticationService } from './authentication.service.js';
import { type Permission, roleMay } from './roles.js';
import { refuseForgedRequest } from './sessions/csrf.js';
import { sessionSecretOf } from './sessions/session-cookie.js';

/** Stands before every route: who are you, may you know of this organisation, does your role there allow it, and was it you who asked. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: AuthenticationService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.marked<Permission | typeof FOR_EVERYBODY>(ACCESS, context);
    if (permission === FOR_EVERYBODY) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<AuthenticatedRequest>();
    const sessionSecret = sessionSecretOf(request, this.config.publicUrl);
    const access = await this.authentication.access({ authorization: request.headers.authorization, sessionSecret }, (request.params as { org?: string }).org);
    if (access.principal.sessionId !== null && sessionSecret !== undefined) {
      refuseForgedRequest(request, sessionSecret, this.config.publicUrl);
      // What one person may see must not be kept for the next one at the same browser or proxy.
      void http.getResponse<FastifyReply>().header('Cache-Control', 'no-store').header('Vary', 'Cookie');
    }
    note(request, access);
    if (permission === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} names no permission.`);
    refuseWithout(permission, access, this.marked<boolean>(WHILE_ENROLLING, context) ?? false);
    return true;
  }

  private marked<T>(mark: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(mark, [context.getHandler(), context.getClass()]);
  }
}

function note(request: AuthenticatedRequest, { principal, organisation, role }: Access): void {
  request.principal = principal;
  if (role !== null) request.role = role;
  if (organisation) request.organisationReach = organisation;
}

function refuseWithout(permission: Permission, { role, purpose }: Access, isForEnrolling: boolean): void {
  if (purpose === 'enrolment' && !isForEnrolling) {
    throw new DomainError('second-factor-required', 'A second factor is required here; this session can do nothing but set it up.');
  }
  if (permission === 'self') return;
  if (role === null) throw new DomainError('forbidden', 'No role is held anywhere.');
  if (!roleMay(role, permission)) throw new DomainError('forbidden', `The role "${role}" may not do this.`);
}
