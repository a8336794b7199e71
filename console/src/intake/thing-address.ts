const PAGES: Readonly<Record<string, string>> = {
  activity: '/activities', engagement: '/engagements', processor: '/processors',
};
const SETTINGS: Readonly<Record<string, string>> = { measure: '/settings/measures', 'data-category': '/settings/categories', 'data-subject-category': '/settings/categories' };

/** @returns the address of a thing below the organisation; what has no page of its own is kept among the settings */
export function addressOf({ kind, key }: { readonly kind: string; readonly key: string }): string {
  const page = PAGES[kind];
  return page === undefined ? (SETTINGS[kind] ?? '/settings/organisation') : `${page}/${encodeURIComponent(key)}`;
}
