import cookie from '@fastify/cookie';
import formBody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../domain-error.js';

const FORM = /^application\/x-www-form-urlencoded(?:;|$)/i;
/** Forms of pages are short; the limit of the service is for registers. */
const LONGEST_FORM = 64 * 1024;

/**
 * Lets pages have cookies and forms. The API goes on refusing forms: any page of the web can make a browser send one.
 * After `registerBodyParsers`, which starts with none.
 */
export async function acceptCookiesAndForms(fastify: FastifyInstance): Promise<void> {
  await fastify.register(cookie as never);
  fastify.addHook('preParsing', async (request) => {
    if (FORM.test(request.headers['content-type'] ?? '') && (request.routeOptions.url ?? '').startsWith('/api/')) {
      throw new DomainError('unsupported-media-type', 'The API takes JSON and YAML, no forms.');
    }
  });
  await fastify.register(formBody as never, { bodyLimit: LONGEST_FORM } as never);
}
