import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { domainErrorOf } from '../database/constraint-problems.js';
import { DomainError, type DomainErrorCode } from '../domain-error.js';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.js';

/** What the framework says no to by itself, in our words. */
const BY_STATUS: Record<number, readonly [DomainErrorCode, string]> = {
  400: ['malformed-body', 'The request cannot be read.'],
  // Files of the documentation's page, asked for by a path that climbs out of their folder.
  403: ['not-found', 'There is nothing at this address.'],
  404: ['not-found', 'There is nothing at this address.'],
  405: ['method-not-allowed', 'This address does not know that method.'],
  406: ['not-acceptable', 'No representation of the accepted types exists.'],
  413: ['body-too-large', 'The body is larger than this service accepts.'],
  414: ['malformed-body', 'The address is too long.'],
  415: ['unsupported-media-type', 'The body is of a type that is not understood here.'],
  429: ['too-many-requests', 'Too many requests; wait as long as Retry-After says.'],
};

/** Who was let in nowhere, may not, or asks too often: what a log is searched for after an attack. */
const REFUSALS = new Set([401, 403, 429]);

/** Every error leaves as a problem document (RFC 9457); nothing unexpected tells more than that it was unexpected. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const known = domainErrorFrom(error);
    if (known.code === 'unexpected') this.log.error({ err: error, requestId: request.id, route: request.routeOptions?.url }, 'unexpected error');
    const problem = problemOf(known);
    if (REFUSALS.has(problem.status)) this.log.info(refusal(known.code, request), 'refused');
    if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer realm="register30"');
    if (problem.status === 503) void reply.header('Retry-After', '2');
    if (typeof problem['retryAfter'] === 'number') void reply.header('Retry-After', String(problem['retryAfter']));
    void reply.status(problem.status).header('Content-Type', PROBLEM_MEDIA_TYPE).header('Cache-Control', 'no-store').send(JSON.stringify(problem));
  }
}

/** The route and not the address that was asked for, which may hold a secret. */
function refusal(code: DomainErrorCode, request: FastifyRequest & { principal?: { kind: string; id: string } }): Record<string, unknown> {
  const { principal, id: requestId, method, ip } = request;
  return { event: 'refused', code, requestId, method, route: request.routeOptions?.url, address: ip, principal: principal && `${principal.kind} ${principal.id}` };
}

/** @returns any error as one of ours: what the framework and the database say no to in our words, everything else as `unexpected` */
export function domainErrorFrom(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
  const known = status === undefined ? undefined : BY_STATUS[status];
  if (known) return new DomainError(known[0], known[0] === 'malformed-body' ? `${known[1]} ${parserWords(error)}`.trim() : known[1]);
  return domainErrorOf(error) ?? new DomainError('unexpected', 'The service could not answer this request; the error has been logged.');
}

/** Parser messages name the place of a syntax error and nothing of the service. */
function parserWords(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return /JSON|Unexpected|Body|YAML|content-?length|URI/i.test(message) ? message : '';
}
