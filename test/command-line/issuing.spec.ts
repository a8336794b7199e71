import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { environmentOf, type Ran, register30 } from '../support/command-line.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

let organisation: TestOrganisation;
let directory: string;
let run: (...args: readonly string[]) => Promise<Ran>;

beforeEach(async () => {
  [organisation, directory] = [await newOrganisation(undefined, { email: 'privacy@example.org', address: '1 Example Street' }), await temporaryDirectory('issuing')];
  run = (...args) => register30(args, { environment: environmentOf(organisation), directory });
});

const activity = { key: 'serving', role: 'controller', name: 'Serving', status: 'active' };

describe('register30 issue', () => {
  it('issues a record, fetches it, and knows it again by its bytes', async () => {
    const issued = await run('issue', '--out', 'issued.pdf', '--comment', 'For the authority', '--reason', 'Letter of today');
    expect(issued).toMatchObject({ code: 0, out: expect.stringMatching(/^Issued: record as controller, number 1, as of \d{4}-\d\d-\d\d/) });
    expect((await readFile(join(directory, 'issued.pdf'))).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(await run('verify', '--issued', 'issued.pdf')).toMatchObject({ code: 0, out: expect.stringContaining('the record as controller, number 1 (pdf)') });
  });

  it('says that a file is none of them, where it was altered', async () => {
    await run('issue', '--out', 'issued.html');
    await writeFile(join(directory, 'altered.html'), `${await readFile(join(directory, 'issued.html'), 'utf8')} `);
    expect(await run('verify', '--issued', 'altered.html')).toMatchObject({ code: 1, out: '', told: expect.stringContaining('was altered') });
    expect(await run('verify', '--issued', 'nowhere.html')).toMatchObject({ code: 2 });
  });

  it('ends with 1 and names the findings where something required is missing, unless it is acknowledged', async () => {
    await organisation.admin.made('POST', `${organisation.path}/activities`, activity);
    const refused = await run('issue');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.told).toContain('/purposes');
    expect(await run('issue', '--acknowledge-gaps', 'nothing-like-this')).toMatchObject({ code: 2 });
    expect(await run('issue', '--acknowledge-gaps')).toMatchObject({ code: 0, out: expect.stringContaining('acknowledged gaps') });
  });

  it('refuses a role and a day that there are not', async () => {
    expect(await run('issue', '--role', 'nobody')).toMatchObject({ code: 2 });
    expect(await run('issue', '--as-of', 'never')).toMatchObject({ code: 2, told: expect.stringContaining('/asOf') });
  });
});
