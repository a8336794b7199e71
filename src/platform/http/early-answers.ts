import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { FastifyServerFactory } from 'fastify';

/** Answers a request, or leaves it to the framework. @returns whether it has been answered */
export type EarlyAnswer = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Longer than the idle time of usual load balancers, so that they close connections and not we. */
const KEEP_ALIVE_MS = 72_000;

/** The server in front of the framework, with a place for answers that need nothing of it. */
export class EarlyAnswers {
  private answer: EarlyAnswer = () => false;

  /** From here on requests are first held to this. */
  use(answer: EarlyAnswer): void {
    this.answer = answer;
  }

  /** Makes the server; Node's own limits on how long a request may take to arrive stay, which Fastify would lift. */
  readonly serverFactory: FastifyServerFactory = (handle): Server => {
    const server = createServer((request, response) => {
      if (!this.answer(request, response)) handle(request, response);
    });
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    return server;
  };
}
