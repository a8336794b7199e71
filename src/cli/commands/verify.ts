import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Verification } from '../../history/history-verification.service.js';
import type { IssuedMatch } from '../../records/issues/issued-record.repository.js';
import { clientFor, repeated } from '../command-context.js';
import { CommandFailure, EXIT, type ExitCode } from '../exit-codes.js';
import { readInput, writeOutput } from '../files.js';

/** From where this stands when it is built, `dist/src/cli/commands/`. */
const VERIFIER = fileURLToPath(new URL('../../../../scripts/verify-history.mjs', import.meta.url));

interface VerifyOptions {
  readonly issued?: string;
  readonly historyFile?: string;
  readonly publicKey?: readonly string[];
  readonly checkpoint?: readonly string[];
}

/** Lets the program that needs no service check an export. It ends as these commands do. @throws CommandFailure where it says no */
async function verifyFile(file: string, { publicKey = [], checkpoint = [] }: VerifyOptions): Promise<void> {
  const options = [...publicKey.flatMap((key) => ['--public-key', key]), ...checkpoint.flatMap((each) => ['--checkpoint', each])];
  const child = spawn(process.execPath, [VERIFIER, file, ...options], { stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return;
  const exitCode: ExitCode = code === 1 ? EXIT.no : EXIT.wrong;
  throw new CommandFailure(exitCode, code === 1 ? `${file} does not hold.` : `${file} could not be checked.`);
}

async function verifyIssued(file: string, command: Command): Promise<void> {
  const sha256 = createHash('sha256').update(await readInput(file)).digest('hex');
  const client = await clientFor(command);
  const { issued, matches } = await client.json<{ issued: boolean; matches: readonly IssuedMatch[] }>({
    method: 'POST', path: 'records/issues/verification', body: JSON.stringify({ sha256 }), headers: { 'content-type': 'application/json' },
  });
  if (!issued) throw new CommandFailure(EXIT.no, `${file} is no record that was issued here, or it was altered (sha256 ${sha256}).`);
  const told = matches.map(({ issue: { role, number, asOf, issuedAt, issuedBy }, format }) =>
    `${file} is the record as ${role}, number ${number}${format === null ? '' : ` (${format})`}, as of ${asOf}, issued at ${issuedAt} by ${issuedBy}.`);
  await writeOutput('-', `${told.join('\n')}\n`);
}

async function verifyHistory(command: Command): Promise<void> {
  const client = await clientFor(command);
  const { whole, revisions, head, problems, notes } = await client.json<Verification>({ path: 'history/verify' });
  const lines = [
    `${revisions} revisions, head ${head.hash}`,
    ...problems.map(({ sequence, code, message }) => `  revision ${sequence}: ${code}: ${message}`),
    ...notes.map(({ message }) => `  note: ${message}`),
  ];
  await writeOutput('-', `${lines.join('\n')}\n`);
  if (!whole) throw new CommandFailure(EXIT.no, 'The history is not whole.');
}

/** `register30 verify`: the history in the service, an exported one without it, or whether a file is an issued record. */
export function addVerify(program: Command): void {
  program.command('verify').description('is the history whole; with a file: is it what it says it is')
    .option('--issued <file>', 'whether this file is a record that was issued here; - is standard input')
    .option('--history-file <file>', 'check an exported history, without any service; - is standard input')
    .option('--public-key <key>', 'with --history-file: fingerprint or base64 of the key it has to be signed by; repeatable', repeated)
    .option('--checkpoint <file>', 'with --history-file: a checkpoint that was handed out earlier; repeatable', repeated)
    .action(async (options: VerifyOptions, command: Command) => {
      const { issued, historyFile, publicKey, checkpoint } = options;
      if (issued !== undefined && historyFile !== undefined) throw new CommandFailure(EXIT.wrong, 'Name one file: --issued or --history-file.');
      if (historyFile === undefined && (publicKey ?? checkpoint) !== undefined) throw new CommandFailure(EXIT.wrong, '--public-key and --checkpoint belong to --history-file.');
      if (historyFile !== undefined) await verifyFile(historyFile, options);
      else if (issued !== undefined) await verifyIssued(issued, command);
      else await verifyHistory(command);
    });
}
