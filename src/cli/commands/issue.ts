import { randomUUID } from 'node:crypto';
import { type Command, Option } from 'commander';
import type { IssuedRecord } from '../../records/issues/issued-record.js';
import { clientFor, reasonHeader } from '../command-context.js';
import { EXIT } from '../exit-codes.js';
import { writeOutput } from '../files.js';
import { formatOf } from './record.js';

interface IssueOptions {
  readonly role: 'controller' | 'processor';
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly lang?: string;
  readonly template?: string;
  readonly comment?: string;
  readonly reason?: string;
  readonly acknowledgeGaps?: string | true;
  readonly out?: string;
  readonly format?: string;
}

function issueText({ role, number, asOf, issuedAt, digest, acknowledgedGaps, files }: IssuedRecord): string {
  const gaps = acknowledgedGaps.length === 0 ? [] : [`  issued with ${acknowledgedGaps.length} acknowledged gaps`];
  return [`Issued: record as ${role}, number ${number}, as of ${asOf}, at ${issuedAt}`, `  digest ${digest}`, ...gaps, ...files.map(({ extension, sha256 }) => `  ${extension.padEnd(6)} sha256 ${sha256}`)].join('\n');
}

/** `register30 issue`: a numbered record that never changes; ends with 1 where something that the law requires is missing. */
export function addIssue(program: Command): void {
  program.command('issue').description('issue a record: numbered, hashed, the same for ever')
    .addOption(new Option('--role <role>', 'in which role').choices(['controller', 'processor']).default('controller'))
    .option('--as-of <day>', 'the day it is about; default today')
    .option('--known-on <moment>', 'what the register said then')
    .option('--lang <language>', 'en, de, fr, es, it or nl')
    .option('--template <template>', "order and headings of an authority's sheet, such as ico")
    .option('--comment <text>', 'a note for the organisation itself')
    .option('--reason <text>', 'why; kept in the history')
    .option('--acknowledge-gaps [codes]', 'issue it although something required is missing: all of it, or the codes named, with commas')
    .option('--out <file>', 'also fetch the issued file; - is standard output')
    .option('--format <suffix>', 'of that file; default as it is named')
    .action(async ({ role, asOf, knownOn, lang, template, comment, reason, acknowledgeGaps, out, format }: IssueOptions, command: Command) => {
      const suffix = out === undefined ? null : formatOf(format, out);
      const client = await clientFor(command);
      const gaps = typeof acknowledgeGaps === 'string' ? acknowledgeGaps.split(',').map((code) => code.trim()) : acknowledgeGaps;
      const issued = await client.json<IssuedRecord>({
        method: 'POST', path: `records/${role}/issues`, body: JSON.stringify({ asOf, knownOn, lang, template, comment, acknowledgeGaps: gaps }), conflict: EXIT.no,
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'change-reason': reasonHeader(reason) },
      });
      if (out !== undefined && suffix !== null) await writeOutput(out, (await client.send({ path: `records/${role}/issues/${issued.number}.${suffix}` })).content);
      if (out === '-') process.stderr.write(`${issueText(issued)}\n`);
      else await writeOutput('-', `${issueText(issued)}\n`);
    });
}
