import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../platform/http/problem.js';
import { EXIT, type ExitCode } from './exit-codes.js';

/** The document that was sent, so that an error can be shown at its line. */
export interface SentDocument {
  readonly name: string;
  readonly text: string;
}

/** Line and column of a JSON Pointer in a document, or of the nearest thing around it; null where the document cannot be read. */
function placesIn({ name, text }: SentDocument): (pointer: string) => string | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, keepSourceTokens: false });
  if (document.errors.length > 0) return () => null;
  return (pointer) => {
    const path = pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] | null } | undefined;
      if (!node?.range) continue;
      const { line, col } = lines.linePos(node.range[0]);
      return `${name}:${line}:${col}`;
    }
    return null;
  };
}

interface Told {
  readonly pointer?: unknown;
  readonly message?: unknown;
  readonly citation?: unknown;
}

/** What a problem lists besides `errors`, such as the findings that keep a record from being issued. */
function furtherLists(problem: Problem): Told[] {
  const known = new Set(['type', 'title', 'status', 'detail', 'errors']);
  return Object.entries(problem).filter(([member]) => !known.has(member)).flatMap(([, value]) => (Array.isArray(value) ? (value as Told[]) : []))
    .filter((told) => typeof told?.message === 'string');
}

/** A problem document (RFC 9457) in words: every error with its pointer, and its line where the document is at hand. */
export function problemText(problem: Problem, sent?: SentDocument): string {
  const placeOf = sent && problem.errors ? placesIn(sent) : () => null;
  const lines = [...(problem.errors ?? []), ...furtherLists(problem)].map(({ pointer, message, ...told }) => {
    const place = typeof pointer === 'string' ? [placeOf(pointer), pointer].filter(Boolean).join(' ') : '';
    const citation = 'citation' in told && typeof told.citation === 'string' ? ` (${told.citation})` : '';
    return `  ${place === '' ? '' : `${place}: `}${String(message)}${citation}`;
  });
  return [`${problem.title} (${problem.status}). ${problem.detail}`, ...lines].join('\n');
}

/** How a command ends that the service answered with this status. @param conflict what a 409 means to the command */
export function exitCodeOf(status: number, conflict: ExitCode = EXIT.wrong): ExitCode {
  if (status === 409) return conflict;
  return status >= 500 || [401, 403, 404, 405, 410, 429].includes(status) ? EXIT.unanswered : EXIT.wrong;
}
