import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

/** A connection through here, from the service (near) to the server (far). */
interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** A way to the test server's database over TCP, which can be cut, fall silent, close by half, or be slow. */
export class DatabaseWay {
  private readonly pairs = new Set<Pair>();
  private server: Server | undefined;
  private port = 0;
  private isSilent = false;
  private delayMs = 0;

  private constructor(private readonly behind: URL) {}

  /** @param url of the database behind, whose server listens on a socket */
  static async to(url: string): Promise<DatabaseWay> {
    const way = new DatabaseWay(new URL(url));
    await way.mend();
    return way;
  }

  /** The address of the database at the end of this way. */
  get url(): string {
    return `postgresql://${this.behind.username}@127.0.0.1:${this.port}${this.behind.pathname}?sslmode=disable`;
  }

  /** Makes the way as good as new; what was held back by silence arrives. */
  async mend(): Promise<void> {
    this.isSilent = false;
    this.delayMs = 0;
    for (const { near, far } of this.pairs) for (const socket of [near, far]) socket.resume();
    if (this.server) return;
    this.server = createServer({ allowHalfOpen: true }, (near) => this.join(near)).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as { port: number }).port;
  }

  /** Every connection breaks, and there is nobody at the address. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const { near, far } of this.pairs) for (const socket of [near, far]) socket.destroy();
    await closed;
    this.server = undefined;
  }

  /** Nothing arrives any more, neither words nor ends; connections are still taken. */
  silence(): void {
    this.isSilent = true;
    for (const { near, far } of this.pairs) for (const socket of [near, far]) socket.pause();
  }

  /** The service hears that the server says no more, and the server goes on listening. */
  halfClose(): void {
    for (const { near } of this.pairs) near.end();
  }

  /** Every word takes so much longer, in each direction. */
  delay(milliseconds: number): void {
    this.delayMs = milliseconds;
  }

  private join(near: Socket): void {
    const far = createConnection({ path: join(decodeURIComponent(this.behind.hostname), `.s.PGSQL.${this.behind.port}`), allowHalfOpen: true });
    const pair = { near, far };
    this.pairs.add(pair);
    this.pass(pair, near, far);
    this.pass(pair, far, near);
  }

  private pass(pair: Pair, from: Socket, to: Socket): void {
    from.on('error', () => undefined);
    from.on('data', (words) => (this.delayMs === 0 ? void to.write(words) : setTimeout(() => to.writable && to.write(words), this.delayMs)));
    from.on('end', () => to.end());
    from.on('close', () => {
      this.pairs.delete(pair);
      if (!this.isSilent) to.destroy();
    });
    if (this.isSilent) from.pause();
  }
}
