import type { Instant, SubProcessorList } from '../public-list.js';
import { LIST_LABELS } from './labels/labels-by-language.js';
import { listAddress, viewOf } from './list-addresses.js';
import { type ChangeInWords, changeInWords } from './list-change-words.js';
import { nameBasedUuid } from './name-based-uuid.js';
import type { Reading } from './reading.js';

/** What both feeds say. */
export interface ListFeed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly page: string;
  readonly self: string;
  readonly updated: Instant;
  readonly items: readonly ListFeedItem[];
}

/** One published version. */
export interface ListFeedItem {
  readonly id: string;
  readonly title: string;
  /** The list as it stood at the end of the day of this version. */
  readonly page: string;
  readonly published: Instant;
  readonly change: ChangeInWords;
}

/** Readers of a feed fetch it again and again; older versions are in the JSON document. */
const MOST_ITEMS = 50;

/** @returns the versions of a list, newest first, as a feed in the list's language. */
export function listFeed(list: SubProcessorList, form: 'atom' | 'feed.json', { today, base, organisationId }: Reading): ListFeed {
  const labels = LIST_LABELS[list.language];
  const view = viewOf(list, today);
  const id = (name: string): string => `urn:uuid:${nameBasedUuid(organisationId, name)}`;
  return {
    id: id('sub-processors'),
    title: labels.titleOf(list.organisation.name),
    description: labels.lead(list.organisation.name),
    author: list.organisation.name,
    page: base + listAddress('html', view),
    self: base + listAddress(form, view),
    updated: list.publishedAt,
    items: list.changes.slice(0, MOST_ITEMS).map((change): ListFeedItem => ({
      id: id(`sub-processors/${change.version}`),
      title: `${labels.title}: ${labels.version} ${change.version}`,
      page: base + listAddress('html', { ...view, asOf: change.publishedAt.slice(0, 10) }),
      published: change.publishedAt,
      change: changeInWords(change, list.language),
    })),
  };
}
