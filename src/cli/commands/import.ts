import { type Command, Option } from 'commander';
import type { Difference, RegisterDifference } from '../../register/document/register-document.service.js';
import { clientFor, reasonHeader } from '../command-context.js';
import { CommandFailure, EXIT } from '../exit-codes.js';
import { readInput, writeOutput } from '../files.js';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly reason?: string;
  readonly ifMatch?: string;
  readonly failOnDifference?: boolean;
  readonly format: 'text' | 'json';
}

const isJson = (name: string, text: string): boolean => /\.json$/i.test(name) || /^\s*\{/.test(text);

function differenceText({ added, changed, removed }: RegisterDifference, dryRun: boolean): string {
  const line = (mark: string) => ({ kind, key, fields }: Difference): string => `${mark} ${kind}/${key}${fields ? `: ${fields.join(', ')}` : ''}`;
  const lines = [...added.map(line('+')), ...changed.map(line('~')), ...removed.map(line('-'))];
  if (lines.length === 0) return 'Nothing differs.\n';
  const counts = `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
  return `${[...lines, dryRun ? `Would be: ${counts}. Nothing was changed.` : `${counts}.`].join('\n')}\n`;
}

/** `register30 import`: makes the register what a document says, or tells what that would change. */
export function addImport(program: Command): void {
  program.command('import').description('make the register what a document says; what is not in it is removed')
    .argument('<file>', 'register document, YAML or JSON; - is standard input')
    .option('--dry-run', 'tell what would change and change nothing')
    .option('--reason <text>', 'why; kept in the history')
    .option('--if-match <etag>', 'only if the register is still at this version')
    .option('--fail-on-difference', `end with ${EXIT.no} where something differs`)
    .addOption(new Option('--format <format>', 'how the difference is told').choices(['text', 'json']).default('text'))
    .action(async (file: string, { dryRun = false, reason, ifMatch, failOnDifference, format }: ImportOptions, command: Command) => {
      const text = (await readInput(file)).toString('utf8');
      if (text.trim() === '') throw new CommandFailure(EXIT.wrong, `${file === '-' ? 'The standard input' : file} is empty; a register document is expected.`);
      const client = await clientFor(command);
      const difference = await client.json<RegisterDifference>({
        method: 'PUT', path: 'register', query: { dryRun: dryRun ? 'true' : undefined }, body: text, sent: { name: file === '-' ? '(standard input)' : file, text },
        headers: { 'content-type': isJson(file, text) ? 'application/json' : 'application/yaml', 'change-reason': reasonHeader(reason), 'if-match': ifMatch },
      });
      await writeOutput('-', format === 'json' ? `${JSON.stringify(difference, null, 2)}\n` : differenceText(difference, dryRun));
      const differs = Object.values(difference).some((each: readonly Difference[]) => each.length > 0);
      if (failOnDifference && differs) throw new CommandFailure(EXIT.no, dryRun ? 'The register differs from the document.' : 'The register differed from the document.');
    });
}
