/** A thing that a finding, a reminder or a change is about. */
export interface ThingReference {
  readonly kind: string;
  readonly key: string;
}

/** Where the things of each kind have their page; what has none of its own is kept among the settings. */
const PAGES: Readonly<Record<string, (key: string) => string>> = {
  engagement: (key) => `/engagements/${encodeURIComponent(key)}`,
  processor: (key) => `/processors/${encodeURIComponent(key)}`,
  activity: (key) => `/activities/${encodeURIComponent(key)}`,
  organisation: () => '/settings/organisation',
  member: () => '/settings/people',
  'sub-processor-list': () => '/sub-processors',
  'issued-record': () => '/records',
};

/**
 * @param pointer JSON Pointer into the thing: the page goes to that field
 * @returns the address of a thing below the organisation; null where it has no page
 */
export function addressOf({ kind, key }: ThingReference, pointer?: string): string | null {
  const page = PAGES[kind];
  if (!page) return null;
  return pointer ? `${page(key)}?field=${encodeURIComponent(pointer)}` : page(key);
}
