import type { Tone } from './record-document.js';

/** XML holds no control characters, no half of a surrogate pair; a mark of direction could turn a line around. */
const UNWRITABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Text as XML can hold it. */
export function writable(text: string): string {
  return text.toWellFormed().replaceAll(/[\t\n\r]+/g, ' ').replaceAll(UNWRITABLE, '');
}

const INK = '1B2330';
const QUIET = '566072';
const ACCENT = '1F3A5F';
const GAP = '8A4500';
const FONT = 'Calibri';

/** Styles of characters: name, and what a reader may change in one place. Sizes in half points. */
const CHARACTER_STYLES: Readonly<Record<Exclude<Tone, 'plain'>, { readonly name: string; readonly run: { readonly color?: string; readonly size?: number; readonly bold?: boolean } }>> = {
  'strong': { name: 'Record strong', run: { bold: true } },
  'quiet': { name: 'Record quiet', run: { color: QUIET, size: 17 } },
  'gap': { name: 'Record gap', run: { color: GAP } },
  'mark': { name: 'Record mark', run: { color: '6B2C85', size: 17 } },
  'covered': { name: 'Record covered', run: { color: '17653A', bold: true } },
  'not-restricted': { name: 'Record not restricted', run: { bold: true } },
  'exceptional': { name: 'Record exceptional', run: { color: GAP, bold: true } },
  'review': { name: 'Record review', run: { color: GAP, bold: true } },
  'incomplete': { name: 'Record incomplete', run: { color: GAP, bold: true } },
  'uncovered': { name: 'Record uncovered', run: { color: '9C1422', bold: true } },
};

const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', it: 'it-IT', nl: 'nl-NL' } as const;

const LINE = { line: 252, lineRule: 'auto' } as const;

const heading = (size: number, before: number, after: number, color: string = ACCENT) =>
  ({ run: { font: FONT, size, bold: true, color }, paragraph: { spacing: { before, after, ...LINE }, keepNext: true, keepLines: true } });

/** The styles of the document, so that whoever edits it changes a style once. */
export function stylesOf(language: keyof typeof LOCALES) {
  const small = (id: string, name: string, run: object, spacing: object) =>
    ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph: { spacing: { ...spacing, ...LINE } } });
  return {
    default: {
      document: { run: { font: FONT, size: 19, color: INK, language: { value: LOCALES[language] } }, paragraph: { spacing: { after: 40, ...LINE } } },
      title: heading(46, 60, 160), heading1: heading(34, 0, 160), heading2: heading(27, 360, 80), heading3: heading(19, 160, 30, INK),
    },
    paragraphStyles: [
      small('Cell', 'Record cell', {}, { before: 20, after: 20 }),
      small('CellHeading', 'Record column heading', { bold: true, size: 16, color: QUIET }, { before: 20, after: 20 }),
      small('Holder', 'Record holder', { bold: true, size: 30 }, { after: 40 }),
      small('Running', 'Record running head', { size: 16, color: QUIET }, { after: 0 }),
    ],
    characterStyles: [
      ...Object.entries(CHARACTER_STYLES).map(([id, style]) => ({ id, ...style })),
      { id: 'provision', name: 'Record provision', run: { color: QUIET, size: 17, bold: false } },
    ],
  };
}
