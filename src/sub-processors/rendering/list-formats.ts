/** The forms in which the public list is read; a form is also the suffix of its address. */
export const LIST_FORMATS = ['json', 'html', 'csv', 'atom', 'feed.json'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** Media types without parameters, in the order in which they are offered. */
export const LIST_MEDIA_TYPES = {
  json: 'application/json', html: 'text/html', csv: 'text/csv', atom: 'application/atom+xml', 'feed.json': 'application/feed+json',
} as const satisfies Readonly<Record<ListFormat, string>>;
