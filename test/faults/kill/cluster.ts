import { join } from 'node:path';
import type { ApiClient } from '../../support/api.js';
import type { Chance } from '../../support/chance.js';
import { eventually, postmasterOf, type ServiceProcess, startService } from '../../support/service.js';

/** The keeper started PostgreSQL and starts it again when it dies; the others reach it by DATABASE_URL. */
type Name = 'keeper' | 'second';

/** One kill, or two at once. */
export type Strike = 'server' | 'server in recovery' | Name | 'keeper and server' | 'second and server' | 'both services';

const PATIENCE_MS = 180_000;

/** Services on one durable PostgreSQL, each started again at once when it was killed, as a supervisor would. */
export class Cluster {
  readonly kills = new Map<string, number>();
  /** Starts that ended at once, since PostgreSQL was being killed meanwhile. */
  refusedStarts = 0;
  private readonly services = new Map<Name, ServiceProcess>();
  private readonly restarts = new Map<Name, Promise<void>>();
  private readonly written: (() => string)[] = [];
  private token: string | undefined;
  private lastServer: number | undefined;

  constructor(private readonly directory: string, private readonly serverUrl: string, private readonly chance: Chance) {}

  async start(): Promise<void> {
    await this.begin('keeper');
    await this.begin('second');
  }

  get killed(): number {
    return [...this.kills.values()].reduce((sum, count) => sum + count, 0);
  }

  /** From here on `administrator` speaks with this token: the one to begin with ends with the first person. */
  speakWith(token: string): void {
    this.token = token;
  }

  /** @returns the administrator at one of the services that live; undefined while none does */
  administrator(): ApiClient | undefined {
    const living = [...this.services.values()];
    return living.length === 0 ? undefined : this.spoken(this.chance.one(living));
  }

  /** @returns the administrator at each service */
  administrators(): ApiClient[] {
    return [...this.services.values()].map((service) => this.spoken(service));
  }

  async strike(strike: Strike): Promise<void> {
    if (strike === 'both services') await Promise.all([this.living('keeper'), this.living('second')]);
    else if (strike.startsWith('keeper') || strike.startsWith('second')) await this.living(strike.startsWith('keeper') ? 'keeper' : 'second');
    if (strike.includes('server')) await this.killServer(strike !== 'server in recovery');
    if (strike.startsWith('keeper') || strike === 'both services') this.kill('keeper');
    if (strike.startsWith('second') || strike === 'both services') this.kill('second');
  }

  /** Waits until every service lives and reaches the database. */
  async whole(): Promise<void> {
    await Promise.all([this.living('keeper'), this.living('second')]);
    await Promise.all(this.administrators().map((client) => eventually(() => client.get('//health/ready'), ({ status }) => status === 200)));
  }

  async end(): Promise<void> {
    await Promise.allSettled(this.restarts.values());
    for (const name of ['second', 'keeper'] as const) await this.services.get(name)?.end('SIGTERM');
  }

  private spoken({ administrator }: ServiceProcess): ApiClient {
    return this.token === undefined ? administrator : administrator.as(this.token);
  }

  private async living(name: Name): Promise<ServiceProcess> {
    await this.restarts.get(name);
    const service = this.services.get(name);
    if (!service) throw new Error(`The ${name} does not live.`);
    return service;
  }

  private kill(name: Name): void {
    const service = this.services.get(name);
    if (!service) throw new Error(`The ${name} does not live.`);
    this.services.delete(name);
    this.written.push(service.written);
    this.count(name === 'keeper' ? 'service with the database' : 'service');
    this.restarts.set(name, service.end('SIGKILL').then(() => this.begin(name)));
  }

  private async begin(name: Name): Promise<void> {
    const environment: Record<string, string> = name === 'keeper' ? { DATA_DIR: this.directory } : { DATABASE_URL: this.serverUrl, DATA_DIR: join(this.directory, name) };
    const attempt = (): Promise<ServiceProcess> => startService(environment).catch((error: unknown) => {
      this.refusedStarts += 1;
      throw error;
    });
    this.services.set(name, await eventually(attempt, () => true, PATIENCE_MS));
  }

  private async killServer(recovered: boolean): Promise<void> {
    const server = await eventually(async () => postmasterOf(this.directory), (id) => id !== undefined && id !== this.lastServer && lives(id), PATIENCE_MS) as number;
    if (recovered) await eventually(async () => this.administrator()?.get('//health/ready'), (answer) => answer?.status === 200, PATIENCE_MS);
    if (!lives(server)) throw new Error('PostgreSQL died by itself.');
    this.lastServer = server;
    process.kill(server, 'SIGKILL');
    this.count(recovered ? 'PostgreSQL' : 'PostgreSQL as it recovers');
  }

  /** @returns what the services logged as unexpected: why a request was answered with 500 */
  unexpected(): string[] {
    return [...this.written, ...[...this.services.values()].map(({ written }) => written)].flatMap((written) => written().split('\n').filter((line) => line.includes('unexpected error')));
  }

  private count(kind: string): void {
    this.kills.set(kind, (this.kills.get(kind) ?? 0) + 1);
  }
}

function lives(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
