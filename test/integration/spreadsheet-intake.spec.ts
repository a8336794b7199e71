import { createRequire } from 'node:module';
import { deflateRawSync } from 'node:zlib';
import type { Intake } from '../../src/intake/spreadsheet/understand-workbook.js';
import { newOrganisation, type ProblemDocument, type TestOrganisation } from '../support/api.js';

const library = createRequire(import.meta.url)('@e965/xlsx') as typeof import('@e965/xlsx');

interface Sent {
  readonly status: number;
  readonly body: Intake & ProblemDocument;
  readonly milliseconds: number;
}

let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await newOrganisation();
});

/** Sends bytes as a file. */
async function send(bytes: Uint8Array, fields: Readonly<Record<string, string>> = {}, client = organisation.admin): Promise<Sent> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(bytes)]), 'sheet');
  const started = performance.now();
  const response = await fetch(`${client.url}/api/v1/intake/spreadsheet`, { method: 'POST', headers: { authorization: `Bearer ${client.token}` }, body: form });
  return { status: response.status, body: (await response.json()) as Sent['body'], milliseconds: performance.now() - started };
}

function workbook(rows: unknown[][], type: 'xlsx' | 'ods' = 'xlsx'): Buffer {
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet(rows), 'Sheet');
  return library.write(book, { type: 'buffer', bookType: type }) as Buffer;
}

const VENDORS_DE = [
  ['Auftragsverarbeiter', 'Leistung', 'Sitz', 'Serverstandort', 'AVV vorhanden', 'AVV vom', 'Garantien', 'Datenkategorien', 'Betroffene Personen'],
  ['Musterwolke GmbH', 'Hosting', 'Deutschland', 'Irland', 'ja', '04.05.2022', '', 'Kontaktdaten, IP-Adresse', 'Kunden; Mitarbeiter'],
  ['Beispiel Analytics Inc.', 'Reichweitenmessung', 'USA', 'Vereinigte Staaten', 'nein', '', 'Standardvertragsklauseln (Modul 2)', 'Cookies', 'Websitebesucher'],
];
const RECORD_FR = [
  ['Nom du traitement', 'Finalités', 'Base légale', 'Personnes concernées', 'Catégories de données', 'Destinataires', 'Durée de conservation', 'Mesures de sécurité', 'Date de création'],
  ['Gestion de la paie', 'Calcul des rémunérations', 'Obligation légale', 'Salariés', 'État civil ; RIB', 'Organismes sociaux', '5 ans à compter du versement de la paie', 'Chiffrement des données', '26/05/2018'],
];

