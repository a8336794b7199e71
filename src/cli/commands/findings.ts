import { type Command, Option } from 'commander';
import type { Finding } from '../../law/findings/findings.js';
import type { Severity } from '../../law/vocabulary.js';
import { clientFor, wordsOf } from '../command-context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { writeOutput } from '../files.js';

const RANKS: Readonly<Record<Severity, number>> = { breach: 0, gap: 1, advice: 2 };
const SEVERITIES = Object.keys(RANKS) as Severity[];

interface FindingsOptions {
  readonly failOn?: readonly Severity[];
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly format: 'text' | 'json';
}

const findingText = ({ severity, code, about, pointer, message, citation, remedy }: Finding): string =>
  `${severity.padEnd(6)} ${code} ${about.kind}/${about.key}${pointer}\n    ${message} (${citation})\n    ${remedy}`;

/** `register30 findings`: what is missing or no longer valid; ends with 1 where one is of a severity that `--fail-on` names. */
export function addFindings(program: Command): void {
  program.command('findings').description('what is missing or no longer valid, worst first')
    .option('--fail-on <severities>', `end with ${EXIT.no} where there is one of these: ${SEVERITIES.join(', ')}`, wordsOf(SEVERITIES))
    .option('--as-of <day>', 'the day it is about; default today')
    .option('--known-on <moment>', 'what the register said then')
    .addOption(new Option('--format <format>', 'how they are told').choices(['text', 'json']).default('text'))
    .action(async ({ failOn = [], asOf, knownOn, format }: FindingsOptions, command: Command) => {
      const client = await clientFor(command);
      const findings = await client.items<Finding>({ path: 'findings', query: { asOf, knownOn } });
      const counts = SEVERITIES.map((severity) => `${findings.filter((each) => each.severity === severity).length} ${severity}`).join(', ');
      const text = [...findings.map(findingText), `${findings.length} findings: ${counts}.`].join('\n');
      await writeOutput('-', `${format === 'json' ? JSON.stringify(findings, null, 2) : text}\n`);
      const failing = findings.filter(({ severity }) => failOn.includes(severity));
      if (failing.length > 0) throw new CommandFailure(EXIT.no, `${failing.length} of ${findings.length} findings: ${failOn.join(', ')}.`);
    });
}
