import type { Schemas } from '../api/client';

type NextList = Schemas['NextListView'];
export type PublishedEntry = Schemas['PublishedEntryView'];

/** What customers are told of one engagement. */
export interface ListedEntry {
  readonly engagement: string;
  readonly description: string | null;
  readonly products: readonly string[];
  readonly effectiveFrom: string | null;
}

/** An engagement that is marked for the list, beside what would be published of it. */
export interface EntryRow {
  readonly listed: ListedEntry;
  /** Null where nothing is published of it: it is not approved, or has ended. */
  readonly entry: PublishedEntry | null;
  readonly state: 'new' | 'changed' | 'published' | 'waiting';
}

/** @returns a row for each engagement that is marked, in the order in which customers read them; those that wait come last */
export function entryRows({ listed, entries, added, changed }: Pick<NextList, 'listed' | 'entries' | 'added' | 'changed'>): EntryRow[] {
  const order = new Map(entries.map((entry, index) => [entry.key, { entry, index }]));
  const isNew = new Set(added.map(({ key }) => key));
  const isChanged = new Set(changed.map(({ key }) => key));
  const place = (key: string): number => order.get(key)?.index ?? entries.length;
  return listed
    .map((each): EntryRow => {
      const entry = order.get(each.engagement)?.entry ?? null;
      const state = entry === null ? 'waiting' : isNew.has(entry.key) ? 'new' : isChanged.has(entry.key) ? 'changed' : 'published';
      return { listed: completed(each), entry, state };
    })
    .sort((one, other) => place(one.listed.engagement) - place(other.listed.engagement) || one.listed.engagement.localeCompare(other.listed.engagement));
}

/** @returns the entry with everything stated */
export function completed({ engagement, description, products, effectiveFrom }: Schemas['ListedEngagementBody']): ListedEntry {
  return { engagement, description: description ?? null, products: products ?? [], effectiveFrom: effectiveFrom ?? null };
}

/** @returns the list with one entry as it is wanted. @param wanted null takes it off */
export function withEntry(listed: NextList['listed'], engagement: string, wanted: ListedEntry | null): NextList['listed'] {
  const others = listed.filter((each) => each.engagement !== engagement);
  return wanted === null ? others : [...others, { ...wanted, products: [...wanted.products] }];
}

/** @returns whether two entries say the same; null stands for none */
export function sameEntry(one: Schemas['ListedEngagementBody'] | ListedEntry | null, other: Schemas['ListedEngagementBody'] | ListedEntry | null): boolean {
  if (one === null || other === null) return one === other;
  const text = (entry: Schemas['ListedEngagementBody']): string => {
    const { description, products, effectiveFrom } = completed(entry);
    return JSON.stringify([description, products, effectiveFrom]);
  };
  return text(one as Schemas['ListedEngagementBody']) === text(other as Schemas['ListedEngagementBody']);
}

/** @returns whole days from one day to another; negative where it lies before */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
