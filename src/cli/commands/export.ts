import { type Command, Option } from 'commander';
import { clientFor } from '../command-context.js';
import { writeOutput } from '../files.js';

interface ExportOptions {
  readonly format: 'yaml' | 'json';
  readonly out: string;
  readonly knownOn?: string;
}

/** `register30 export`: the whole register as one document, in an order that stays, so that two exports can be compared line by line. */
export function addExport(program: Command): void {
  program.command('export').description('the whole register as one document, always in the same order')
    .addOption(new Option('--format <format>', 'yaml or json').choices(['yaml', 'json']).default('yaml'))
    .option('--out <file>', 'where it goes; - is standard output', '-')
    .option('--known-on <moment>', 'what the register said then: a day (its end, UTC) or an instant')
    .action(async ({ format, out, knownOn }: ExportOptions, command: Command) => {
      const client = await clientFor(command);
      const { content } = await client.send({ path: 'register', query: { knownOn }, headers: { accept: `application/${format}` } });
      const text = format === 'json' ? `${JSON.stringify(JSON.parse(content.toString('utf8')), null, 2)}\n` : content;
      await writeOutput(out, text);
    });
}
