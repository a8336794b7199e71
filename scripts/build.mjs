// Builds the service (dist/src, dist/migrations) and the console (dist/console). With --stale builds only what is missing or does not mirror its
// sources: what a fresh clone, an edit, a pull or a build that was interrupted leaves behind. Where nothing changed that only looks at file times,
// which takes some milliseconds.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const ROOMS = ['src', 'migrations'];
const SETTINGS = ['package.json', 'package-lock.json', '.swcrc', 'nest-cli.json', 'tsconfig.json'];
const NOT_BUILT = /(\.(spec|fixtures|d)|cases)\.ts$/;
/** What a build of the console leaves last. */
const CONSOLE_PAGE = join(project, 'dist', 'console', 'index.html');
/** Written by the build itself. */
const CONSOLE_TYPES = 'schema.d.ts';

/** Path below the project, without its ending, to the time it was last written; empty where the directory is not there. */
function filesBelow(directory, ending) {
  const files = new Map();
  for (const entry of readdirSync(join(project, directory), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(ending) || NOT_BUILT.test(entry.name.replace(/\.js$/, '.ts'))) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(join(project, directory).length + 1, -ending.length || undefined), statSync(path).mtimeMs);
  }
  return files;
}

function isStale(room) {
  const sources = filesBelow(room, '.ts');
  const built = filesBelow(join('dist', room), '.js');
  if ([...built.keys()].some((path) => !sources.has(path))) return true;
  return [...sources].some(([path, written]) => written > (built.get(path) ?? 0));
}

function oldestBuilt() {
  return Math.min(...ROOMS.flatMap((room) => [...filesBelow(join('dist', room), '.js').values()]));
}

const writtenAt = (name) => statSync(join(project, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function serviceIsStale() {
  try {
    if (ROOMS.some(isStale)) return true;
    const oldest = oldestBuilt();
    return SETTINGS.some((name) => writtenAt(name) > oldest);
  } catch (error) {
    if (error.code === 'ENOENT') return true;
    throw error;
  }
}

function consoleIsStale() {
  const built = statSync(CONSOLE_PAGE, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return true;
  const sources = [...filesBelow('console', '')].filter(([path]) => !path.endsWith(CONSOLE_TYPES));
  return sources.some(([, written]) => written > built) || ['package-lock.json', 'docs/openapi.json'].some((name) => writtenAt(name) > built);
}

function run(...command) {
  const { status } = spawnSync('npx', ['--no-install', ...command], { cwd: project, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

function buildService() {
  for (const room of ROOMS) rmSync(join(project, 'dist', room), { recursive: true, force: true });
  run('nest', 'build');
}

function buildConsole() {
  run('openapi-typescript', 'docs/openapi.json', '--output', `console/src/api/${CONSOLE_TYPES}`, '--default-non-nullable=false', '--silent');
  run('vite', 'build', 'console', '--logLevel', 'warn');
}

const onlyStale = process.argv.includes('--stale');
// An installation without sources, such as a container image, brings its build along.
const hasSources = statSync(join(project, 'src'), { throwIfNoEntry: false }) !== undefined;
if (hasSources && (!onlyStale || serviceIsStale())) buildService();
if (hasSources && (!onlyStale || consoleIsStale())) buildConsole();
