import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const VERIFIER_NAME = 'verify-history.mjs';
/** From where this stands when it is built, `dist/src/history/export/`. */
const PATH = fileURLToPath(new URL(`../../../../scripts/${VERIFIER_NAME}`, import.meta.url));

let program: Promise<Buffer> | undefined;

/** @returns the program that checks an export without this service */
export function readVerifier(): Promise<Buffer> {
  program ??= readFile(PATH);
  program.catch(() => { program = undefined; });
  return program;
}
