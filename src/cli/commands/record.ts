import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import { clientFor } from '../command-context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { writeOutput } from '../files.js';

interface RecordOptions {
  readonly role: 'controller' | 'processor';
  readonly format?: string;
  readonly out: string;
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly lang?: string;
  readonly template?: string;
}

const READABLE = new Set(['json', 'jsonld', 'html', 'csv']);

/** As stated, else as the name of the file says, else JSON. @throws CommandFailure for what is no suffix, and for bytes that a terminal cannot show */
export function formatOf(format: string | undefined, out: string): string {
  const named = format ?? (out === '-' ? 'json' : extname(out).slice(1).toLowerCase());
  if (!/^[a-z]+$/.test(named)) throw new CommandFailure(EXIT.wrong, 'Say in which format: --format pdf, or a file name that ends in .pdf.');
  if (out === '-' && process.stdout.isTTY && !READABLE.has(named)) throw new CommandFailure(EXIT.wrong, `A terminal cannot show ${named}; name a file with --out.`);
  return named;
}

/** `register30 record`: the Art. 30 record of a role on a day, as a file. */
export function addRecord(program: Command): void {
  program.command('record').description('the Art. 30 record of a role on a day')
    .addOption(new Option('--role <role>', 'in which role').choices(['controller', 'processor']).default('controller'))
    .option('--format <suffix>', 'pdf, docx, xlsx, ods, csv, html, json, jsonld; default as the file is named')
    .option('--out <file>', 'where it goes; - is standard output', '-')
    .option('--as-of <day>', 'the day it is about; default today')
    .option('--known-on <moment>', 'what the register said then')
    .option('--lang <language>', 'en, de, fr, es, it or nl')
    .option('--template <template>', "order and headings of an authority's sheet, such as ico")
    .action(async ({ role, format, out, asOf, knownOn, lang, template }: RecordOptions, command: Command) => {
      const suffix = formatOf(format, out);
      const client = await clientFor(command);
      const { content } = await client.send({ path: `records/${role}.${suffix}`, query: { asOf, knownOn, lang, template } });
      await writeOutput(out, content);
    });
}
