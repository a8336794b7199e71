import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Requirements of OWASP ASVS 5.0.0 at levels 1 and 2, by chapter. */
const REQUIREMENTS = { V1: 27, V2: 11, V3: 19, V4: 10, V5: 9, V6: 35, V7: 18, V8: 7, V9: 7, V10: 29, V11: 14, V12: 9, V13: 13, V14: 9, V15: 13, V16: 16, V17: 7 };

const project = fileURLToPath(new URL('../..', import.meta.url));
const document = readFileSync(join(project, 'docs', 'security.md'), 'utf8');
const rows = [...document.matchAll(/^\| (V\d+)(\.\d+\.\d+) \| .+? \| (\S+) \| (.+) \|$/gm)].map(([, chapter = '', rest = '', state = '', how = '']) => ({ chapter, id: chapter + rest, state, how }));

describe('the answers to ASVS 5.0', () => {
  it('are there for every requirement of levels 1 and 2, once', () => {
    expect(Object.fromEntries(Object.keys(REQUIREMENTS).map((chapter) => [chapter, rows.filter((row) => row.chapter === chapter).length]))).toEqual(REQUIREMENTS);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('are met, do not apply, or are open, and say why', () => {
    expect(rows.filter(({ state, how }) => !['met', 'n/a', 'open'].includes(state) || how.trim() === '')).toEqual([]);
    const count = (state: string): number => rows.filter((row) => row.state === state).length;
    console.info(`ASVS 5.0 level 2: ${rows.length} requirements, ${count('met')} met, ${count('n/a')} do not apply, ${count('open')} open`);
  });

  it('name files that are there', () => {
    const named = [...document.matchAll(/`((?:src|test|docs|scripts|migrations)\/[^`*\s]+)`|\]\(([^)#:]+)\)/g)].map(([, file, link]) => file ?? join('docs', link ?? ''));
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((file) => !existsSync(join(project, file)))).toEqual([]);
  });
});
