import type { RecordDocument } from './record-document.js';
import { ACCENT, type FontName, QUIET, RULE, type SetLine, STYLES, Typesetter } from './pdf-text.js';
import { ByteStore } from './byte-store.js';
import { FONT_NAMES } from './pdf-fonts.js';
import { type Encoder, WordShapes } from './pdf-words.js';

/** A4, in points. */
const PAGE = { width: 595.28, height: 841.89, left: 56, right: 56, top: 74, bottom: 62 } as const;
const TOTAL = 'TotalOfPages';
/** Of Noto Sans, in sizes of the font. */
const LINE_HEIGHT = 1.362;
const ASCENT = 1.069;

type StructureElement = PDFKit.PDFStructureElement;

/** What pdfkit keeps of an embedded font and its declaration does not tell. */
interface EmbeddedFont {
  readonly id: string;
  readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean };
  readonly encode: Encoder;
  readonly ref: () => PDFKit.PDFKitReference;
}

/** The font that was chosen last, which the library keeps to itself. */
function embeddedFontOf(doc: PDFKit.PDFDocument): EmbeddedFont {
  return (doc as unknown as Readonly<Record<string, EmbeddedFont>>)['_font'] as EmbeddedFont;
}

/** Text for the metadata, which pdfkit writes both as a PDF string, from the value, and unescaped into XML, by `toString`. */
class MetadataText extends String {
  override toString(): string {
    return this.valueOf().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
}

/** XML holds no control characters but these, and no half of a surrogate pair. */
const metadataText = (text: string): string =>
  new MetadataText(text.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')) as unknown as string;

/** The pages of a PDF: where the pen stands, what stands on every page, and the structure that a screen reader follows. */
export class PdfPaper {
  readonly left = PAGE.left;
  readonly width = PAGE.width - PAGE.left - PAGE.right;
  readonly typesetter: Typesetter;
  readonly root: StructureElement;
  /** Distance of the pen from the upper edge of the page. */
  y: number = PAGE.top;
  private readonly bytes = new ByteStore();
  private readonly finished: Promise<void>;
  private readonly fonts: ReadonlyMap<FontName, EmbeddedFont>;
  private readonly total: PDFKit.PDFKitReference;
  /** Number of the page the pen is on. */
  page = 0;
  private readonly shapes: WordShapes;
  /** Operators that are not yet handed to the library. */
  private pending = '';

  private constructor(private readonly doc: PDFKit.PDFDocument, private readonly about: RecordDocument, files: ReadonlyMap<FontName, Buffer>) {
    doc.on('data', (chunk: Buffer) => this.bytes.add(chunk));
    this.finished = new Promise((resolve, reject) => void doc.on('end', () => resolve()).on('error', reject));
    this.fonts = new Map(FONT_NAMES.map((name) => {
      doc.registerFont(name, files.get(name) as unknown as PDFKit.Mixins.PDFFontSource);
      doc.font(name);
      return [name, embeddedFontOf(doc)];
    }));
    this.shapes = new WordShapes((text, font) => this.embedded(font).encode(text));
    this.typesetter = new Typesetter({
      width: (text, font) => this.shapes.width(text, font),
      has: (codePoint) => this.embedded('regular').font.hasGlyphForCodePoint(codePoint),
    });
    this.total = doc.ref({ Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, -4, 80, 12] });
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  /** Loads the library at its first use. */
  static async open(about: RecordDocument, files: ReadonlyMap<FontName, Buffer>): Promise<PdfPaper> {
    const { default: Document } = await import('pdfkit');
    const options = {
      size: 'A4', margin: 0, autoFirstPage: false, font: '', pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, lang: about.language, displayTitle: true,
      info: {
        Title: metadataText(about.name), Author: metadataText(about.organisation), Creator: 'Register30', Producer: 'Register30',
        CreationDate: new Date(about.generatedAt), ModDate: new Date(about.generatedAt),
      },
    };
    return new PdfPaper(new Document(options as unknown as PDFKit.PDFDocumentOptions), about, files);
  }

  /** How much of the page is left. */
  get room(): number {
    return PAGE.height - PAGE.bottom - this.y;
  }

  /** How much an empty page holds. */
  readonly wholePage = PAGE.height - PAGE.top - PAGE.bottom;

  /** Goes on to a new page where less than `height` is left of this one, unless no page has so much. */
  ensure(height: number): void {
    if (this.room < Math.min(height, this.wholePage)) this.newPage();
  }

  newPage(): void {
    this.doc.addPage({ size: 'A4', margin: 0 });
    const page = this.doc.page as unknown as { readonly fonts: Record<string, unknown> };
    for (const font of this.fonts.values()) page.fonts[font.id] = font.ref();
    this.page += 1;
    this.y = PAGE.top;
    this.runningHeads();
  }

  /** A part of the document, of a type of PDF's structure, such as `P` or `Table`. The caller ends it. */
  element(parent: StructureElement, type: string, options: { readonly scope?: 'Column' | 'Row'; readonly title?: string } = {}): StructureElement {
    const element = this.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Prints what belongs to an element. */
  mark(element: StructureElement, type: string, print: () => void): void {
    const content = this.doc.markStructureContent(type);
    print();
    this.flush();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** Prints what is no part of the text: rules, running heads, headings that are repeated. */
  artifact(print: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    print();
    this.flush();
    this.doc.endMarkedContent();
  }

  /** Prints a line with its upper edge at `y`, within an element or artifact. */
  print({ printed, actual, style }: SetLine, x: number, y: number): void {
    if (printed === '') return;
    if (actual !== null) {
      this.flush();
      this.doc.markContent('Span', { actual });
    }
    const { size, leading } = style;
    const { id } = this.embedded(style.font);
    const baseline = y + (leading - size * LINE_HEIGHT) / 2 + size * ASCENT;
    // Pages are upside down in pdfkit, so letters are turned back.
    this.pending += `BT /${id} ${size} Tf ${rgb(style.colour)} rg 1 0 0 -1 ${x.toFixed(2)} ${baseline.toFixed(2)} Tm [${this.shapes.line(printed, style.font)}] TJ ET\n`;
    if (actual !== null) {
      this.flush();
      this.doc.endMarkedContent();
    }
  }

  /** Prints lines from the pen downwards, over as many pages as they need, as one element. */
  flow(element: StructureElement, type: string, lines: readonly SetLine[], x: number): void {
    let next = 0;
    while (next < lines.length) {
      this.ensure(lines[next]?.style.leading ?? 0);
      const first = next;
      let bottom = this.y;
      while (next < lines.length && (next === first || bottom + (lines[next]?.style.leading ?? 0) <= this.y + this.room)) {
        bottom += lines[next]?.style.leading ?? 0;
        next += 1;
      }
      this.mark(element, type, () => {
        for (const line of lines.slice(first, next)) {
          this.print(line, x, this.y);
          this.y += line.style.leading;
        }
      });
    }
  }

  /** A rule across the text, or from `x` to `x + width`. */
  rule(y: number, colour: string = RULE, weight = 0.5, x: number = this.left, width: number = this.width): void {
    this.artifact(() => {
      this.pending += `q ${weight} w ${rgb(colour)} RG ${x.toFixed(2)} ${y.toFixed(2)} m ${(x + width).toFixed(2)} ${y.toFixed(2)} l S Q\n`;
    });
  }

  /** A bookmark to where the pen stands; below another where `parent` is given. */
  bookmark(title: string, parent?: PDFKit.Mixins.PDFOutline | PDFKit.PDFOutline): PDFKit.PDFOutline {
    const outline = (parent ?? (this.doc as unknown as { outline: PDFKit.PDFOutline }).outline) as PDFKit.PDFOutline;
    const place = { fit: false, top: this.y - 6, left: PAGE.width, zoom: 0, expanded: parent === undefined };
    return outline.addItem(this.typesetter.oneLine(title, STYLES.note, 900).actual ?? title.slice(0, 200), place);
  }

  /** Makes the place of the pen a target of links. */
  destination(name: string): void {
    this.doc.addNamedDestination(name, 'XYZ', 0, this.y - 6, null);
  }

  /** Makes a line of the page lead to a destination. */
  link(element: StructureElement, name: string, text: string, box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): void {
    this.doc.goTo(box.x, box.y, box.width, box.height, name, { structParent: element, Contents: new String(text) } as never);
  }

  /** Ends the document. @returns its bytes */
  async close(): Promise<Buffer> {
    const font = this.embedded('regular');
    const data = this.total.data as Record<string, unknown>;
    data['Resources'] = { Font: { [font.id]: font.ref() } };
    const { size } = STYLES.running;
    this.total.write(`BT ${rgb(QUIET)} rg /${font.id} ${size} Tf <${font.encode(String(this.page))[0].join('')}> Tj ET`);
    this.total.end(undefined);
    this.root.end();
    this.doc.end();
    await this.finished;
    return this.bytes.all();
  }

  private embedded(name: FontName): EmbeddedFont {
    const font = this.fonts.get(name);
    if (!font) throw new Error(`no font ${name}`);
    return font;
  }

  /** Hands to the library what has been printed, in one piece. */
  private flush(): void {
    if (this.pending !== '') this.doc.addContent(Buffer.from(this.pending, 'latin1'));
    this.pending = '';
  }

  /** Whose record, which and of which day, on every page; the number of all pages is a form that is filled when it is known. */
  private runningHeads(): void {
    const { running } = this.about;
    const isCover = this.page === 1;
    this.artifact(() => {
      const right = this.typesetter.oneLine(running.right, STYLES.running, this.width * 0.6);
      const rightWidth = this.typesetter.width(right.printed, STYLES.running);
      const left = this.typesetter.oneLine(running.left, STYLES.running, this.width - rightWidth - 20);
      if (!isCover) {
        this.print(left, this.left, 36);
        this.print(right, this.left + this.width - rightWidth, 36);
        this.pending += `q 0.5 w ${rgb(ACCENT)} RG ${this.left} 52 m ${this.left + this.width} 52 l S Q\n`;
      }
      const [before = ''] = running.page(String(this.page), '\u0000').split('\u0000');
      const y = PAGE.height - 40;
      this.print({ printed: before, actual: null, style: STYLES.running }, this.left, y);
      const x = this.left + this.typesetter.width(before, STYLES.running);
      (this.doc.page as unknown as { readonly xobjects: Record<string, unknown> }).xobjects[TOTAL] = this.total;
      const baseline = y + (STYLES.running.leading - STYLES.running.size * LINE_HEIGHT) / 2 + STYLES.running.size * ASCENT;
      this.pending += `q 1 0 0 -1 ${x.toFixed(3)} ${baseline.toFixed(3)} cm /${TOTAL} Do Q\n`;
    }, 'Pagination');
  }
}

function rgb(colour: string): string {
  return [1, 3, 5].map((start) => (Number.parseInt(colour.slice(start, start + 2), 16) / 255).toFixed(4)).join(' ');
}
