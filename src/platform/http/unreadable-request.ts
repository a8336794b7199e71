import type { Socket } from 'node:net';
import { DomainError } from '../domain-error.js';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.js';

/** Answers bytes that are no HTTP request, before there is a request or a reply, and hangs up. */
export function answerUnreadableRequest(_error: Error, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const body = JSON.stringify(problemOf(new DomainError('malformed-body', 'The request is not HTTP that can be read, or its headers are too long.')));
  const head = ['HTTP/1.1 400 Bad Request', `Content-Type: ${PROBLEM_MEDIA_TYPE}`, `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close'];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
