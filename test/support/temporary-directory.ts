import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @returns a new directory that other users may pass through: where root may not make user namespaces, PostgreSQL runs as another user. */
export async function temporaryDirectory(name: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), `register30-${name}-`));
  await chmod(directory, 0o711);
  return directory;
}
