import { readFile, writeFile } from 'node:fs/promises';
import type { AttackGroup } from './attacks/attack.js';
import { INJECTION } from './attacks/injection.js';
import { ORIGINS } from './attacks/origins.js';
import { PEOPLE } from './attacks/people.js';
import { REQUESTS } from './attacks/requests.js';
import { TOKENS } from './attacks/tokens.js';

const GROUPS: readonly AttackGroup[] = [INJECTION, REQUESTS, ORIGINS, TOKENS, PEOPLE];
const DOCUMENT = new URL('../../docs/attacks.md', import.meta.url);

/** @returns the table of all attacks as a document. */
function documented(): string {
  const tables = GROUPS.map(({ title, attacks }) => {
    const rows = attacks.map(({ name, statuses, answer }) => `| ${name} | ${statuses.join(', ')} | ${answer} |`);
    return `## ${title}\n\n| tried | statuses | what comes of it |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  const count = GROUPS.reduce((sum, { attacks }) => sum + attacks.length, 0);
  return `# Attacks that are tried\n\n${count} common attacks, each tried against the running service with every test run (\`test/security\`); a status that is not named here fails it.\nWritten by \`WRITE_DOCUMENTS=true npm test -- --selectProjects=service --testPathPatterns=test/security/attacks\`.\n\n${tables.join('\n')}`;
}

const tally: string[] = [];
let requests = 0;

afterAll(() => {
  console.info(`attacks: ${tally.length} tried with ${requests} requests\n${tally.join('\n')}`);
});

describe.each(GROUPS.map((group) => [group.title, group] as const))('%s', (_, { attacks }) => {
  it.each(attacks.map((attack) => [attack.name, attack] as const))('%s', async (name, { tried, statuses, answer }) => {
    const came = await tried();
    const found = [...new Set(came)].toSorted((one, two) => one - two);
    requests += came.length;
    tally.push(`  ${name}: ${found.join(', ')} (${came.length}); ${answer}`);
    expect(found).toEqual(statuses);
  });
});

it('are listed in docs/attacks.md as they are tried', async () => {
  if (process.env['WRITE_DOCUMENTS'] === 'true') await writeFile(DOCUMENT, documented());
  expect(await readFile(DOCUMENT, 'utf8')).toBe(documented());
});
