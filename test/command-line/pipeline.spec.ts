import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newOrganisation, newToken, instanceAdministrator } from '../support/api.js';
import { environmentOf, register30 } from '../support/command-line.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const git = (directory: string, ...args: readonly string[]): Promise<{ stdout: string }> =>
  promisify(execFile)('git', ['-c', 'user.name=Pipeline', '-c', 'user.email=pipeline@example.org', ...args], { cwd: directory });

/** A register that lives in git: whoever merges changes it, and the pipeline says no before it is too late. */
describe('a register in git', () => {
  it('is exported, committed, edited, checked, imported and assessed', async () => {
    const [organisation, directory] = [await newOrganisation(), await temporaryDirectory('pipeline')];
    const run = (...args: readonly string[]) => register30(args, { environment: environmentOf(organisation), directory });
    const file = join(directory, 'register.yaml');

    expect((await run('export', '--out', 'register.yaml')).code).toBe(0);
    await git(directory, 'init', '--quiet');
    await git(directory, 'add', 'register.yaml');
    await git(directory, 'commit', '--quiet', '-m', 'The register as it is');

    const vendor = 'processors:\n  - { key: vendor, name: Vendor Inc, country: IN }\nengagements:\n'
      + '  - { key: vendor-support, processor: vendor, role: processor, status: approved, startsOn: 2026-01-01, locations: [ { country: IN, kind: support } ] }';
    await writeFile(file, (await readFile(file, 'utf8')).replace(/processors: \[\]\nengagements: \[\]/, vendor));

    const planned = await run('import', 'register.yaml', '--dry-run');
    expect(planned).toMatchObject({ code: 0, out: '+ processor/vendor\n+ engagement/vendor-support\nWould be: 2 added, 0 changed, 0 removed. Nothing was changed.\n' });
    expect((await run('assess', '--fail-on', 'uncovered,incomplete')).code).toBe(0);

    const drift = await run('import', 'register.yaml', '--dry-run', '--fail-on-difference');
    expect(drift.code).toBe(1);
    expect(await run('import', 'register.yaml', '--reason', 'Merge request 7: support from India')).toMatchObject({ code: 0, out: expect.stringContaining('2 added') });
    expect(await run('assess', '--fail-on', 'uncovered,incomplete')).toMatchObject({ code: 1, out: expect.stringContaining('engagement/vendor-support') });

    const history = await organisation.admin.get<{ items: { reason: string | null }[] }>(`${organisation.path}/history?about=engagement/vendor-support`);
    expect(history.body.items[0]?.reason).toBe('Merge request 7: support from India');

    expect((await run('export', '--out', 'register.yaml')).code).toBe(0);
    const { stdout: lines } = await git(directory, 'diff', '--numstat');
    expect(lines).toMatch(/^\d+\t\d+\tregister\.yaml$/m);
    await git(directory, 'commit', '--quiet', '-am', 'Support from India');
    expect((await run('export', '--out', 'register.yaml')).code).toBe(0);
    expect((await git(directory, 'status', '--porcelain')).stdout).toBe('');
    expect((await run('verify')).code).toBe(0);
  });

  it('lets a token that only reads check, but not import', async () => {
    const organisation = await newOrganisation();
    const { token } = await newToken(instanceAdministrator(), organisation.slug, 'auditor');
    const environment = { ...environmentOf(organisation), REGISTER30_TOKEN: token };
    const { out } = await register30(['export'], { environment });
    expect((await register30(['assess', '--fail-on', 'uncovered'], { environment })).code).toBe(0);
    expect(await register30(['import', '-'], { environment, input: out })).toMatchObject({ code: 3, told: expect.stringContaining('(403)') });
  });
});
