/** Where things of the register have their pages. */
const PAGES: Readonly<Record<string, string>> = { activity: '/activities', engagement: '/engagements', processor: '/processors' };

/**
 * @param pointer JSON Pointer of the field that is meant; its page goes there
 * @returns the address of a thing below the organisation
 */
export function addressOf({ kind, key }: { readonly kind: string; readonly key: string }, pointer?: string): string {
  const page = PAGES[kind];
  const field = pointer ? `?field=${encodeURIComponent(pointer)}` : '';
  if (page !== undefined) return `${page}/${encodeURIComponent(key)}${field}`;
  return kind === 'measure' ? '/settings/measures' : `/settings/organisation${field}`;
}
