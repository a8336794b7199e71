import { createHash } from 'node:crypto';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../domain-error.js';

const HASHES_BODY = 'register30:hashes-body';

/** A route that is told of a file by its hash: what is sent as `application/octet-stream` arrives as `{ sha256 }`, and is kept nowhere. */
export function HashesBody(): MethodDecorator {
  return RouteConfig({ [HASHES_BODY]: true });
}

/**
 * Teaches Fastify to take the hash of a file while it comes in, in no more memory than a piece of it, for routes that want that.
 * @param most how many bytes it may have
 */
export function registerHashedBody(fastify: FastifyInstance, most: number): void {
  fastify.addContentTypeParser('application/octet-stream', async (request: FastifyRequest, payload: AsyncIterable<Buffer>) => {
    if (!(HASHES_BODY in request.routeOptions.config)) throw new DomainError('unsupported-media-type', 'The body is of a type that is not understood here.');
    return { sha256: await hashOf(payload, most) };
  });
}

/** @returns SHA-256 in hexadecimal digits. @throws DomainError `body-too-large`, `malformed-body` where there is nothing */
export async function hashOf(payload: AsyncIterable<Buffer>, most: number): Promise<string> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of payload) {
    size += piece.length;
    if (size > most) throw new DomainError('body-too-large', 'The body is larger than this service accepts.');
    hash.update(piece);
  }
  if (size === 0) throw new DomainError('malformed-body', 'A file is expected, and there is not a byte.');
  return hash.digest('hex');
}
