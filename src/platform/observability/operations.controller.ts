import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { DomainError } from '../domain-error.js';
import { ForEverybody } from '../http/access-mark.js';
import { AnswersMedia, AnswersObject, Summary } from '../http/openapi.decorators.js';
import { ProblemView } from '../http/openapi.decorators.js';
import { Metrics } from './metrics.js';

/** Whoever asks waits no longer than this; a database that takes longer is none to send requests to. */
const READY_WITHIN_MS = 2_000;

const STATUS = { type: 'object', properties: { status: { type: 'string' } } };

/** What those who run the service look at. */
@ApiTags('operations')
@Controller()
@ForEverybody()
export class OperationsController {
  private asking: Promise<boolean> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Summary('The process answers')
  @Get('health/live')
  @AnswersObject(ProblemView, STATUS)
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Summary('The database answers, too; otherwise 503')
  @Get('health/ready')
  @AnswersObject(ProblemView, STATUS)
  async ready(): Promise<{ status: string }> {
    // However many ask, one question is under way: those who watch do not crowd out those who work.
    this.asking ??= this.dataSource.query('SELECT 1').then(() => true, () => false).finally(() => { this.asking = undefined; });
    const tooLate = new AbortController();
    const inTime = await Promise.race([this.asking, pause(READY_WITHIN_MS, false, { signal: tooLate.signal, ref: false }).catch(() => false)]);
    tooLate.abort();
    if (!inTime) throw new DomainError('database-away', 'The database cannot be reached at the moment.');
    return { status: 'ok' };
  }

  @Summary('Metrics in the Prometheus text format')
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @AnswersMedia(['text/plain'], 'Prometheus text format.')
  text(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
