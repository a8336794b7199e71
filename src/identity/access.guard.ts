import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../platform/domain-error.js';
import { ACCESS, FOR_EVERYBODY } from '../platform/http/access-mark.js';
import type { AuthenticatedRequest } from './access.decorators.js';
import { AuthenticationService } from './authentication.service.js';
import { type Permission, roleMay } from './roles.js';

/** Stands before every route: who are you, may you know of this organisation, does your role there allow it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: AuthenticationService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Permission | typeof FOR_EVERYBODY | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access === FOR_EVERYBODY) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const { principal, organisation, role } = await this.authentication.access(request.headers.authorization, (request.params as { org?: string }).org);
    request.principal = principal;
    request.role = role;
    if (organisation) request.organisationReach = organisation;
    if (access === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} names no permission.`);
    if (roleMay(role, access)) return true;
    throw new DomainError('forbidden', `The role "${role}" may not do this.`);
  }
}
