import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { INSTANCE_KEY_BYTES, InstanceKeyError, instanceKeyIn } from './instance-key.js';

const FILE = 'instance-key';

/** @returns where the key is kept when nobody states it. */
export function instanceKeyPath(dataDirectory: string): string {
  return join(dataDirectory, FILE);
}

/** @returns the key in the file; undefined where there is no file. @throws InstanceKeyError where it cannot be read or holds something else */
export async function readInstanceKeyFile(dataDirectory: string): Promise<Buffer | undefined> {
  const path = instanceKeyPath(dataDirectory);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new InstanceKeyError(`The instance key in ${path} cannot be read: ${error.message}. Let this user read it, or set INSTANCE_KEY.`);
  });
  if (text === undefined) return undefined;
  const secret = instanceKeyIn(text.trim());
  if (secret) return secret;
  throw new InstanceKeyError(`${path} does not hold an instance key (${INSTANCE_KEY_BYTES} bytes in base64). Put the right file back from a back-up; it is not replaced, as what it protects would be lost.`);
}

/**
 * Makes a key and keeps it in a file for this user alone. Of several services that do so at once on one directory all get the same key:
 * the file appears whole or not at all, and only the first one's stays.
 * @throws InstanceKeyError where the directory cannot be written
 */
export async function makeInstanceKeyFile(dataDirectory: string): Promise<Buffer> {
  const path = instanceKeyPath(dataDirectory);
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(dataDirectory, { recursive: true });
    await writeDurably(draft, `${randomBytes(INSTANCE_KEY_BYTES).toString('base64')}\n`);
    try {
      await link(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      await unlink(draft);
    }
    await syncDirectory(dataDirectory);
  } catch (error) {
    throw new InstanceKeyError(`An instance key cannot be kept in ${path}: ${(error as Error).message}. Let this user write there, set DATA_DIR, or set INSTANCE_KEY (as "openssl rand -base64 32" prints it).`);
  }
  const secret = await readInstanceKeyFile(dataDirectory);
  if (!secret) throw new InstanceKeyError(`${path} was removed while the service started.`);
  return secret;
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  await directory.sync().finally(() => directory.close());
}
