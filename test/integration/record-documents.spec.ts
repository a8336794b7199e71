import { REGISTER_FORMAT } from '../../src/register/document/register-document.body.js';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { registerDocument } from '../bench/register.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FORMATS = [
  { suffix: 'json', type: 'application/json', inline: true }, { suffix: 'html', type: 'text/html', inline: true }, { suffix: 'csv', type: 'text/csv', inline: false },
  { suffix: 'pdf', type: 'application/pdf', inline: false, begins: '%PDF-1.7' }, { suffix: 'docx', type: DOCX, inline: false, begins: 'PK' },
  { suffix: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', inline: false, begins: 'PK' },
  { suffix: 'ods', type: 'application/vnd.oasis.opendocument.spreadsheet', inline: false, begins: 'PK' },
  { suffix: 'jsonld', type: 'application/ld+json', inline: false },
] as const;

describe('the record as a document', () => {
  let organisation: TestOrganisation;
  let records: string;

  beforeAll(async () => {
    organisation = await newOrganisation();
    records = `${organisation.path}/records`;
    const document = { ...registerDocument(organisation.slug, { processors: 3, engagements: 4, activities: 8 }), format: REGISTER_FORMAT };
    await organisation.admin.made('PUT', `${organisation.path}/register`, document, { 'if-match': '*' });
  });

  it.each(FORMATS)('comes as $suffix by suffix and by Accept, under a name of its own', async ({ suffix, type, ...format }) => {
    const bySuffix = await organisation.admin.ask('GET', `${records}/controller.${suffix}?asOf=2026-11-22`);
    const byAccept = await organisation.admin.ask('GET', `${records}/controller?asOf=2026-11-22`, { headers: { accept: type } });
    for (const { status, headers } of [bySuffix, byAccept]) {
      expect(status).toBe(200);
      expect(headers.get('content-type')?.split(';')[0]).toBe(type);
      expect(headers.get('cache-control')).toBe('private, no-cache');
      expect(headers.get('content-disposition')).toContain(`filename="record-controller-${organisation.slug}-2026-11-22.${suffix}"`);
    }
    if ('begins' in format) expect(bySuffix.text.startsWith(format.begins)).toBe(true);
    expect(byAccept.tag).toBe(bySuffix.tag);
    const again = await organisation.admin.ask('GET', `${records}/controller.${suffix}?asOf=2026-11-22`, { headers: { 'if-none-match': bySuffix.tag } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('has one digest in every format, and a tag of its own for each', async () => {
    const tags = await Promise.all(FORMATS.map(async ({ suffix }) => (await organisation.admin.ask('GET', `${records}/controller.${suffix}?asOf=2026-11-22`)).tag));
    expect(new Set(tags).size).toBe(FORMATS.length);
    expect(new Set(tags.map((tag) => tag.split('.')[0])).size).toBe(1);
  });

  it('answers 404 for a format there is none of, 406 where none is accepted, 400 for an unknown template', async () => {
    expect((await organisation.admin.ask('GET', `${records}/controller.rtf`)).status).toBe(404);
    expect((await organisation.admin.ask('GET', `${records}/controller.pdf.docx`)).status).toBe(404);
    expect((await organisation.admin.ask('GET', `${records}/controller`, { headers: { accept: 'image/png' } })).status).toBe(406);
    expect((await organisation.admin.ask('GET', `${records}/controller.pdf?template=bfdi`)).status).toBe(400);
    expect((await organisation.admin.as(null).ask('GET', `${records}/controller.pdf`)).status).toBe(401);
  });

  it('goes on answering while many documents are written, and after those who asked have gone', async () => {
    const gone = new AbortController();
    const left = Array.from({ length: 4 }, async (_, day) =>
      organisation.admin.ask('GET', `${records}/controller.pdf?asOf=2025-01-0${day + 1}`, { signal: gone.signal }).catch(() => 'gone'));
    const stayed = organisation.admin.ask('GET', `${records}/controller.docx?asOf=2025-01-09`);
    expect((await organisation.admin.ask('GET', `${records}/controller.json`)).status).toBe(200);
    gone.abort();
    expect((await stayed).status).toBe(200);
    await Promise.all(left);
    expect((await organisation.admin.ask('GET', `${records}/processor.pdf`)).status).toBe(200);
  });
});
