import type { Language } from '../../law/vocabulary.js';
import type { ListChange, NamedEntry } from '../public-list.js';
import { LIST_LABELS } from './labels/labels-by-language.js';

/** One version of the list as it is told to people: what came, what changed, what went. */
export interface ChangeInWords {
  /** Why customers were not given the notice period. */
  readonly urgent: { readonly label: string; readonly reason: string } | null;
  readonly lines: readonly { readonly label: string; readonly items: readonly string[] }[];
  /** What to say where no entry came, changed or went. */
  readonly otherwise: string | null;
}

/** @returns the change in the words of a language; only kinds of change that happened have a line. */
export function changeInWords({ version, details, urgent, reason }: ListChange, language: Language): ChangeInWords {
  const labels = LIST_LABELS[language];
  const lines = [
    { label: labels.added, items: names(details.added) },
    { label: labels.changed, items: details.changed.map(({ name, fields }) => `${name} (${fields.map((field) => labels.fields[field]).join(', ')})`) },
    { label: labels.removed, items: names(details.removed) },
  ].filter(({ items }) => items.length > 0);
  const nothing = version === 1 ? labels.noneInUse : labels.headOnly;
  return { urgent: urgent && reason ? { label: labels.urgent, reason } : null, lines, otherwise: lines.length > 0 ? null : nothing };
}

/** A company engaged for several things is told once. */
function names(entries: readonly NamedEntry[]): string[] {
  return [...new Set(entries.map(({ name }) => name))];
}