describe('a list of vendors', () => {
  it.each(['xlsx', 'ods', 'csv'] as const)('as %s becomes drafts of engagements, and the register takes them', async (format) => {
    const bytes = format === 'csv' ? Buffer.from(VENDORS_DE.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n'), 'latin1') : workbook(VENDORS_DE, format);
    const { status, body } = await send(bytes, { organisation: organisation.slug });
    expect([status, body.detail]).toEqual([200, undefined]);
    expect(body.register.engagements).toMatchObject([
      { service: 'Hosting', role: 'processor', status: 'draft', locations: [{ country: 'IE', kind: 'storage' }], contract: { kind: 'art-28', status: 'executed', signedOn: '2022-05-04' }, dataCategories: ['contact-details', 'network-data'], dataSubjects: ['customers', 'employees'] },
      { service: 'Reichweitenmessung', contract: { status: 'none' }, safeguards: [{ mechanism: 'scc-2021-914', module: 2 }], dataCategories: ['cookies'], dataSubjects: ['website-visitors'] },
    ]);
    expect(body.register.processors).toMatchObject([{ name: 'Musterwolke GmbH', country: 'DE' }, { name: 'Beispiel Analytics Inc.', country: 'US' }]);
    const dry = await organisation.admin.ask<{ added: object[]; changed: object[]; removed: object[] }>('PUT', `${organisation.path}/register?dryRun=true`, { body: body.register });
    expect([dry.status, dry.body.added.length, dry.body.changed, dry.body.removed]).toEqual([200, 4, [], []]);
  });

  it('rests every fact on the words of its cell, and places are right', async () => {
    const { body } = await send(workbook(VENDORS_DE));
    const quoted = Object.fromEntries(body.evidence.map(({ pointer, cell, quote }) => [pointer, `${cell} ${quote}`]));
    expect(quoted).toMatchObject({ '/processors/1/country': 'C3 USA', '/engagements/1/safeguards/0': 'G3 Standardvertragsklauseln (Modul 2)', '/engagements/0/contract/signedOn': 'F2 04.05.2022' });
    for (const { pointer } of body.evidence) {
      const found = pointer.split('/').slice(1).reduce<unknown>((value, token) => (value as Record<string, unknown>)[token], body.register);
      expect([pointer, found ?? null]).not.toEqual([pointer, null]);
    }
    expect(body.columns).toContainEqual({ sheet: 'Sheet', header: 'Serverstandort', mappedTo: 'locations' });
  });
});

it('a record of activities in French becomes drafts with legal basis, period and trigger', async () => {
  const { body } = await send(workbook(RECORD_FR, 'ods'));
  expect(body.register.activities).toMatchObject([{
    name: 'Gestion de la paie', role: 'controller', status: 'draft', purposes: [{ description: 'Calcul des rémunérations', legalBasis: 'legal-obligation' }], dataSubjects: ['employees'],
    dataCategories: ['identification', 'financial-data'], recipients: [{ category: 'Organismes sociaux' }], retention: [{ period: 'P5Y', trigger: 'versement de la paie' }], startsOn: '2018-05-26',
  }]);
  expect(body.register.measures).toMatchObject([{ name: 'Chiffrement des données', category: 'encryption-at-rest' }]);
});

it('an activity in each column is read as well as one in each row', async () => {
  const columns = (RECORD_FR[0] ?? []).map((heading, index) => [heading, RECORD_FR[1]?.[index], index === 0 ? 'Recrutement' : RECORD_FR[1]?.[index]]);
  const { body } = await send(workbook(columns));
  expect(body.register.activities.map(({ name }) => name)).toEqual(['Gestion de la paie', 'Recrutement']);
});

it('what the sender says of a heading wins', async () => {
  const rows = [['Processing activity', 'Why', 'Data subjects'], ['Newsletter', 'Send news', 'Subscribers']];
  const plain = await send(workbook(rows));
  expect(plain.body.unread).toMatchObject([{ cell: 'B2', header: 'Why', value: 'Send news', reason: 'heading-not-understood' }]);
  const mapped = await send(workbook(rows), { mapping: JSON.stringify({ Why: 'purposes' }) });
  expect(mapped.body.register.activities).toMatchObject([{ purposes: [{ description: 'Send news' }], dataSubjects: ['subscribers'] }]);
});

it('formulas are not worked out, and their last value is marked', async () => {
  const book = library.read(workbook([['Processing activity', 'Purpose', 'Retention'], ['Newsletter', 'x', '2 years']]));
  Object.assign(book.Sheets['Sheet'] ?? {}, { B2: { t: 's', v: 'Send news', f: 'HYPERLINK("http://attacker.example","Send news")' } });
  const { body } = await send(library.write(book, { type: 'buffer', bookType: 'xlsm' }) as Buffer);
  expect(body.register.activities).toMatchObject([{ purposes: [{ description: 'Send news' }] }]);
  expect(body.evidence).toContainEqual({ pointer: '/activities/0/purposes/0/description', sheet: 'Sheet', cell: 'B2', quote: 'Send news', computed: true });
});

/** A zip archive of one's own making, so that it can lie. */
function archive(parts: Readonly<Record<string, Buffer | string>>, lie: { size?: number; encrypted?: boolean } = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(lie.encrypted ? 1 : 0, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(lie.size ?? data.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
const BOOK = '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>';
const LINKS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
const sheetXml = (data: string, before = ''): string => `<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;
const xlsx = (sheet: string, lie = {}): Buffer => archive({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': BOOK, 'xl/_rels/workbook.xml.rels': LINKS, 'xl/worksheets/sheet1.xml': sheet }, lie);
const MANIFEST = '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">%</manifest:manifest>';
const ods = (content: string, manifest = ''): Buffer => archive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml': MANIFEST.replace('%', manifest), 'content.xml': content });
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghij'.split('').map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>`;
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('a hostile or broken file', () => {
  const whole = workbook(VENDORS_DE);
  it.each<[string, number, () => Buffer]>([
    ['nothing', 400, () => Buffer.alloc(0)],
    ['a picture', 415, () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01', 'latin1')],
    ['a PDF', 415, () => Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a page', 415, () => Buffer.from('<!doctype html><table><tr><td>x</td></tr></table>')],
    ['an archive of something else', 415, () => archive({ 'word/document.xml': '<x/>' })],
    ['an Excel 2003 workbook', 415, () => Buffer.concat([COMPOUND, Buffer.alloc(2_000)])],
    ['a workbook with a password', 400, () => Buffer.concat([COMPOUND, Buffer.alloc(2_000), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['an archive with a password', 400, () => xlsx(sheetXml(''), { encrypted: true })],
    ['an OpenDocument sheet with a password', 400, () => ods('<x/>', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>')],
    ['one cut off', 400, () => whole.subarray(0, whole.length / 2)],
    ['one with a damaged end', 400, () => Buffer.concat([whole.subarray(0, whole.length - 30), Buffer.alloc(8)])],
    ['XML cut off', 400, () => xlsx(sheetXml('').slice(0, -10))],
    ['XML that is none', 400, () => xlsx(sheetXml('<row><c></row></c>'))],
    ['a billion laughs', 400, () => xlsx(sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>', LAUGHS))],
    ['an entity of a file', 400, () => ods('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>')],
    ['a zip bomb', 413, () => xlsx(sheetXml(' '.repeat(80_000_000)))],
    ['one larger than all limits', 413, () => xlsx(sheetXml('<row/>'.repeat(20_000_000)))],
    ['a zip that declares less than it holds', 400, () => xlsx(sheetXml(' '.repeat(5_000_000)), { size: 100 })],
    ['more than a million cells', 413, () => xlsx(sheetXml(`<row>${Array.from({ length: 1_050_000 }, (_, index) => `<c><v>${(index * 7919) % 1000003}</v></c>`).join('')}</row>`))],
    ['ten million cells', 413, () => xlsx(sheetXml('<row><c><v>1</v></c></row>'.repeat(10_000_000)))],
    ['a cell repeated ten billion times', 413, () => ods('<office:document-content><table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="10000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:document-content>')],
    ['a quotation mark that never closes', 400, () => Buffer.from(`Vendor,Country\n"${'x'.repeat(2_000_000)}`)],
    ['three hundred thousand cells', 413, () => Buffer.from(`Vendor;Country;Service\n${'a;b;c\n'.repeat(100_000)}`)],
    ['fifty thousand columns', 413, () => Buffer.from(`${'a;'.repeat(50_000)}\n`)],
  ])('%s is refused with %i, soon, and the service goes on', async (name, expected, make) => {
    const { status, body, milliseconds } = await send(make());
    console.info(`intake: ${name}: ${status} in ${Math.round(milliseconds)} ms: ${body.detail ?? 'taken'}`);
    expect([status, body.type]).toEqual([expected, expect.stringMatching(/^urn:register30:problem:/)]);
    expect(milliseconds).toBeLessThan(30_000);
  }, 60_000);

  it('is refused for its fields with all that is wrong with them', async () => {
    const { status, body } = await send(whole, { mapping: '{"Vendor":"nonsense"}', language: 'xx' });
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/language', '/mapping/Vendor']]);
  });

  it('is not read for those who may only read, nor for a register of others', async () => {
    const auditor = await organisation.clientFor('auditor');
    const other = await newOrganisation();
    expect((await send(whole, {}, auditor)).status).toBe(403);
    expect((await send(whole, { organisation: other.slug })).status).toBe(404);
  });

  it('is taken nowhere else', async () => {
    const form = new FormData();
    form.append('file', new Blob(['a']), 'a.csv');
    const response = await fetch(`${organisation.admin.url}/api/v1${organisation.path}/measures`, { method: 'POST', headers: { authorization: `Bearer ${organisation.admin.token}` }, body: form });
    expect(response.status).toBe(415);
  });
});

describe('our own file', () => {
  let own: TestOrganisation;
  let file: Buffer;
  beforeAll(async () => {
    own = await newOrganisation();
    await own.admin.made('PUT', `${own.path}/register`, {
      format: 'register30/v1', organisation: { slug: own.slug, name: 'Own', country: 'NO' }, processors: [{ key: 'vendor', name: 'Vendor', country: 'US' }],
      engagements: [{ key: 'mailing', processor: 'vendor', service: 'Mailing', role: 'processor', status: 'approved', locations: [{ country: 'IE', kind: 'storage' }, { country: 'US', kind: 'remote-access' }], dataCategories: ['contact-details'] }],
      activities: [{ key: 'news', role: 'controller', name: 'Newsletter', status: 'active', purposes: [{ description: 'Send news', legalBasis: 'consent' }], dataSubjects: ['subscribers'], dataCategories: ['contact-details'], engagements: ['mailing'], retention: [{ period: 'P2Y', trigger: 'last opening' }] }],
    });
    const response = await fetch(`${own.admin.url}/api/v1${own.path}/records/controller.xlsx`, { headers: { authorization: `Bearer ${own.admin.token}` } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
    file = Buffer.from(await response.arrayBuffer());
  });

  const differences = async (bytes: Buffer): Promise<unknown> => {
    const { status, body } = await send(bytes, { organisation: own.slug }, own.admin);
    expect([status, body.detail, body.unread]).toEqual([200, undefined, []]);
    return own.admin.made('PUT', `${own.path}/register?dryRun=true`, body.register);
  };

  it('comes back without a change', async () => {
    expect(await differences(file)).toEqual({ added: [], changed: [], removed: [] });
  });

  it.each([
    ['activity', 'name', 'Newsletter', 'Newsletter and invitations', 'news', 'name'],
    ['engagement', 'service', 'Mailing', 'Mailings', 'mailing', 'service'],
    ['engagement', 'locations[].country', 'Ireland\nUnited States', 'Ireland', 'mailing', 'locations'],
    ['activity', 'retention[].period', '2 years', '5 years', 'news', 'retention'],
  ])('comes back with exactly what was edited: %s.%s', async (kind, column, before, after, key, field) => {
    const book = library.read(file);
    const table = library.utils.sheet_to_json<string[]>(book.Sheets['register30'] ?? {}, { header: 1 });
    const [name = ''] = table.find((row) => row[1] === kind && row[3] === column) ?? [];
    const sheet = book.Sheets[name] ?? {};
    const [address] = Object.entries(sheet).find(([, cell]) => (cell as { v?: unknown }).v === before) ?? [''];
    sheet[address] = { t: 's', v: after };
    expect(await differences(library.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)).toEqual({ added: [], changed: [{ kind, key, fields: [field] }], removed: [] });
  });
});
