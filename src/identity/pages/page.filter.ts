import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { DomainError } from '../../platform/domain-error.js';
import { domainErrorFrom } from '../../platform/http/problem.filter.js';
import { problemOf } from '../../platform/http/problem.js';
import { LOGGER } from '../../platform/platform.tokens.js';
import { preferredLanguage } from '../../platform/text/preferred-language.js';
import { PERSON_LANGUAGES } from '../people/person.entity.js';
import { refusalInWords } from './form-problems.js';
import { goOn, sendPage } from './page-answer.js';
import { anonymousReader, type PageReader } from './views/page-layout.js';
import { problemPage } from './views/problem-view.js';
import { type Visit, Visits } from './visits.js';

/** What goes wrong at a page is told as a page: whoever is not signed in is sent to sign in, everybody else reads why. */
@Injectable()
@Catch()
export class PageFilter implements ExceptionFilter {
  constructor(
    private readonly visits: Visits,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const known = domainErrorFrom(error);
    if (known.code === 'unexpected') this.log.error({ err: error, requestId: request.id, route: request.routeOptions?.url }, 'unexpected error');
    if (known.code === 'unauthenticated') return goOn(reply, signInFor(request));
    if (known.code === 'second-factor-required') return goOn(reply, '/account/second-factor');
    return this.tell(known, request, reply);
  }

  private async tell(known: DomainError, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { status, retryAfter } = problemOf(known) as { status: number; retryAfter?: unknown };
    if (status === 503) void reply.header('Retry-After', '2');
    if (typeof retryAfter === 'number') void reply.header('Retry-After', String(retryAfter));
    const reader = await this.readerOf(request);
    sendPage(reply, reader, problemPage(reader, refusalInWords(known, reader)), status);
  }

  /** Who reads may be what cannot be found out just now. */
  private readerOf(request: FastifyRequest): Promise<PageReader> {
    return this.visits.of(request).then(
      ({ reader }: Visit) => reader,
      () => anonymousReader(preferredLanguage(null, request.headers['accept-language'], PERSON_LANGUAGES)),
    );
  }
}

/** Back to where they wanted to go; what a form would have done is not repeated. */
function signInFor({ method, url }: FastifyRequest): string {
  return method === 'GET' && url !== '/' ? `/sign-in?${new URLSearchParams({ next: url }).toString()}` : '/sign-in';
}
