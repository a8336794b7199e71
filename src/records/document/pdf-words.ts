import type { FontName } from './pdf-text.js';

/** Glyphs of a text in hexadecimal, and where each stands, in thousandths of the size. */
export type Encoder = (text: string) => readonly [readonly string[], readonly GlyphPlace[]];

interface GlyphPlace {
  readonly xAdvance: number;
  readonly advanceWidth: number;
}

interface Shape {
  /** The word as part of an array that the operator `TJ` prints. */
  readonly printed: string;
  readonly width: number;
}

const WORD = /\S+\s*|\s+/g;
const MOST_KEPT = 20_000;

/** Words as the font draws them. Each is shaped once: a register says the same words over and over. */
export class WordShapes {
  private readonly shapes: Readonly<Record<FontName, Map<string, Shape>>> = { regular: new Map(), bold: new Map() };

  constructor(private readonly encode: (text: string, font: FontName) => ReturnType<Encoder>) {}

  /** Width of a text in a font of one point. */
  width(text: string, font: FontName): number {
    let width = 0;
    for (const word of text.match(WORD) ?? []) width += this.shape(word, font).width;
    return width;
  }

  /** A line as the content of an array that the operator `TJ` prints. */
  line(text: string, font: FontName): string {
    let printed = '';
    for (const word of text.match(WORD) ?? []) printed += this.shape(word, font).printed;
    return printed;
  }

  private shape(word: string, font: FontName): Shape {
    const known = this.shapes[font];
    const shape = known.get(word);
    if (shape) return shape;
    if (known.size > MOST_KEPT) known.clear();
    const made = shapeOf(this.encode(word, font));
    known.set(word, made);
    return made;
  }
}

/** Neighbours that stand closer or wider than their widths say are apart in the array, with the difference between them. */
function shapeOf([glyphs, places]: ReturnType<Encoder>): Shape {
  let printed = '<';
  let width = 0;
  glyphs.forEach((glyph, position) => {
    const { xAdvance, advanceWidth } = places[position] ?? { xAdvance: 0, advanceWidth: 0 };
    printed += glyph;
    width += xAdvance;
    const difference = Math.round(advanceWidth - xAdvance);
    if (difference !== 0) printed += `>${difference}<`;
  });
  return { printed: `${printed}>`, width: width / 1000 };
}
