import { LANGUAGES } from '../../law/vocabulary.js';
import { recordDocument } from './compose-document.js';
import { LONG, recordOf, REGISTER, textsOf } from './document.fixtures.js';
import { renderDocx } from './render-docx.js';
import { textOfEntry } from './zip-entry.js';

const BODY = 'word/document.xml';
const TEXT = /<w:t xml:space="preserve">([^<]*)<\/w:t>/g;
const pressed = (text: string): string => text.replaceAll(/\s|[\p{Cc}\p{Cf}]/gu, '');
const textOf = (xml: string): string =>
  pressed([...xml.matchAll(TEXT)].map(([, text = '']) => text).join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));

describe('the record as a text document', () => {
  it.each(LANGUAGES)('holds every word of the record, in both roles: %s', async (language) => {
    for (const role of ['controller', 'processor'] as const) {
      const record = recordOf(REGISTER, role, language);
      const document = recordDocument(record, 'art-30');
      const text = textOf(textOfEntry(await renderDocx(record, 'art-30'), BODY));
      const expected = [...textsOf({ ...document, name: '' }), ...textsOf([...document.activities])];
      expect(expected.length).toBeGreaterThan(30);
      expect(expected.map(pressed).filter((each) => !text.includes(each))).toEqual([]);
    }
  });

  it('makes no markup of data, and nothing that XML cannot hold', async () => {
    const xml = textOfEntry(await renderDocx(recordOf(REGISTER), 'art-30'), BODY);
    expect(xml).not.toMatch(/<script|<b>/);
    expect(xml.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(xml).toContain(LONG);
    expect(xml).toContain('株式会社 😀');
    const open = xml.match(/<w:(p|tbl|tr|tc)[ >]/g)?.length;
    expect(xml.match(/<\/w:(p|tbl|tr|tc)>/g)).toHaveLength(open ?? -1);
  });

  it('repeats the heads of tables, keeps rows whole, and counts its pages', async () => {
    const bytes = await renderDocx(recordOf(REGISTER), 'art-30');
    const xml = textOfEntry(bytes, BODY);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(xml.match(/<w:tr>/g)?.length ?? -1);
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(3);
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThan(3);
    expect(xml.match(/<w:bookmarkStart /g)).toHaveLength(recordOf(REGISTER).activities.length);
    expect(xml).toMatch(/<w:sectPr>.*<w:headerReference/);
    expect(textOfEntry(bytes, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
    expect(textOfEntry(bytes, 'docProps/core.xml')).toContain('Example &amp; Söhne &lt;AS&gt;');
  });

  it('gives the same bytes for the same record', async () => {
    const [first, second] = [await renderDocx(recordOf(REGISTER), 'art-30'), await renderDocx(recordOf(REGISTER), 'art-30')];
    expect(first.equals(second)).toBe(true);
  });
});
