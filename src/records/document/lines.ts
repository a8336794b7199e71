import type { Block, Lines, Tone } from './record-document.js';

/** A part of a cell: plain text, text of a tone, or nothing. */
export type LinePart = string | readonly [text: string, tone: Tone] | null | false | undefined;

/** Several parts, one below the other; those of nothing are left out. A line break in a text ends its line. */
export function lines(...parts: readonly LinePart[]): Lines {
  return parts.flatMap((part) => {
    if (part === null || part === undefined || part === false || part === '') return [];
    const [text, tone] = typeof part === 'string' ? [part, 'plain' as const] : part;
    return text.split(/\r\n|[\n\r\u2028\u2029]/).filter((each) => each !== '').map((each) => ({ text: each, tone }));
  });
}

/** A paragraph of one text; none where there is no text. */
export function paragraph(...parts: readonly LinePart[]): readonly Block[] {
  const written = lines(...parts);
  return written.length > 0 ? [{ kind: 'paragraph', lines: written }] : [];
}

/** Several things, one an item; none where there are none. */
export function list(items: readonly Lines[]): readonly Block[] {
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}
