import type { Logger as WorkerLogger } from 'graphile-worker';
import type { Logger } from 'pino';

/** The runner tells of failed jobs itself, with the task and the id; graphile-worker's line would bring the payload along. */
const TOLD_BY_RUNNER = /^(?:Failed task|Completed task|Found task)/;
const LEVELS = { error: 'warn', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/**
 * @param create graphile-worker's class, which is loaded late
 * @returns what graphile-worker has to say, through our log: its words and never what they are about
 */
export function workerLogger(create: typeof WorkerLogger, log: Logger): WorkerLogger {
  return new create(() => (level, message) => {
    if (!TOLD_BY_RUNNER.test(message)) log[LEVELS[level as keyof typeof LEVELS] ?? 'warn']({ from: 'jobs' }, message);
  });
}
