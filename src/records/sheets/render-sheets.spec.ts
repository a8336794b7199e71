import { read, type WorkBook, utils } from '@e965/xlsx';
import type { RegisterFacts } from '../../law/facts.js';
import { LAW } from '../../law/law.js';
import {
  aProcessor, aRegister, anActivity, anActivityAsProcessor, anEngagement, anOrganisation, clauses,
} from '../../law/register/register.fixtures.js';
import { type ActivityRole, LANGUAGES, type Language } from '../../law/vocabulary.js';
import { SAMPLE_REGISTER } from '../../register/sample/sample-organisation.js';
import type { Art30Record } from '../art-30-record.js';
import { assembleRecord } from '../assembly/assemble-record.js';
import { sealRecord } from '../record-digest.js';
import { TEMPLATES } from '../templates/template-names.js';
import { cellFingerprint, LONGEST_CELL, normalisedCell } from './cell-text.js';
import { FORMAT_SHEET_NAME, SHEET_FORMAT } from './format-sheet.js';
import { renderOds, renderXlsx } from './render-sheets.js';

const RENDERINGS = { xlsx: renderXlsx, ods: renderOds };
const FORMATS = ['xlsx', 'ods'] as const;

function recordOf(register: RegisterFacts, role: ActivityRole = 'controller', language: Language = 'en', generatedAt = '2026-11-22T10:00:00Z'): Art30Record {
  return sealRecord(assembleRecord({ register, role, asOf: '2026-11-22', knownOn: null, language, law: LAW, revision: 7 }), generatedAt);
}

type Rows = readonly (readonly unknown[])[];

/** A file as an independent reader sees it: rows of values by the name of the sheet. */
class OpenedWorkbook {
  readonly workbook: WorkBook;

  constructor(file: Buffer) {
    this.workbook = read(file, { type: 'buffer', cellFormula: true, cellStyles: true, cellDates: true, UTC: true });
  }

  rows(name: string): Rows {
    const sheet = this.workbook.Sheets[name];
    if (!sheet) throw new Error(`No sheet ${name} among ${this.workbook.SheetNames.join(', ')}`);
    return utils.sheet_to_json(sheet, { header: 1, defval: null, blankrows: true, UTC: true });
  }

  column(name: string, heading: string): readonly unknown[] {
    const [head = [], ...rows] = this.rows(name);
    const position = head.indexOf(heading);
    if (position < 0) throw new Error(`No column ${heading} among ${head.join(', ')}`);
    return rows.map((row) => row[position]);
  }

  texts(): readonly string[] {
    return this.workbook.SheetNames.flatMap((name) => this.rows(name).flat()).filter((value) => typeof value === 'string');
  }

  formulas(): readonly string[] {
    return Object.values(this.workbook.Sheets).flatMap((sheet) =>
      Object.entries(sheet).filter(([address, cell]) => !address.startsWith('!') && (cell.f !== undefined || cell.l !== undefined)).map(([address]) => address));
  }
}

async function opened(format: (typeof FORMATS)[number], record: Art30Record, register: RegisterFacts | null): Promise<OpenedWorkbook> {
  return new OpenedWorkbook(await RENDERINGS[format](record, 'art-30', register));
}

/** The same text in every field of free text that reaches a record. */
function filledWith(text: string): RegisterFacts {
  const contact = { name: text, address: text, email: text, phone: text };
  return aRegister({
    organisation: anOrganisation({
      name: text, tradingNames: [text], address: text, email: text, phone: text, website: text, dataProtectionOfficer: contact, supervisoryAuthority: text,
      representatives: [{ ...contact, regime: 'eu-gdpr' }],
    }),
    dataCategories: [{ key: 'own', name: text, special: true, criminal: false }], dataSubjectCategories: [{ key: 'own-people', name: text }],
    measures: [{ key: 'm', category: 'personnel', name: text, description: text }],
    processors: [aProcessor('p', { name: text, legalName: text, address: text, website: text, contact })],
    engagements: [anEngagement('e', {
      processor: 'p', service: text, purposes: [text], dataSubjects: ['own-people'], dataCategories: ['own'], measures: ['m'], owner: text,
      locations: [{ country: 'US', kind: 'storage', region: text }], safeguards: [clauses(2, { reference: text })],
      contract: { kind: 'art-28', status: 'executed', signedOn: '2020-01-01', url: text },
    })],
    activities: [
      anActivity('a', {
        name: text, owner: text, dataSubjects: ['own-people'], dataCategories: ['own'], engagements: ['e'], measures: ['m'],
        purposes: [{ description: text, legalBasis: 'legitimate-interests', legitimateInterest: text, specialCategoryCondition: 'a' }],
        recipients: [{ category: text, name: text, country: 'NO' }],
        retention: [{ dataCategories: ['own'], period: 'P2Y', trigger: text, description: text }],
      }),
      anActivityAsProcessor('b', {
        name: text, owner: text, categoriesOfProcessing: [text], engagements: ['e'],
        controllers: [{ name: text, country: 'DE', contact: text, representative: text, dataProtectionOfficer: text }],
      }),
    ],
  });
}

