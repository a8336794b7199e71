import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../config.js';

/** Paths that could hold secrets or personal data; such values never reach the log. */
const SECRETS = ['authorization', 'token', 'cookie', 'password', '*.authorization', '*.token', '*.cookie', '*.password', 'headers', '*.headers', 'body', '*.body'];

/** @returns the log of the service: one JSON object a line. Of an error its type, message and stack are kept, not what it carries. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const serializers = {
    err: (error: unknown) => {
      if (typeof error !== 'object' || error === null) return { message: String(error) };
      const { name, message, stack, code } = error as { name?: string; message?: string; stack?: string; code?: string };
      return { name, message, code, stack };
    },
  };
  const options = { level, base: { service: 'register30' }, redact: { paths: SECRETS, censor: '[removed]' }, serializers };
  return destination ? pino(options, destination) : pino(options);
}
