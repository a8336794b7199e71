import { type Command, Option } from 'commander';
import type { Transfer, TransferCompared } from '../../law/register/register-transfers.js';
import type { Verdict } from '../../law/vocabulary.js';
import { clientFor, repeated, wordsOf } from '../command-context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { writeOutput } from '../files.js';

/** Every verdict, as the record requires: one that is missing does not compile. */
const TELLS: Readonly<Record<Verdict, { readonly always: boolean }>> = {
  'not-restricted': { always: false }, 'covered': { always: false }, 'exceptional': { always: true }, 'review': { always: true }, 'incomplete': { always: true }, 'uncovered': { always: true },
};
const VERDICTS = Object.keys(TELLS) as Verdict[];

interface AssessOptions {
  readonly failOn?: readonly Verdict[];
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly without?: readonly string[];
  readonly format: 'text' | 'json';
}

type Judged = Transfer | TransferCompared;

/** With `--without`, what it would be is what counts. */
const judgedAs = (transfer: Judged): Pick<Transfer, 'verdict' | 'missing'> => ('without' in transfer ? transfer.without : transfer);

function transferText(transfer: Judged): string {
  const { verdict, missing } = judgedAs(transfer);
  const today = 'without' in transfer ? `, today ${transfer.verdict}` : '';
  const { engagement, processor, country, organisation, kind, regime } = transfer;
  const head = `${verdict.padEnd(12)} engagement/${engagement}: ${processor}, ${country ?? organisation ?? '?'} (${kind}), ${regime}${today}`;
  return [head, ...missing.map(({ message, citation, about, field }) => `    ${about.kind}/${about.key}${field}: ${message} (${citation})`)].join('\n');
}

function summaryText(transfers: readonly Judged[]): string {
  const counts = VERDICTS.map((verdict) => [verdict, transfers.filter((each) => judgedAs(each).verdict === verdict).length] as const).filter(([, count]) => count > 0);
  const told = counts.map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  return `${transfers.length} transfers${told === '' ? '' : `: ${told}`}.`;
}

/** `register30 assess`: every transfer with its verdict; ends with 1 where one is what `--fail-on` names. */
export function addAssess(program: Command): void {
  program.command('assess').description('every transfer of the register with its verdict on a day')
    .option('--fail-on <verdicts>', `end with ${EXIT.no} where a transfer is one of these, such as uncovered,incomplete`, wordsOf(VERDICTS))
    .option('--as-of <day>', 'the day it is about; default today')
    .option('--known-on <moment>', 'what the register said then')
    .option('--without <law>', 'a mechanism, scheme or adequacy decision that falls; repeatable', repeated)
    .addOption(new Option('--format <format>', 'text: what needs looking at; json: all of it').choices(['text', 'json']).default('text'))
    .action(async ({ failOn = [], asOf, knownOn, without, format }: AssessOptions, command: Command) => {
      const client = await clientFor(command);
      const transfers = await client.items<Judged>({ path: 'transfers', query: { asOf, knownOn, without } });
      const failing = transfers.filter((each) => failOn.includes(judgedAs(each).verdict));
      const told = failOn.length > 0 ? failing : transfers.filter((each) => TELLS[judgedAs(each).verdict].always);
      const text = [...told.map(transferText), summaryText(transfers)].join('\n');
      await writeOutput('-', `${format === 'json' ? JSON.stringify(transfers, null, 2) : text}\n`);
      if (failing.length > 0) throw new CommandFailure(EXIT.no, `${failing.length} of ${transfers.length} transfers: ${failOn.join(', ')}.`);
    });
}
