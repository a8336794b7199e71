import { addDays } from '../law/day.js';
import type { Day, EngagementFacts, ProcessorFacts, RegisterFacts } from '../law/facts.js';
import { dataCategory } from '../law/taxonomy.js';
import { LOCATION_KINDS, MECHANISMS } from '../law/vocabulary.js';
import type { ListPublication, PublishedCategory, PublishedEntry, PublishedLocation, PublishedSafeguard } from './public-list.js';

/** The day of a publication and the version it follows, null for the organisation's first. */
export interface Occasion {
  readonly day: Day;
  readonly previous: Pick<ListPublication, 'entries'> | null;
  /** Published without waiting for the notice period. */
  readonly urgent?: boolean;
}

/**
 * The entries a publication on that day would hold: engagements marked for the list, approved or ended, that run on the day or
 * start later. Only the fields a customer is meant to read are taken over; a description written for the public replaces the
 * internal purposes.
 * @returns entries by name, then service, then key
 */
export function nextEntries(register: RegisterFacts, occasion: Occasion): PublishedEntry[] {
  const processors = new Map(register.processors.map((processor) => [processor.key, processor]));
  const published = stillPublished(occasion);
  return register.engagements
    .filter(isForTheList)
    .map((engagement): PublishedEntry => ({
      key: engagement.key,
      ...companyOf(engagement, processors.get(engagement.processor)),
      service: engagement.service,
      purpose: engagement.publicList.description ?? (engagement.purposes.join('; ') || null),
      products: distinct(engagement.publicList.products).sort(byText),
      dataCategories: categoriesOf(engagement, register),
      locations: locationsOf(engagement),
      safeguards: safeguardsOf(engagement, occasion.day),
      effectiveFrom: startOf(engagement, register, occasion, published.get(engagement.key)),
      effectiveUntil: engagement.endsOn,
    }))
    .filter((entry) => isWorthTelling(entry, occasion.day))
    .sort((one, other) => byText(one.name, other.name) || byText(one.service ?? '', other.service ?? '') || byText(one.key, other.key));
}

/** Entries of the version before whose use has not ended: only these are known to customers on the day. */
export function stillPublished({ previous, day }: Occasion): ReadonlyMap<string, PublishedEntry> {
  const current = (previous?.entries ?? []).filter((entry) => entry.effectiveUntil === null || entry.effectiveUntil >= day);
  return new Map(current.map((entry) => [entry.key, entry]));
}

/** An engagement that ended without a last day has no use left to tell of. */
function isForTheList(engagement: EngagementFacts): boolean {
  const { status, endsOn, publicList } = engagement;
  return publicList.listed && (status === 'approved' || (status === 'ended' && endsOn !== null));
}

function isWorthTelling({ effectiveFrom, effectiveUntil }: PublishedEntry, day: Day): boolean {
  return effectiveUntil === null || (effectiveUntil >= day && effectiveUntil >= effectiveFrom);
}

/**
 * The day from which customers are told to reckon with an entry: the day announced for the list, else the day the engagement
 * starts, else the day already published. Where nobody stated one, the first publication takes its own day (it lists what is in
 * use), as does an urgent one; any later publication the first day that the notice period allows.
 */
function startOf(engagement: EngagementFacts, register: RegisterFacts, occasion: Occasion, published: PublishedEntry | undefined): Day {
  const stated = engagement.publicList.effectiveFrom ?? engagement.startsOn ?? published?.effectiveFrom;
  if (stated) return stated;
  const waits = occasion.previous !== null && !occasion.urgent;
  return waits ? addDays(occasion.day, register.organisation.noticePeriodDays) : occasion.day;
}

function companyOf(engagement: EngagementFacts, processor: ProcessorFacts | undefined): Pick<PublishedEntry, 'name' | 'legalName' | 'country'> {
  return {
    name: processor?.name ?? engagement.processor,
    legalName: processor?.legalName ?? null,
    country: processor?.country ?? null,
  };
}

/** Built-in categories have a term of the common vocabulary and a name in every language; own ones only the name they were given. */
function categoriesOf(engagement: EngagementFacts, register: RegisterFacts): PublishedCategory[] {
  return distinct(engagement.dataCategories).sort(byText).map((key) => {
    const category = dataCategory(key, register);
    return { key, name: category?.dpv === null ? category.name : null };
  });
}

/** Country and kind only: regions and data centres are internal. */
function locationsOf(engagement: EngagementFacts): PublishedLocation[] {
  const locations = engagement.locations.map(({ country, organisation, kind }): PublishedLocation =>
    organisation ? { country, organisation, kind } : { country, kind });
  return distinctBy(locations, placeOf).sort((one, other) =>
    LOCATION_KINDS.indexOf(one.kind) - LOCATION_KINDS.indexOf(other.kind) || byText(placeOf(one), placeOf(other)));
}

/** Those in force or to come; what has ended protects nobody. */
function safeguardsOf(engagement: EngagementFacts, day: Day): PublishedSafeguard[] {
  const safeguards = engagement.safeguards
    .filter(({ endsOn }) => !endsOn || endsOn >= day)
    .map(({ mechanism, module }): PublishedSafeguard => ({ mechanism, module: module ?? null }));
  return distinctBy(safeguards, ({ mechanism, module }) => `${mechanism} ${module ?? ''}`).sort((one, other) =>
    MECHANISMS.indexOf(one.mechanism) - MECHANISMS.indexOf(other.mechanism) || (one.module ?? 0) - (other.module ?? 0));
}

function placeOf({ country, organisation, kind }: PublishedLocation): string {
  return `${country ?? ''} ${organisation ?? ''} ${kind}`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function distinctBy<T>(items: readonly T[], identity: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [identity(item), item])).values()];
}

const collator = new Intl.Collator('en', { numeric: true });

/** Alphabetical for readers, and still a total order where the collator sees no difference. */
function byText(one: string, other: string): number {
  return collator.compare(one, other) || (one < other ? -1 : Number(one > other));
}
