import { Injectable } from '@nestjs/common';

/** What a handler is told of the job at hand. */
export interface JobContext {
  /** 1 for the first. */
  readonly attempt: number;
  /** Whether the job is given up should this attempt fail: the time to put aside visibly what it was about. */
  readonly lastAttempt: boolean;
  /** Of a scheduled job the moment it was due, which lies back where no instance ran then. */
  readonly dueAt: Date | undefined;
}

/**
 * Does the work of a job. What it throws lets the job be tried again later, after pauses that grow. A job runs at least once: an instance
 * that ends halfway leaves it to another one, so handlers do what is not yet done.
 */
export type JobHandler<Payload extends object> = (payload: Payload, context: JobContext) => Promise<void>;

/** What is run from the queue, and when by the clock. Rooms register theirs in `onModuleInit`; the runner takes over once all have. */
@Injectable()
export class Jobs {
  private readonly registered = new Map<string, JobHandler<object>>();
  private readonly scheduled = new Map<string, string>();

  /**
   * @param task a name such as `send-invitation`, unique in the service
   * @param handler gets the payload as it was added; it reaches the database through the UnitOfWork, as everybody
   * @throws Error where the name is taken
   */
  register<Payload extends object>(task: string, handler: JobHandler<Payload>): void {
    if (this.registered.has(task)) throw new Error(`Two handlers are registered for the task ${task}.`);
    this.registered.set(task, handler as JobHandler<object>);
  }

  /**
   * Runs a registered task by the clock, once over any number of instances. A time that passed while no instance ran is caught up with
   * for twelve hours: one job for each, told apart by `dueAt`.
   * @param cron five fields, UTC, such as `0 6 * * *`
   */
  schedule(task: string, cron: string): void {
    if (this.scheduled.has(task)) throw new Error(`The task ${task} is scheduled twice.`);
    this.scheduled.set(task, cron);
  }

  get handlers(): ReadonlyMap<string, JobHandler<object>> {
    return this.registered;
  }

  get schedules(): ReadonlyMap<string, string> {
    return this.scheduled;
  }
}
