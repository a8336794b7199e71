import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension, ApiHeader, ApiParam, ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ACCESS, ForEverybody } from '../platform/http/access-mark.js';
import type { Asker, OrganisationReach, Principal } from './principal.js';
import type { Permission, Role } from './roles.js';

export interface AuthenticatedRequest extends FastifyRequest {
  principal?: Principal;
  /** What the principal may do here: in the organisation of the path, or at best anywhere where the path names none. */
  role?: Role;
  organisationReach?: OrganisationReach;
}

/** The longest reason that a change may be given. */
const LONGEST_REASON = 500;

/** The permission a route asks for; the OpenAPI document tells it as `x-permission`. */
export function Requires(permission: Permission): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ACCESS, permission), ApiBearerAuth(), ApiCookieAuth(), ApiExtension('x-permission', permission));
}

/** Under this name a route says that a session which has to set up its second factor may use it. */
export const WHILE_ENROLLING = 'register30:while-enrolling';

/** A route that a session may use which can do nothing but set up its second factor. */
export const WhileEnrolling = (): MethodDecorator & ClassDecorator => SetMetadata(WHILE_ENROLLING, true);

/** A route for everybody, without a token. */
export function Anonymous(): MethodDecorator & ClassDecorator {
  return applyDecorators(ForEverybody(), ApiSecurity({}));
}

/** Documents the header that carries the why of a change. */
export function TakesReason(): MethodDecorator & ClassDecorator {
  return ApiHeader({ name: 'Change-Reason', required: false, description: `Why; kept in the history. Percent-encoded UTF-8, at most ${LONGEST_REASON} characters.` });
}

export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  return required(requestOf(context).principal);
});

/** The organisation in the path, already found and allowed. */
export const CurrentOrganisation = createParamDecorator((_: unknown, context: ExecutionContext): OrganisationReach => {
  return required(requestOf(context).organisationReach);
}, [describeOrganisation]);

/** Who asks and why. */
export const CurrentAsker = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const request = requestOf(context);
  const { kind, id, name } = required(request.principal);
  return { actor: { kind, id, name }, role: required(request.role), reason: reasonOf(request.headers['change-reason']) };
});

/** Documents `{org}` wherever a route takes the organisation. */
function describeOrganisation(target: object, method: string | symbol | undefined): void {
  const route = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
  if (route) ApiParam({ name: 'org', description: 'Slug of the organisation.', schema: { type: 'string' } })(target, method as string, route);
}

function requestOf(context: ExecutionContext): AuthenticatedRequest {
  return context.switchToHttp().getRequest<AuthenticatedRequest>();
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('This route takes a principal or an organisation that its access rule does not bring.');
  return value;
}

function reasonOf(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string' || header.trim() === '') return null;
  try {
    return decodeURIComponent(header).replaceAll('\0', '').slice(0, LONGEST_REASON).toWellFormed();
  } catch {
    return header.slice(0, LONGEST_REASON);
  }
}
