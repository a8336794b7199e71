import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { note } from './command-context.js';
import { addAssess } from './commands/assess.js';
import { addExport } from './commands/export.js';
import { addFindings } from './commands/findings.js';
import { addImport } from './commands/import.js';
import { addIssue } from './commands/issue.js';
import { addRecord } from './commands/record.js';
import { addVerify } from './commands/verify.js';
import { CommandFailure, EXIT, type ExitCode } from './exit-codes.js';
import { refuseTokenIn } from './settings.js';

const LONGEST_TIMEOUT = 3_600;

const HELP = `
Environment: REGISTER30_URL, REGISTER30_TOKEN, REGISTER30_ORGANISATION; NODE_EXTRA_CA_CERTS for a service with a certificate of your own.
Ends with 0: done; 1: the answer is no; 2: asked wrongly, nothing was changed; 3: the service gave no answer.`;

/** From where this stands when it is built, `dist/src/cli/`. */
function version(): string {
  const { version: written } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
  return written;
}

function seconds(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= LONGEST_TIMEOUT)) throw new InvalidArgumentError(`A number of seconds up to ${LONGEST_TIMEOUT} is expected.`);
  return number;
}

function commandLine(): Command {
  const program = new Command('register30').description('A register of processing activities from the command line, over the API of a Register30 service.')
    .version(version()).exitOverride().showHelpAfterError('(--help tells more)').addHelpText('after', HELP)
    .option('--url <url>', 'address of the service; default REGISTER30_URL')
    .option('--token-file <file>', 'file with the token; default the token in REGISTER30_TOKEN; - is standard input')
    .option('--organisation <slug>', 'whose register; default REGISTER30_ORGANISATION')
    .option('--timeout <seconds>', 'how long an answer is waited for', seconds, 300)
    .option('--progress', 'tell on standard error what is being done, also where that is no terminal');
  for (const add of [addExport, addImport, addIssue, addAssess, addVerify, addFindings, addRecord]) add(program);
  return program;
}

/** Runs one command line, without the program's own name. @returns how it ends; everything that went wrong has been told on standard error */
export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  try {
    refuseTokenIn(args);
    await commandLine().parseAsync(args, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrong;
    if (!(error instanceof CommandFailure)) throw error;
    note(error.message);
    return error.exitCode;
  }
}
