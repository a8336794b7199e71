import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { aRegister, anActivity } from '../../law/register/register.fixtures.js';
import { LANGUAGES } from '../../law/vocabulary.js';
import { recordDocument } from './compose-document.js';
import { ATTACK, LONG, recordOf, REGISTER, textsOf } from './document.fixtures.js';
import { documentWordsOf } from './document-words.js';
import { renderPdf } from './render-pdf.js';

const open = async (pdf: Buffer): Promise<PDFDocumentProxy> => getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
const pressed = (text: string): string => text.normalize('NFC').replaceAll(/\s|[\p{Cc}\p{Cf}]/gu, '');

async function textOf(pdf: PDFDocumentProxy): Promise<string> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return pressed(pages.join(''));
}

interface StructureNode { readonly role?: string; readonly children?: readonly StructureNode[] }
const roles = ({ role, children = [] }: StructureNode): readonly string[] => [...(role === undefined ? [] : [role]), ...children.flatMap(roles)];

describe('the record as PDF', () => {
  it('is tagged, says its title and language, and embeds its fonts', async () => {
    const bytes = await renderPdf(recordOf(REGISTER), 'art-30');
    const pdf = await open(bytes);
    const seen = new Set<string>();
    for (let number = 1; number <= pdf.numPages; number += 1) roles(await (await pdf.getPage(number)).getStructTree() as StructureNode).forEach((role) => seen.add(role));
    expect([...seen]).toEqual(expect.arrayContaining(['Sect', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Link']));
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Record of processing activities – Example & Söhne <AS> – 22 November 2026', Language: 'en' });
    expect(metadata.get('dc:title')).toBe('Record of processing activities – Example & Söhne <AS> – 22 November 2026');
    const raw = bytes.toString('latin1');
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(raw).not.toMatch(/Helvetica|\/Subtype \/Type1/);
  });

  it('has a bookmark for each activity', async () => {
    const pdf = await open(await renderPdf(recordOf(REGISTER), 'art-30'));
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['Overview', 'Contents', 'Processing activities']);
    expect(outline[2]?.items).toHaveLength(recordOf(REGISTER).activities.length);
    expect(outline[2]?.items[0]?.title).toBe('1 Sales');
  });

  it.each(LANGUAGES)('prints every word of the record, in both roles: %s', async (language) => {
    for (const role of ['controller', 'processor'] as const) {
      const record = recordOf(aRegister({ ...REGISTER, activities: REGISTER.activities.filter(({ key }) => key === 'sales' || key === 'platform') }), role, language);
      const document = recordDocument(record, 'art-30');
      const pdf = await open(await renderPdf(record, 'art-30'));
      const text = await textOf(pdf);
      const expected = [...textsOf({ ...document, name: '' }), ...textsOf([...document.activities])];
      expect(expected.length).toBeGreaterThan(30);
      expect(expected.map(pressed).filter((each) => !text.includes(each))).toEqual([]);
      expect(text).toContain(pressed(documentWordsOf(language).page(String(pdf.numPages), String(pdf.numPages))));
    }
  });

  it('prints hostile names as they stand, breaks what has no space, and says what the font lacks', async () => {
    const pdf = await open(await renderPdf(recordOf(REGISTER), 'art-30'));
    const text = await textOf(pdf);
    expect(text).toContain(pressed(ATTACK));
    // In the overview, among the recipients and among the transfers; over several pages, with their heads between.
    expect(text.match(/x{20,}/g)?.join('')).toHaveLength(3 * LONG.length);
    expect(text).toContain('ΩμέγαПривет');
    expect(text).toContain(`annexgpj.exe${'\ufffd'.repeat(5)}Ωμέγα`);
    expect(text).toContain(pressed(documentWordsOf('en').substituted));
    const plain = await open(await renderPdf(recordOf(aRegister({ activities: [anActivity('a')] })), 'art-30'));
    expect(await textOf(plain)).not.toContain(pressed(documentWordsOf('en').substituted));
  });

  it('keeps every letter within the paper', async () => {
    const pdf = await open(await renderPdf(recordOf(REGISTER), 'art-30'));
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      for (const item of items) {
        if (!('str' in item)) continue;
        const [left, bottom] = [Number(item.transform[4]), Number(item.transform[5])];
        expect({ item: item.str, within: left >= 55 && left + item.width <= 595.28 - 54 && bottom > 30 && bottom < 815 }).toEqual({ item: item.str, within: true });
      }
    }
  });

  it('gives the same bytes for the same record', async () => {
    const [first, second] = [await renderPdf(recordOf(REGISTER), 'art-30'), await renderPdf(recordOf(REGISTER), 'art-30')];
    expect(first.equals(second)).toBe(true);
  });

  it('follows the sheet of an authority', async () => {
    const record = recordOf(REGISTER);
    const text = await textOf(await open(await renderPdf(record, 'ico')));
    expect(text).toContain(pressed(recordDocument(record, 'ico').cover.title));
    for (const { fields } of recordDocument(record, 'ico').activities) for (const { heading } of fields) expect(text).toContain(pressed(heading));
  });
});
