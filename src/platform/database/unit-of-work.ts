import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { domainErrorOf } from './constraint-problems.js';

/**
 * Whose rows a transaction may touch; row-level security holds every statement to it. One organisation's; the `instance`'s (its
 * administrators only: which organisations and tokens there are, nothing inside them); or what is `public`: published lists.
 */
export type Reach = { readonly organisationId: string } | 'instance' | 'public';

/** `consistent`: every statement sees the same moment (REPEATABLE READ). */
export interface WorkOptions {
  readonly consistent?: boolean;
}

/**
 * Runs work in one transaction that is bound to a reach. Work started inside `joined` shares one transaction, so that an answer
 * and its idempotency key are stored together or not at all.
 */
@Injectable()
export class UnitOfWork {
  private readonly ambient = new AsyncLocalStorage<QueryRunner>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param reach whose rows may be seen and written
   * @param work gets the manager of the transaction; what it throws rolls everything back
   * @returns what the work returns, after COMMIT
   */
  async run<T>(reach: Reach, work: (manager: EntityManager) => Promise<T>, options: WorkOptions = {}): Promise<T> {
    const shared = this.ambient.getStore();
    if (shared) {
      await bind(shared, reach);
      return translated(() => work(shared.manager));
    }
    return this.transaction(options, async (runner) => {
      await bind(runner, reach);
      return work(runner.manager);
    });
  }

  /** Runs work so that every `run` within it, however deep, joins the one transaction that this opens. */
  async joined<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const shared = this.ambient.getStore();
    if (shared) return work(shared.manager);
    return this.transaction({}, (runner) => this.ambient.run(runner, () => work(runner.manager)));
  }

  private async transaction<T>(options: WorkOptions, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return translated(async () => {
      const runner = this.dataSource.createQueryRunner();
      try {
        await runner.startTransaction(options.consistent ? 'REPEATABLE READ' : 'READ COMMITTED');
        const result = await work(runner);
        await runner.commitTransaction();
        return result;
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      } finally {
        await runner.release();
      }
    });
  }
}

async function bind(runner: QueryRunner, reach: Reach): Promise<void> {
  const organisationId = typeof reach === 'string' ? '' : reach.organisationId;
  const scope = typeof reach === 'string' ? reach : 'organisation';
  await runner.query(`SELECT set_config('app.organisation_id', $1, true), set_config('app.scope', $2, true)`, [organisationId, scope]);
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw domainErrorOf(error) ?? error;
  }
}
