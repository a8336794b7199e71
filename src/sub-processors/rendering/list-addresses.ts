import type { Day } from '../../law/facts.js';
import type { Language } from '../../law/vocabulary.js';
import type { SubProcessorList } from '../public-list.js';
import type { ListFormat } from './list-formats.js';

/** What a reader has chosen; an address carries it on. */
export interface ListView {
  readonly language: Language;
  readonly product: string | null;
  /** Null for today's list, so that its address does not freeze it. */
  readonly asOf: Day | null;
}

/** The view in which a list is read by someone for whom it is `today`. */
export function viewOf(list: SubProcessorList, today: Day): ListView {
  return { language: list.language, product: list.product, asOf: list.asOf === today ? null : list.asOf };
}

/** Address of the list in a format, relative to the list's own: `sub-processors.csv?lang=de&product=…`. */
export function listAddress(suffix: ListFormat, { language, product, asOf }: ListView): string {
  const query = new URLSearchParams({ lang: language });
  if (product) query.set('product', product);
  if (asOf) query.set('asOf', asOf);
  return `sub-processors.${suffix}?${query.toString()}`;
}
