import type { Tone } from './record-document.js';

export type FontName = 'regular' | 'bold';

/** How a line is set. Sizes in points. */
export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

const INK = '#1b2330';
export const QUIET = '#566072';
export const ACCENT = '#1f3a5f';
export const RULE = '#d3d9e2';
const GAP = '#8a4500';

const styled = (font: FontName, size: number, colour: string, leading = size * 1.36): TextStyle => ({ font, size, leading, colour });

/** The styles of headings and of what stands on every page. */
export const STYLES = {
  eyebrow: styled('regular', 10, QUIET), title: styled('bold', 22, ACCENT, 27), holder: styled('bold', 14, INK, 20), cover: styled('regular', 10.5, INK, 16),
  heading1: styled('bold', 17, ACCENT, 22), heading2: styled('bold', 12.5, ACCENT, 17), activity: styled('bold', 13, ACCENT, 17.5), label: styled('bold', 8.8, INK, 12),
  columnHeading: styled('bold', 7.6, QUIET, 10.4), running: styled('regular', 7.8, QUIET, 11), note: styled('regular', 8.2, QUIET, 11.2),
} as const;

const TONES: Readonly<Record<Tone, TextStyle>> = {
  'plain': styled('regular', 8.8, INK, 12), 'strong': styled('bold', 8.8, INK, 12), 'quiet': styled('regular', 8, QUIET, 11), 'gap': styled('regular', 8.4, GAP, 11.6),
  'mark': styled('regular', 8, '#6b2c85', 11), 'covered': styled('bold', 8.8, '#17653a', 12), 'not-restricted': styled('bold', 8.8, INK, 12),
  'exceptional': styled('bold', 8.8, GAP, 12), 'review': styled('bold', 8.8, GAP, 12), 'incomplete': styled('bold', 8.8, GAP, 12), 'uncovered': styled('bold', 8.8, '#9c1422', 12),
};

/** How a tone looks on paper. */
export function styleOfTone(tone: Tone): TextStyle {
  return TONES[tone];
}

/** A line of the paper: what is printed, and what it stands for where the font lacks some of it. */
export interface SetLine {
  readonly printed: string;
  readonly actual: string | null;
  readonly style: TextStyle;
}

/** What the typesetter must know of the fonts. */
export interface FontMetrics {
  /** Width of a text in a font of one point. */
  readonly width: (text: string, font: FontName) => number;
  readonly has: (codePoint: number) => boolean;
}

/** Control characters, marks of direction and what else leaves no trace on paper; a mark of direction could turn a line around. */
const TRACELESS = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
const PLAIN = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u017f\u2010-\u2027]*$/;
/** Stands for characters that the font lacks. */
const REPLACEMENT = '\ufffd';
const WORDS = /\S+\s*|\s+/g;
const AFTER_A_BREAK = /[-/_.,:;@?&=|)\]]/;
const MOST_WIDTHS_KEPT = 20_000;

/** Breaks text into lines of a width. Words are measured once. */
export class Typesetter {
  private readonly widths: Readonly<Record<FontName, Map<string, number>>> = { regular: new Map(), bold: new Map() };
  private readonly graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

  constructor(private readonly metrics: FontMetrics) {}

  /** Width of a text that is printed as it stands. */
  width(text: string, { font, size }: TextStyle): number {
    const known = this.widths[font];
    const width = known.get(text);
    if (width !== undefined) return width * size;
    const measured = this.metrics.width(text, font);
    if (known.size > MOST_WIDTHS_KEPT) known.clear();
    known.set(text, measured);
    return measured * size;
  }

  /** @returns whether the font has every character of a text that leaves a trace. */
  covers(text: string): boolean {
    return PLAIN.test(text) || this.printed(text) === text.normalize('NFC').replace(TRACELESS, '');
  }

  /** The text in lines no wider than `width`. A word that is wider is broken, after a mark of punctuation where it has one. */
  lines(text: string, style: TextStyle, width: number): readonly SetLine[] {
    const set: SetLine[] = [];
    let line = '';
    let used = 0;
    const end = (): void => {
      if (line.trim() !== '') set.push(this.line(line.trimEnd(), style));
      line = '';
      used = 0;
    };
    for (const word of this.clean(text).match(WORDS) ?? []) {
      for (const part of this.parts(word, style, width)) {
        const wide = this.width(this.printed(part.trimEnd()), style);
        if (used + wide > width && line !== '') end();
        line += part;
        used += part.endsWith(' ') ? this.width(this.printed(part), style) : wide;
      }
    }
    end();
    return set;
  }

  /** One line, cut with an ellipsis where it is wider than `width`. */
  oneLine(text: string, style: TextStyle, width: number): SetLine {
    const [first, ...others] = this.lines(text, style, width);
    if (!first) return { printed: '', actual: null, style };
    if (others.length === 0) return first;
    const cut = this.lines(text, style, width - this.width('…', style))[0] ?? first;
    return { ...cut, printed: `${cut.printed}…` };
  }

  private clean(text: string): string {
    return PLAIN.test(text) ? text : text.normalize('NFC').replaceAll(/\s/g, ' ').replace(TRACELESS, '');
  }

  private printed(text: string): string {
    if (PLAIN.test(text)) return text;
    return [...this.graphemes.segment(text)].map(({ segment }) =>
      ([...segment].every((character) => this.metrics.has(character.codePointAt(0) ?? 0)) ? segment : REPLACEMENT)).join('');
  }

  private line(text: string, style: TextStyle): SetLine {
    const printed = this.printed(text);
    return { printed, actual: printed === text ? null : text, style };
  }

  /** A word that is too wide for a line, in parts that fit. */
  private parts(word: string, style: TextStyle, width: number): readonly string[] {
    if (this.width(this.printed(word.trimEnd()), style) <= width) return [word];
    const parts: string[] = [];
    let part = '';
    let used = 0;
    for (const { segment } of this.graphemes.segment(word)) {
      const wide = this.width(this.printed(segment), style);
      if (used + wide > width && part !== '') {
        const cut = lastBreak(part);
        parts.push(part.slice(0, cut));
        part = part.slice(cut);
        used = this.width(this.printed(part), style);
      }
      part += segment;
      used += wide;
    }
    return [...parts, part];
  }
}

/** Where a part of a word is cut: after the last mark of punctuation in its second half, or at its end. */
function lastBreak(part: string): number {
  for (let position = part.length - 1; position > part.length / 2; position -= 1) {
    if (AFTER_A_BREAK.test(part.charAt(position))) return position + 1;
  }
  return part.length;
}
