/** A thing that a finding, a reminder, a change or a record is about. */
export interface ThingReference {
  readonly kind: string;
  readonly key: string;
}

/** Where the things of each kind have their page; what has none of its own is kept among the settings. */
const PAGES = {
  engagement: (key) => `/engagements/${encodeURIComponent(key)}`,
  processor: (key) => `/processors/${encodeURIComponent(key)}`,
  activity: (key) => `/activities/${encodeURIComponent(key)}`,
  measure: () => '/settings/measures',
  'data-category': () => '/settings/categories',
  'data-subject-category': () => '/settings/categories',
  organisation: () => '/settings/organisation',
  member: () => '/settings/people',
  token: () => '/settings/tokens',
  'calendar-link': () => '/settings/notifications',
  notifications: () => '/settings/notifications',
  'sub-processor-list': () => '/sub-processors',
  'issued-record': () => '/records?view=issued',
} as const satisfies Readonly<Record<string, (key: string) => string>>;

/** Kinds of things that have a page. */
type KindWithPage = keyof typeof PAGES;

/** Kinds whose page goes to a field that is named. */
const WITH_FIELDS: ReadonlySet<string> = new Set(['engagement', 'processor', 'activity', 'organisation']);

/**
 * @param pointer JSON Pointer into the thing: the page goes to that field
 * @returns the address of a thing below the organisation; null where it has no page
 */
export function addressOf(about: { readonly kind: KindWithPage; readonly key: string }, pointer?: string): string;
export function addressOf(about: ThingReference, pointer?: string): string | null;
export function addressOf({ kind, key }: ThingReference, pointer?: string): string | null {
  if (!(kind in PAGES)) return null;
  const page = PAGES[kind as KindWithPage](key);
  return pointer && WITH_FIELDS.has(kind) ? `${page}?field=${encodeURIComponent(pointer)}` : page;
}
