import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { CommandFailure, EXIT } from './exit-codes.js';

/** Reads a file, or standard input for `-`. @throws CommandFailure where it cannot be read */
export async function readInput(name: string): Promise<Buffer> {
  if (name === '-') return buffer(process.stdin);
  return readFile(name).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailure(EXIT.wrong, `The file ${name} cannot be read: ${error.code === 'ENOENT' ? 'there is none' : error.message}.`);
  });
}

/**
 * Writes a file as a whole or not at all, or to standard output for `-`: what stood there before is lost only once all of the new is there.
 * @throws CommandFailure where it cannot be written
 */
export async function writeOutput(name: string, content: string | Buffer): Promise<void> {
  if (name === '-') {
    if (!process.stdout.write(content)) await once(process.stdout, 'drain');
    return;
  }
  const beside = `${name}.${randomUUID()}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, name);
  } catch (error) {
    await rm(beside, { force: true });
    throw new CommandFailure(EXIT.wrong, `The file ${name} cannot be written: ${(error as Error).message}.`);
  }
}
