import type { SubProcessorList } from '../public-list.js';
import type { ChangeInWords } from './list-change-words.js';
import { listFeed } from './list-feed.js';
import type { Reading } from './reading.js';

/** The versions of the list as a JSON Feed 1.1, one item a version, in the list's language. */
export function renderListJsonFeed(list: SubProcessorList, reading: Reading): string {
  const { id: _, title, description, author, page, self, items } = listFeed(list, 'feed.json', reading);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title, description,
    home_page_url: page,
    feed_url: self,
    language: list.language,
    authors: [{ name: author }],
    items: items.map((item) => ({ id: item.id, url: item.page, title: item.title, content_text: textOf(item.change), date_published: item.published })),
  });
}

function textOf({ urgent, lines, otherwise }: ChangeInWords): string {
  const sentences = [urgent && `${urgent.label} ${urgent.reason}`, ...lines.map(({ label, items }) => `${label}: ${items.join(', ')}`), otherwise];
  return sentences.filter(Boolean).join('\n');
}
