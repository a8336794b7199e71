// Writes docs/authorisation.md from docs/openapi.json and the role table, or with --check compares it with them. Needs a built dist/.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { roleMay, ROLES } from '../dist/src/identity/roles.js';
import { expectation, isForPeople } from '../test/support/authorisation.ts';

const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { paths } = JSON.parse(readFileSync(file('docs/openapi.json'), 'utf8'));
const KINDS = ['nobody', 'other', ...ROLES, 'instance'];
const COLUMNS = { nobody: 'nobody', other: 'administers another', instance: 'administers the instance' };

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ ...described, path, name: `${method.toUpperCase()} ${path}` })));

function cell(operation, kind) {
  const answer = expectation(operation, kind, roleMay);
  if (answer !== 'let through') return String(answer);
  return isForPeople(operation) ? 'people' : 'yes';
}

function row(operation) {
  const { name, summary, description, 'x-permission': permission } = operation;
  const what = (summary || description || '').replaceAll('|', '\\|').split('\n')[0];
  return `| \`${name.replace('/api/v1', '')}\`${what ? `<br>${what}` : ''} | ${permission ?? '–'} | ${KINDS.map((kind) => cell(operation, kind)).join(' | ')} |`;
}

function table([room, inside]) {
  const head = ['operation', 'permission', ...KINDS.map((kind) => COLUMNS[kind] ?? kind)];
  return [`## ${room.charAt(0).toUpperCase()}${room.slice(1)}`, '', `| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...inside.map(row), ''].join('\n');
}

function written() {
  const rooms = Object.entries(Object.groupBy(operations, ({ tags = ['others'] }) => tags[0].replaceAll('-', ' '))).toSorted(([one], [two]) => (one < two ? -1 : 1));
  const cells = operations.flatMap((operation) => KINDS.map((kind) => cell(operation, kind)));
  const count = (text) => cells.filter((each) => each === text).length;
  return `# Who may do what

${operations.length} operations, ${KINDS.length} kinds of askers, ${cells.length} answers: ${count('yes') + count('people')} are let through, ${count('401')} have to say who they are (401), ${count('403')} may not (403), ${count('404')} learn
of nothing (404). Addresses are below \`/api/v1\`, except those of the public list and of operations.

| column | who that is |
|---|---|
| nobody | no token and no session; a token that is unknown, expired or revoked; a session that was ended or has expired, or whose second factor is pending; a person who was deactivated; an invitation in place of a token |
| administers another | administrators of another organisation, by token or signed in, and members of several that this one is not among |
| ${ROLES.join(', ')} | tokens with that role, and people signed in who hold it in this organisation, whatever they are in others |
| administers the instance | the instance's tokens, and people who administer it |

People are known by a cookie. With it, everything but reading also takes the session's CSRF token and an origin that is ours; else it is 403 whoever asks. Where the path names no
organisation, a role counts that is held in any, and the answer is about those. \`self\` is what concerns whoever asks,
and \`people\` says that it is for people and not for tokens (403).

\`test/contract/authorisation-matrix.spec.ts\` asks every operation as every one of them, holds every answer to this table, and looks into every answer for what belongs to somebody else.
Written by \`npm run authorisation\` from the OpenAPI document and the role table (\`src/identity/roles.ts\`).

${rooms.map(table).join('\n')}`;
}

const path = file('docs/authorisation.md');
if (!process.argv.includes('--check')) writeFileSync(path, written());
else if (readFileSync(path, 'utf8') !== written()) {
  console.error('docs/authorisation.md is not what the OpenAPI document and the role table say; run npm run authorisation.');
  process.exitCode = 1;
}
