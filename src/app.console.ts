import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Get, Req, Res } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Anonymous } from './identity/access.decorators.js';
import { goOn } from './identity/pages/page-answer.js';
import { PageController } from './identity/pages/page.decorators.js';
import { Visits } from './identity/pages/visits.js';

/** Where the build puts the console: beside the service that is built. */
const BUILT = join(import.meta.dirname, '..', 'console');
/** As in console/vite.config.ts. */
const NONCE_PLACE = /NONCE-OF-THE-ANSWER/g;
const LANGUAGE_PLACE = '<html lang="en">';

/**
 * Nothing but our own files runs. The nonce is for the style elements that the component library makes (colours, what depends on the width);
 * frames show records of ours, and blobs are the documents that were just made in the browser.
 */
function policyFor(nonce: string): string {
  return `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
}

/** Hands out the files of the console. Their names change with what is in them, so that they may be kept for ever. */
export async function serveConsoleFiles(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyStatic as never, {
    root: join(BUILT, 'assets'), prefix: '/console/assets/', preCompressed: true, immutable: true, maxAge: '365d', decorateReply: false, index: false, globIgnore: ['**/*.br', '**/*.gz'],
  });
}

/** The page of the console, at whatever address within it; what it shows it asks of the API, with the session of whoever looks. */
@Anonymous()
@PageController('console')
export class ConsolePageController {
  constructor(private readonly visits: Visits) {}

  @Get('icon.svg')
  async icon(@Res() reply: FastifyReply): Promise<void> {
    void reply.header('Content-Type', 'image/svg+xml').header('Cache-Control', 'public, max-age=86400').send(await readFile(join(BUILT, 'icon.svg')));
  }

  @Get(['', '*'])
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { person, reader } = await this.visits.of(request);
    if (person === null) return goOn(reply, `/sign-in?next=${encodeURIComponent(request.url)}`);
    if (person.signedIn.enrolling) return goOn(reply, '/account/second-factor');
    const nonce = randomBytes(16).toString('base64');
    const page = await readFile(join(BUILT, 'index.html'), 'utf8');
    void reply.headers({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policyFor(nonce), 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' })
      .send(page.replace(NONCE_PLACE, nonce).replace(LANGUAGE_PLACE, `<html lang="${reader.language}">`));
  }
}