/** The parts of a package as text; entries are read by the central directory, deflated or stored. */
async function partsOf(file: Buffer): Promise<ReadonlyMap<string, string>> {
  const { fromBuffer } = await import('yauzl');
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>();
    fromBuffer(file, { lazyEntries: true }, (failure, archive) => {
      if (failure) { reject(failure); return; }
      archive.on('end', () => resolve(parts)).on('error', reject);
      archive.on('entry', (entry) => archive.openReadStream(entry, (problem, stream) => {
        if (problem) { reject(problem); return; }
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
          .on('end', () => { parts.set(entry.fileName, Buffer.concat(chunks).toString()); archive.readEntry(); });
      }));
      archive.readEntry();
    });
  });
}

describe.each(FORMATS)('the record as %s', (format) => {
  it('has a sheet for each kind of thing, the record first', async () => {
    const { workbook } = await opened(format, recordOf(SAMPLE_REGISTER), SAMPLE_REGISTER);
    expect(workbook.SheetNames).toEqual([
      'Record', 'Processing activities', 'Engagements', 'Companies', 'Measures', 'Recipients', 'Transfers', 'Missing items', 'Cover', 'register30',
    ]);
  });

  it('says what the record says, row by row', async () => {
    const record = recordOf(SAMPLE_REGISTER);
    const book = await opened(format, record, SAMPLE_REGISTER);
    if (record.role !== 'controller') throw new Error('not the record that was asked for');
    const { activities } = record;
    expect(book.column('Processing activities', 'Processing activity')).toEqual(activities.map(({ name }) => name));
    expect(book.column('Processing activities', 'Key')).toEqual(activities.map(({ key }) => key));
    expect(book.column('Processing activities', 'Purposes of the processing'))
      .toEqual(activities.map(({ purposes }) => purposes.map(({ description }) => description).join('\n')));
    expect(book.column('Processing activities', 'Categories of personal data'))
      .toEqual(activities.map(({ dataCategories }) => dataCategories.map(({ name }) => name).join('\n') || null));
    expect(book.column('Recipients', 'Recipient')).toEqual(activities.flatMap(({ recipients }) => recipients.map(({ name }) => name)));
    expect(book.column('Transfers', 'Recipient')).toEqual(activities.flatMap(({ transfers }) => transfers.map(({ recipient }) => recipient)));
    expect(book.column('Missing items', 'Missing items')).toEqual(record.missing.map(({ message }) => message));
    expect(book.rows('Record')).toHaveLength(activities.length + 1);
    expect(Object.fromEntries(book.rows('Cover').slice(1).filter(([name]) => name !== null))).toMatchObject({
      Controller: record.organisation.name, Digest: record.digest, Format: SHEET_FORMAT, Revision: 7, 'Processing activities': activities.length,
    });
  });

  it('keeps days as dates and counts as numbers', async () => {
    const book = await opened(format, recordOf(SAMPLE_REGISTER), SAMPLE_REGISTER);
    const starts = book.column('Engagements', 'Carried out since').filter((value) => value !== null);
    expect(starts.length).toBeGreaterThan(3);
    expect(starts.every((value) => value instanceof Date)).toBe(true);
    const engaged = new Map(SAMPLE_REGISTER.engagements.map(({ key, startsOn }) => [key, startsOn]));
    expect(book.column('Engagements', 'Carried out since').map((value) => (value as Date).toISOString().slice(0, 10)))
      .toEqual(book.column('Engagements', 'Key').map((key) => engaged.get(String(key))));
    expect(book.rows('Cover').find(([name]) => name === 'Revision')?.[1]).toBe(7);
  });

  it.each(['=HYPERLINK("http://evil.example","x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1', "=cmd|' /C calc'!A0", '{=1}'])(
    'takes no text for a formula, whatever the field: %j', async (text) => {
      const register = filledWith(text);
      for (const role of ['controller', 'processor'] as const) {
        const file = await RENDERINGS[format](recordOf(register, role), 'art-30', register);
        const book = new OpenedWorkbook(file);
        expect(book.formulas()).toEqual([]);
        expect(book.texts().filter((value) => value.trim().startsWith(text.trim())).length).toBeGreaterThan(15);
        const parts = [...(await partsOf(file))].map(([, xml]) => xml).join('');
        expect(parts).not.toMatch(/<f[ >]|table:formula|<hyperlink|xlink:href="(?!http:\/\/www\.w3\.org)|<definedName /);
      }
    },
  );

  it.each([
    'constructor', '__proto__', 'toString', 'a & b < c > "d" \'e\'', ']]>', '</table:table>', '</sheetData>', '$& $1', '😀 ﷽ 日本語', '  two  spaces ',
  ])('carries the text %j unchanged', async (text) => {
    const register = filledWith(text);
    const book = await opened(format, recordOf(register), register);
    expect(book.column('Processing activities', 'Processing activity')).toEqual([text]);
    expect(book.column('Processing activities', 'Key')).toEqual(['a']);
    expect(book.workbook.SheetNames).toHaveLength(10);
  });

  it('takes out what XML cannot hold, and cuts what no cell can hold with a mark', async () => {
    const register = aRegister({ activities: [anActivity('a', { name: 'a\u0000\u0007b\uD800c\uFFFEd', owner: `${'x'.repeat(LONGEST_CELL - 4)}😀${'y'.repeat(9)}` })] });
    const book = await opened(format, recordOf(register), register);
    expect(book.column('Processing activities', 'Processing activity')).toEqual(['abcd']);
    const [owner] = book.column('Processing activities', 'Responsible unit');
    expect(String(owner)).toBe(`${'x'.repeat(LONGEST_CELL - 4)} […]`);
    expect(String(owner).length).toBeLessThanOrEqual(LONGEST_CELL);
  });

  it('describes its columns, and an untouched cell has the fingerprint it was written with', async () => {
    const register = filledWith('Línea 1\nline 2');
    const book = await opened(format, recordOf(register), register);
    const rows = book.rows(FORMAT_SHEET_NAME);
    expect(rows[0]?.[0]).toBe(SHEET_FORMAT);
    const fields = rows.slice(rows.findIndex(([name]) => name === 'sheet') + 1);
    expect(fields.length).toBeGreaterThan(40);
    for (const name of new Set(fields.map(([sheet]) => String(sheet)))) {
      const headings = fields.filter(([sheet, , , field]) => sheet === name && field !== 'key' && field !== '#written').map(([, , heading]) => String(heading));
      const columns = headings.map((heading) => book.column(name, heading));
      book.column(name, '#written').forEach((written, row) => {
        const cells = columns.map((column) => column[row]);
        const seen = cells.map((value) => cellFingerprint(value instanceof Date ? { day: value.toISOString().slice(0, 10) } : value as string | null));
        expect(seen.join(' ')).toBe(written);
      });
    }
    const bases = fields.find(([, , , field]) => field === 'purposes[].legalBasis');
    expect(JSON.parse(String(bases?.[5]))).toMatchObject({ [String(book.column('Processing activities', 'Legal basis')[0])]: 'legitimate-interests' });
  });

  it('gives the same bytes for the same record, whenever it is written', async () => {
    const first = await RENDERINGS[format](recordOf(SAMPLE_REGISTER), 'art-30', SAMPLE_REGISTER);
    const now = Date.now;
    Date.now = () => now() + 86_400_000;
    try {
      const later = await RENDERINGS[format](recordOf(SAMPLE_REGISTER, 'controller', 'en', '2027-01-01T00:00:00Z'), 'art-30', SAMPLE_REGISTER);
      expect(later.equals(first)).toBe(true);
    } finally {
      Date.now = now;
    }
  });

  it('stands alone where no register is at hand', async () => {
    const book = await opened(format, recordOf(SAMPLE_REGISTER), null);
    expect(book.workbook.SheetNames).not.toContain('Companies');
    expect(book.column('Engagements', 'Recipient').length).toBeGreaterThan(3);
  });

  it.each(LANGUAGES)('names its sheets and columns in every language: %s', async (language) => {
    for (const role of ['controller', 'processor'] as const) {
      const { workbook } = await opened(format, recordOf(SAMPLE_REGISTER, role, language), SAMPLE_REGISTER);
      expect(workbook.SheetNames.every((name) => name.length <= 31)).toBe(true);
      expect(new Set(workbook.SheetNames).size).toBe(10 + (role === 'processor' ? 1 : 0));
    }
  });

  it('holds ten thousand controllers, a row each', async () => {
    const controllers = Array.from({ length: 10_000 }, (_, number) => ({ name: `School ${number}`, country: 'NO', contact: null, representative: null, dataProtectionOfficer: null }));
    const register = aRegister({ activities: [anActivityAsProcessor('platform', { controllers })] });
    const book = await opened(format, recordOf(register, 'processor'), register);
    expect(book.column('Controllers', 'Name')).toHaveLength(10_000);
    expect(book.column('Controllers', 'Key').at(-1)).toBe('platform#9999');
  });

  it.each(TEMPLATES)('begins with the columns of the template %s', async (template) => {
    const book = new OpenedWorkbook(await RENDERINGS[format](recordOf(SAMPLE_REGISTER), template, SAMPLE_REGISTER));
    const [head = []] = book.rows('Record');
    expect(head.length).toBeGreaterThan(8);
    expect(head.every((heading) => typeof heading === 'string' && heading !== '')).toBe(true);
  });
});

describe('text that looks like an escape of Excel', () => {
  const text = '_x003D_1+1 and _xyz_';
  const register = filledWith(text);

  it('is escaped in XLSX', async () => {
    const book = await opened('xlsx', recordOf(register), register);
    expect(book.column('Processing activities', 'Processing activity')).toEqual([text]);
  });

  it('means nothing in ODS', async () => {
    const parts = await partsOf(await renderOds(recordOf(register), 'art-30', register));
    expect(parts.get('content.xml')).toContain(`<text:p>${text}</text:p>`);
  });
});

describe('the look of the sheets', () => {
  it('has frozen heads, filters, widths and hidden keys in XLSX', async () => {
    const parts = await partsOf(await renderXlsx(recordOf(SAMPLE_REGISTER), 'art-30', SAMPLE_REGISTER));
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? '';
    expect(sheet).toMatch(/<pane ySplit="1" xSplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"\/>/);
    expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+10"\/>/);
    const widths = [...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(9);
    expect(Math.max(...widths)).toBeLessThanOrEqual(91);
    expect(sheet.match(/<col [^>]*hidden="1"/g)).toHaveLength(2);
    expect(parts.get('xl/workbook.xml')).toMatch(/name="register30" state="hidden"/);
    expect(parts.get('xl/styles.xml')).toMatch(/<b\/>|<b val="1"\/>/);
  });

  it('has the same in ODS, whose package begins with its media type', async () => {
    const file = await renderOds(recordOf(SAMPLE_REGISTER), 'art-30', SAMPLE_REGISTER);
    expect(file.subarray(30, 84).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    const parts = await partsOf(file);
    expect(parts.get('settings.xml')).toContain('<config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>');
    const content = parts.get('content.xml') ?? '';
    expect(content.match(/table:display-filter-buttons="true"/g)).toHaveLength(8);
    expect(content.match(/table:visibility="collapse"/g)).toHaveLength(8);
    expect(content).toContain('table:style-name="head-working"');
    expect(content).not.toMatch(/T00:00:00/);
  });
});

describe('normalised cells', () => {
  it.each([['a \r\nb\n\n', 'a\nb'], [7, '7'], [{ day: '2026-11-22' }, '2026-11-22'], [null, '']])('%j reads as %j', (value, text) => {
    expect(normalisedCell(value)).toBe(text);
  });
});
