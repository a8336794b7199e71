import type { SubProcessorList } from '../public-list.js';
import type { ListLabels } from './labels/list-labels.js';
import type { ListView } from './list-addresses.js';

/** What the parts of the page are made from. */
export interface PageContext {
  readonly list: SubProcessorList;
  readonly view: ListView;
  readonly labels: ListLabels;
}
