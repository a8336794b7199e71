import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Metrics } from '../../platform/observability/metrics.js';
import { send } from './list-answer.js';
import { ListAnswers } from './list-answers.js';
import { nameOf, wishesOf } from './list-wishes.js';

/**
 * Gives answers that are at hand before the framework sees the request: the list is read far more often than everything else, and
 * finding a route, hooks and guards take longer than sending it. Such answers are not counted: refusing one would cost as much as giving
 * it. Whatever is not at hand goes the common way, to the limit and the controller.
 */
@Injectable()
export class PublicListFront implements BeforeApplicationShutdown {
  private readonly given = { 200: 0, 304: 0 };
  private closing = false;

  constructor(
    private readonly answers: ListAnswers,
    @Inject(Metrics) { registry }: Metrics,
  ) {
    const { given } = this;
    registry.registerMetric(new Counter({
      name: 'public_list_answers_total',
      help: 'Answers of public lists given from memory, which http_request_duration_seconds does not count, by status.',
      labelNames: ['status'],
      registers: [],
      collect() {
        this.reset();
        for (const [status, count] of Object.entries(given)) this.inc({ status }, count);
      },
    }));
  }

  /** From here on the framework answers, which closes connections. */
  beforeApplicationShutdown(): void {
    this.closing = true;
  }

  /** @returns whether the request has been answered */
  readonly answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method, url = '' } = request;
    if (!url.startsWith('/public/') || (method !== 'GET' && method !== 'HEAD') || this.closing) return false;
    const wishes = wishesOf(request);
    const answer = this.answers.kept(nameOf(url, wishes));
    if (!answer) return false;
    this.given[send(answer, wishes, request, response)] += 1;
    return true;
  };
}
