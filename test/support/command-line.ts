import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestOrganisation } from './api.js';

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** How a command ended and what it wrote. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  /** The same as bytes. */
  readonly bytes: Buffer;
  readonly told: string;
}

export interface Running {
  readonly environment?: Readonly<Record<string, string>>;
  readonly directory?: string;
  readonly input?: string;
}

/** Runs the built command line to its end, with nothing in its environment but what is stated. */
export async function register30(args: readonly string[], { environment = {}, directory, input = '' }: Running = {}): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { PATH: process.env['PATH'] ?? '', ...environment }, ...(directory === undefined ? {} : { cwd: directory }) });
  const pieces: { out: Buffer[]; told: Buffer[] } = { out: [], told: [] };
  child.stdout.on('data', (piece: Buffer) => pieces.out.push(piece));
  child.stderr.on('data', (piece: Buffer) => pieces.told.push(piece));
  // A command that ends before it reads its input closes it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  const bytes = Buffer.concat(pieces.out);
  return { code, out: bytes.toString('utf8'), bytes, told: Buffer.concat(pieces.told).toString('utf8') };
}

/** What the environment of somebody says who looks after one organisation. */
export function environmentOf({ slug, admin }: TestOrganisation): { REGISTER30_URL: string; REGISTER30_TOKEN: string; REGISTER30_ORGANISATION: string } {
  return { REGISTER30_URL: admin.url, REGISTER30_TOKEN: admin.token ?? '', REGISTER30_ORGANISATION: slug };
}
