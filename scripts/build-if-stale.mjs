// Builds when the build is missing or does not mirror the sources: what a fresh clone, an edit, a pull or a build that was
// interrupted leaves behind. Where nothing changed it only looks at file times, which takes some milliseconds.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const ROOMS = ['src', 'migrations'];
const SETTINGS = ['package.json', 'package-lock.json', '.swcrc', 'nest-cli.json', 'tsconfig.json'];
const NOT_BUILT = /(\.(spec|fixtures|d)|cases)\.ts$/;

/** Path below the project, without its ending, to the time it was last written; empty where the directory is not there. */
function filesBelow(directory, ending) {
  const files = new Map();
  for (const entry of readdirSync(join(project, directory), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(ending) || NOT_BUILT.test(entry.name.replace(/\.js$/, '.ts'))) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(join(project, directory).length + 1, -ending.length), statSync(path).mtimeMs);
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

function buildIsStale() {
  try {
    if (ROOMS.some(isStale)) return true;
    const oldest = oldestBuilt();
    return SETTINGS.some((name) => (statSync(join(project, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) > oldest);
  } catch (error) {
    if (error.code === 'ENOENT') return true;
    throw error;
  }
}

// An installation without sources, such as a container image, brings its build along.
const hasSources = statSync(join(project, 'src'), { throwIfNoEntry: false }) !== undefined;
if (hasSources && buildIsStale()) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: project, stdio: 'inherit', shell: process.platform === 'win32' });
  process.exit(status ?? 1);
}
