import { Feed } from 'feed';
import { html } from '../../platform/text/html.js';
import type { SubProcessorList } from '../public-list.js';
import { listFeed, type ListFeedItem } from './list-feed.js';
import type { Reading } from './reading.js';

/** The versions of the list as an Atom feed (RFC 4287), one entry a version, in the list's language. */
export function renderListAtom(list: SubProcessorList, reading: Reading): string {
  const { id, title, description, author, page, self, updated, items } = listFeed(list, 'atom', reading);
  const feed = new Feed({
    id, title: asText(title), description: asText(description), author: { name: asText(author) }, link: page, feed: self, updated: new Date(updated), generator: false,
  });
  for (const item of items) {
    const published = new Date(item.published);
    feed.addItem({ id: item.id, title: asMarkup(html`${item.title}`.text), link: item.page, date: published, published, content: asMarkup(contentOf(item)) });
  }
  // The library knows no language of a feed, and RFC 4287, 2 asks for one.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${list.language}" `);
}

function contentOf({ change: { urgent, lines, otherwise } }: ListFeedItem): string {
  return html`${urgent && html`<p>${urgent.label} ${urgent.reason}</p>`}${
    lines.map(({ label, items }) => html`<p>${label}:</p><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`)}${
    otherwise && html`<p>${otherwise}</p>`}`.text;
}

/** The library writes text through a step that undoes one `&amp;`. */
function asText(text: string): string {
  return asMarkup(text).replaceAll('&', '&amp;');
}

/** XML 1.0 has no way to write most control characters. */
function asMarkup(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
