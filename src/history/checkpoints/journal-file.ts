import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, link, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

const NEWLINE = 0x0a;
/** A line that is being written when the machine stops is shorter than this. */
const LONGEST_LINE = 4_096;

/** @returns the whole lines of a file, none where there is no file; what stands behind the last newline was never finished and is left out. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const piece of createReadStream(path, 'utf8')) {
      const lines = (rest + String(piece)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** @returns bytes; 0 where there is no file */
export async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

/** Adds lines to a file that is there, and waits for the disk. An unfinished line at its end is taken away first. */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'a+', 0o600);
  try {
    await dropUnfinishedLine(file);
    await file.appendFile(lines.map((line) => `${line}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}

async function dropUnfinishedLine(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const from = Math.max(0, size - LONGEST_LINE);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
  const end = buffer.subarray(0, bytesRead).lastIndexOf(NEWLINE);
  if (end >= 0 && end < bytesRead - 1) await file.truncate(from + end + 1);
}

/** Begins a file with one line. Of several processes that do so at once, the first one's stays. */
export async function startFile(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = await drafted(path, [line]);
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  await syncDirectory(path);
}

/** Puts other lines in the place of a file, which is kept under another name. At any moment one of the two holds everything. */
export async function replaceFile(path: string, keptAs: string, lines: readonly string[]): Promise<void> {
  const draft = await drafted(path, lines);
  const kept = `${keptAs}.${randomUUID()}`;
  await link(path, kept);
  await rename(kept, keptAs);
  await rename(draft, path);
  await syncDirectory(path);
}

async function drafted(path: string, lines: readonly string[]): Promise<string> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(lines.map((line) => `${line}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(dirname(path), 'r');
  await directory.sync().finally(() => directory.close());
}
