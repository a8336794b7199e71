import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import canonicalize from 'canonicalize';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DomainError, invalidInput } from '../domain-error.js';
import { IdempotencyRepository, type StoredAnswer } from './idempotency.repository.js';

const WITHHELD = 'register30:withheld';
const KEPT_HEADERS = ['location', 'etag', 'cache-control', 'content-type'];
/** Bodies that a route reads by itself are not there to be compared; such routes read a file and store nothing. */
const READ_BY_ROUTE = /^(?:multipart\/|application\/octet-stream)/i;
const KEY = /^[\x21-\x7e]{1,255}$/;

/** Fields of the answer that are given once and never again, also not to a repeated request. */
export function Withhold(...fields: string[]): MethodDecorator {
  return SetMetadata(WITHHELD, fields);
}

/** Honours `Idempotency-Key` on POST: the work and its answer are stored in one transaction; the same key again gets the answer. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: IdempotencyRepository,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & { principal?: { id: string } }>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined || !request.principal || READ_BY_ROUTE.test(request.headers['content-type'] ?? '')) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) {
      throw invalidInput([{ pointer: '', code: 'idempotency-key', message: 'An Idempotency-Key is up to 255 visible ASCII characters.' }]);
    }
    const asked = { principal: request.principal.id, key, request: fingerprint(request) };
    const withheld = this.reflector.get<string[] | undefined>(WITHHELD, context.getHandler()) ?? [];
    return from(this.once(asked, http.getResponse<FastifyReply>(), withheld, () => lastValueFrom(next.handle())));
  }

  private once(asked: { principal: string; key: string; request: string }, reply: FastifyReply, withheld: string[], work: () => Promise<unknown>): Promise<unknown> {
    return this.unitOfWork.joined(async (manager: EntityManager) => {
      const known = await this.repository.lockAndFind(manager, asked.principal, asked.key);
      if (known) return replay(known, asked.request, reply);
      const body = await work();
      const headers = Object.fromEntries(KEPT_HEADERS.flatMap((name) => {
        const value = reply.getHeader(name);
        return value === undefined ? [] : [[name, String(value)]];
      }));
      await this.repository.store(manager, { ...asked, status: reply.statusCode, headers, body: without(body, withheld) });
      return body;
    });
  }
}

function replay(known: StoredAnswer, request: string, reply: FastifyReply): unknown {
  if (known.request !== request) {
    throw new DomainError('idempotency-key-reused', 'This Idempotency-Key was used for another request; take a new one.');
  }
  void reply.status(known.status).headers(known.headers).header('Idempotency-Replayed', 'true');
  return known.body;
}

function fingerprint(request: FastifyRequest): string {
  return createHash('sha256').update(`${request.method} ${request.url}\n${canonicalize(request.body) ?? ''}`).digest('hex');
}

function without(body: unknown, fields: readonly string[]): unknown {
  if (fields.length === 0 || typeof body !== 'object' || body === null) return body ?? null;
  return { ...body, ...Object.fromEntries(fields.map((field) => [field, null])) };
}
