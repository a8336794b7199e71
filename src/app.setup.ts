import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { serveConsoleFiles } from './app.console.js';
import { AppModule } from './app.module.js';
import { openApiDocument, serveDocumentation } from './app.openapi.js';
import type { Config } from './platform/config.js';
import type { Replicas } from './platform/database/replicas.js';
import { registerBodyParsers } from './platform/http/body-parsers.js';
import { acceptCookiesAndForms } from './platform/http/cookies-and-forms.js';
import { EarlyAnswers } from './platform/http/early-answers.js';
import { registerHashedBody } from './platform/http/hashed-body.js';
import { answerUnreadableRequest } from './platform/http/unreadable-request.js';
import { acceptUploads } from './platform/http/uploads.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { Metrics } from './platform/observability/metrics.js';
import { NestLogger } from './platform/observability/nest-logger.js';
import { AnonymousRequests } from './sub-processors/serving/anonymous-requests.js';
import { openToThePublic } from './sub-processors/serving/public-access.js';
import { PublicListFront } from './sub-processors/serving/public-list.front.js';

/** Pages for people. */
const PAGES = [
  'sign-in', 'sign-in/second-factor', 'sign-out', 'forgotten-password', 'reset-password', 'set-up', 'invitation', 'first-steps', 'account', 'account/*path', 'administration',
  'administration/*path', 'console', 'console/*path',
];
/** What answers outside `/api/v1`. */
const UNVERSIONED = ['health/live', 'health/ready', 'metrics', '', 'public/*path', ...PAGES, 'sign-in/oidc/*path', 'calendars/*path'];

/** Where files may be sent. */
const TAKES_FILES = ['/api/v1/intake/spreadsheet'];

/** @returns the application, ready to listen: the same for the service, for tests and for the OpenAPI file. */
export async function createApplication(config: Config, dataSource: DataSource, replicas: Replicas, logger: Logger): Promise<NestFastifyApplication> {
  const early = new EarlyAnswers();
  const problems = new ProblemFilter(logger);
  const adapter = new FastifyAdapter({
    serverFactory: early.serverFactory,
    bodyLimit: config.bodyLimitBytes,
    trustProxy: trusted(config.trustProxy),
    clientErrorHandler: answerUnreadableRequest,
    // What still arrives on a connection while the service ends was sent in good faith: it is answered, and the connection closed after it.
    return503OnClosing: false,
    // What the router refuses before there is a route: percent-encodings that mean nothing, keys longer than any.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => problems.catch(error, new ExecutionContextHost([request, reply])),
    routerOptions: { maxParamLength: 500 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, dataSource, replicas, logger), adapter, {
    logger: new NestLogger(logger), bodyParser: false, abortOnError: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  registerBodyParsers(fastify);
  registerHashedBody(fastify, config.bodyLimitBytes);
  await acceptCookiesAndForms(fastify);
  await acceptUploads(fastify, TAKES_FILES);
  await secure(fastify);
  await serveConsoleFiles(fastify);
  await openToThePublic(fastify, app.get(AnonymousRequests));
  app.get(Metrics).observe(fastify);
  app.setGlobalPrefix('api/v1', { exclude: UNVERSIONED });
  app.useGlobalFilters(problems);
  serveDocumentation(app, openApiDocument(app));
  await app.init();
  early.use(app.get(PublicListFront).answer);
  return app;
}

/** A number means so many proxies in front of us, the nearest first. */
function trusted(setting: Config['trustProxy']): boolean | string[] | ((address: string, hop: number) => boolean) {
  if (typeof setting === 'number') return (_address, hop) => hop < setting;
  return typeof setting === 'boolean' ? setting : [...setting];
}

async function secure(fastify: FastifyInstance): Promise<void> {
  await fastify.register(helmet as never, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"] }, useDefaults: false },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}
