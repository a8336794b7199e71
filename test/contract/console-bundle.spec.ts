import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const BUILT = resolve(import.meta.dirname, '..', '..', 'dist', 'console');
/** What the first page may weigh, compressed with gzip; brotli, which browsers get, is a fifth less. */
const MOST_KILOBYTES = 300;

let manifest: Readonly<Record<string, Chunk>>;
beforeAll(async () => { manifest = JSON.parse(await readFile(join(BUILT, 'manifest.json'), 'utf8')) as Record<string, Chunk>; });

/** @returns everything that a chunk needs before it can run, itself included */
function neededBy(key: string, found: Set<string> = new Set()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const css of chunk.css ?? []) found.add(css);
  for (const other of chunk.imports ?? []) neededBy(other, found);
  return found;
}

async function kilobytes(files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all([...files].map(async (file) => (await readFile(join(BUILT, `${file}.gz`))).length));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

const keyOf = (ending: string): string => Object.keys(manifest).find((key) => key.endsWith(ending)) ?? `nothing that ends with ${ending}`;

test('what is loaded before the first page is there stays small, with its words, and without map and graph', async () => {
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? '';
  const words = ['words', 'shell', 'design', 'home'].map((part) => keyOf(part === 'words' ? 'src/words/en.json' : `src/${part}/words/en.json`));
  const first = new Set([entry, keyOf('src/home/home-page.tsx'), ...words].flatMap((key) => [...neededBy(key)]));
  const later = ['src/map/world-map.tsx', 'src/graph/graph-page.tsx', 'src/transfers/transfers-page.tsx', 'src/activities/activity-page.tsx', 'src/engagements/engagement-page.tsx'];
  const weights = await Promise.all(later.map(async (key) => [key, Math.round(await kilobytes([...neededBy(keyOf(key))].filter((file) => !first.has(file))))] as const));
  const weight = await kilobytes(first);
  console.info(`console: first load ${weight.toFixed(0)} KB gzip in ${first.size} files (at most ${MOST_KILOBYTES}); loaded when opened: ${weights.map(([key, kb]) => `${key.split('/').at(-1)} ${kb} KB`).join(', ')}`);
  expect(weight).toBeLessThan(MOST_KILOBYTES);
  expect(weights.every(([, kb]) => kb > 0)).toBe(true);
});

test('every component that is in the console has its style', async () => {
  const names = (await readdir(join(BUILT, 'assets'))).filter((name) => /\.(js|css)$/.test(name));
  const read = async (ending: string): Promise<Set<string>> => classesIn((await Promise.all(names.filter((name) => name.endsWith(ending)).map((name) => readFile(join(BUILT, 'assets', name), 'utf8')))).join(''));
  const [used, styled] = await Promise.all([read('.js'), read('.css')]);
  const all = classesIn(await readFile(createRequire(import.meta.url).resolve('@mantine/core/styles.css'), 'utf8'));
  const bare = [...used].filter((name) => all.has(name) && !styled.has(name));
  console.info(`console: ${styled.size} of ${all.size} styles of components, ${bare.length} missing`);
  expect(styled.size).toBeGreaterThan(100);
  expect(bare).toEqual([]);
});

/** @returns the classes of the component library in a text, which it names by hash */
function classesIn(text: string): Set<string> {
  return new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g));
}
