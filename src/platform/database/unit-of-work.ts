import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { DomainError } from '../domain-error.js';
import { isUuid } from '../text/uuid.js';
import { databaseAway, domainErrorOf, isDatabaseAway } from './constraint-problems.js';
import { Replicas } from './replicas.js';

/**
 * Whose rows a transaction may touch; row-level security holds every statement to it. One organisation's; what one person may know of:
 * which organisations they belong to; the `instance`'s (its administrators only: which organisations, people and tokens there are, nothing
 * inside them); what `identity` needs before it is known who asks: people, their credentials and sessions; or what is `public`: published lists.
 */
export type Reach = { readonly organisationId: string } | { readonly personId: string } | 'instance' | 'identity' | 'public';

/** `consistent`: every statement sees the same moment (REPEATABLE READ). */
export interface WorkOptions {
  readonly consistent?: boolean;
  /** A read that a replica may answer, which may be some moments behind. */
  readonly mayLag?: boolean;
}

/**
 * Runs work in one transaction that is bound to a reach. Work started inside `joined` shares one transaction, so that an answer
 * and its idempotency key are stored together or not at all.
 */
@Injectable()
export class UnitOfWork {
  private readonly ambient = new AsyncLocalStorage<QueryRunner>();
  private readonly followUps = new WeakMap<EntityManager, (() => void)[]>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly replicas: Replicas,
  ) {}

  /**
   * @param reach whose rows may be seen and written
   * @param work gets the manager of the transaction; what it throws rolls everything back
   * @returns what the work returns, after COMMIT
   */
  async run<T>(reach: Reach, work: (manager: EntityManager) => Promise<T>, options: WorkOptions = {}): Promise<T> {
    const shared = this.ambient.getStore();
    if (!shared) return this.transaction(`${begin(options)}; ${binding(reach)}`, (runner) => work(runner.manager), options.mayLag);
    return translated(async () => {
      await shared.query(binding(reach));
      return work(shared.manager);
    });
  }

  /** As `run`, in a transaction of its own also within `joined`: for what has to stay where the rest is undone, such as a wrong password counted. */
  apart<T>(reach: Reach, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.ambient.exit(() => this.run(reach, work));
  }

  /** Lets something be done once the transaction of a manager is committed, and not at all where it is undone. It must not throw. */
  afterCommit(manager: EntityManager, work: () => void): void {
    const all = this.followUps.get(manager);
    if (all) all.push(work);
    else this.followUps.set(manager, [work]);
  }

  /** Whether the work at hand joins a transaction whose earlier writes may still be undone. */
  get isJoined(): boolean {
    return this.ambient.getStore() !== undefined;
  }

  /** Runs work so that every `run` within it, however deep, joins the one transaction that this opens. */
  async joined<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const shared = this.ambient.getStore();
    if (shared) return work(shared.manager);
    return this.transaction(begin({}), (runner) => this.ambient.run(runner, () => work(runner.manager)));
  }

  /** The transaction is opened by a statement of ours and not by TypeORM, whose own would cost a round trip more. */
  private async transaction<T>(opening: string, work: (runner: QueryRunner) => Promise<T>, mayLag = false): Promise<T> {
    return translated(async () => {
      const runner = await this.opened(opening, mayLag ? this.replicas.next() : undefined);
      try {
        const result = await work(runner);
        await runner.query('COMMIT');
        for (const followUp of this.followUps.get(runner.manager) ?? []) followUp();
        return result;
      } catch (error) {
        // Between two statements a connection that breaks tells nobody: TypeORM gives the runner back, and the next statement finds it gone.
        if (runner.isReleased && !(error instanceof DomainError)) throw databaseAway();
        await runner.query('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        await runner.release();
      }
    });
  }

  /**
   * A connection that broke while nobody used it is found broken here, where nothing has been done yet; another one is taken then, once,
   * and the primary's in place of a replica's.
   */
  private async opened(opening: string, replica: DataSource | undefined): Promise<QueryRunner> {
    for (let attempt = 0; ; attempt += 1) {
      const runner = (attempt === 0 && replica ? replica : this.dataSource).createQueryRunner();
      try {
        await runner.query(opening);
        return runner;
      } catch (error) {
        await runner.release();
        if (attempt > 0 || !isDatabaseAway(error)) throw error;
      }
    }
  }
}

function begin({ consistent }: WorkOptions): string {
  return `START TRANSACTION ISOLATION LEVEL ${consistent ? 'REPEATABLE READ' : 'READ COMMITTED'}`;
}

/** Several statements in one message take no parameters, so the id is held to its form here. */
function binding(reach: Reach): string {
  const [scope, organisationId, personId] =
    typeof reach === 'string' ? [reach, '', ''] : 'personId' in reach ? ['person', '', reach.personId] : ['organisation', reach.organisationId, ''];
  if (![organisationId, personId].every((id) => id === '' || isUuid(id))) throw new Error('Organisations and people are named by UUIDs.');
  return `SELECT set_config('app.organisation_id', '${organisationId}', true), set_config('app.person_id', '${personId}', true), set_config('app.scope', '${scope}', true)`;
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw domainErrorOf(error) ?? error;
  }
}
