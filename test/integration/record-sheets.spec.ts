import { readFile } from 'node:fs/promises';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { type Download, download } from '../support/issued-records.js';

const DAY = 'asOf=2026-11-22';
const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;
const FORMATS = ['xlsx', 'ods'] as const;

interface RecordJson {
  readonly digest: string;
  readonly activities: readonly { readonly key: string; readonly name: string; readonly recipients: readonly { readonly engagement: string | null }[] }[];
}

let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await newOrganisation();
  const text = await readFile(new URL('../fixtures/every-field.yaml', import.meta.url), 'utf8');
  const body = text.replace(/^ {2}slug: .*$/m, `  slug: ${organisation.slug}`);
  expect((await organisation.admin.ask('PUT', `${organisation.path}/register`, { body, headers: { 'content-type': 'application/yaml' } })).status).toBe(200);
});

const fetched = (name: string, headers: Readonly<Record<string, string>> = {}): Promise<Download> =>
  download(organisation.admin, `${organisation.path}/records/${name}${name.includes('?') ? '&' : '?'}${DAY}`, headers);

function columnOf(workbook: WorkBook, name: string, heading: string): readonly unknown[] {
  const [head = [], ...rows] = utils.sheet_to_json<unknown[]>(workbook.Sheets[name] ?? {}, { header: 1, defval: null });
  return rows.map((row) => row[head.indexOf(heading)]);
}

describe.each(FORMATS)('the record as %s over HTTP', (format) => {
  it('is a file of its type with the facts of the JSON, and of the register behind it', async () => {
    const { status, headers, bytes } = await fetched(`controller.${format}`);
    const { body: record } = await organisation.admin.get<RecordJson>(`${organisation.path}/records/controller.json?${DAY}`);
    expect([status, headers.get('content-type')]).toEqual([200, MEDIA_TYPES[format]]);
    expect(headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="record-controller-.*-2026-11-22\\.${format}"$`));
    expect(headers.get('etag')).toContain(record.digest);
    const workbook = read(bytes, { type: 'buffer' });
    expect(columnOf(workbook, 'Processing activities', 'Key')).toEqual(record.activities.map(({ key }) => key));
    expect(columnOf(workbook, 'Processing activities', 'Processing activity')).toEqual(record.activities.map(({ name }) => name));
    const engaged = new Set(record.activities.flatMap(({ recipients }) => recipients.map(({ engagement }) => engagement)).filter((key) => key !== null));
    expect(new Set(columnOf(workbook, 'Engagements', 'Key'))).toEqual(engaged);
    const statuses = columnOf(workbook, 'Engagements', 'Status');
    expect(statuses.length).toBeGreaterThan(0);
    expect(['Approved', 'Ended']).toEqual(expect.arrayContaining([...new Set(statuses)]));
  });

  it('is told by Accept as well, and not sent again to whoever has it', async () => {
    const first = await fetched('controller', { accept: MEDIA_TYPES[format] });
    expect([first.status, first.headers.get('content-type')]).toEqual([200, MEDIA_TYPES[format]]);
    const again = await fetched(`controller.${format}`, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('begins with the sheet of an authority, in its language, where a template is asked for', async () => {
    const { status, headers, bytes } = await fetched(`controller.${format}?template=cnil`);
    expect([status, headers.get('content-language')]).toEqual([200, 'fr']);
    expect(read(bytes, { type: 'buffer' }).SheetNames.slice(0, 2)).toEqual(['Registre', 'Activités de traitement']);
  });
});
