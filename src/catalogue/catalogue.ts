/** The catalogue as a whole: every entry, and how one is found. */
import type { Day } from '../law/facts.js';
import type { CatalogueProcessor } from './catalogue-entry.js';
import { AMPLITUDE, FULLSTORY, HOTJAR, MATOMO, PIWIK_PRO } from './data/analytics.js';
import { AWS, CLOUDFLARE, DOCKER, GITHUB, IBM, SENTRY } from './data/cloud-and-development.js';
import { ADOBE, ATLASSIAN, SLACK, ZOOM } from './data/collaboration.js';
import { HUBSPOT, INTERCOM, MAILCHIMP, SALESFORCE } from './data/customer-platforms.js';
import { GOOGLE, GOOGLE_CLOUD, MICROSOFT_CLARITY } from './data/google-and-microsoft.js';
import { CALENDLY, CHARTMOGUL, EVENTBRITE, STRIPE } from './data/payments-and-subscriptions.js';
import { LINKEDIN, META, QUORA, REDDIT, X } from './data/social-media.js';
import { SEGMENT, SENDGRID, TWILIO } from './data/twilio.js';

/** State of knowledge of the catalogue: the last day on which facts were added or checked. */
export const catalogueVersion: Day = '2026-11-22';

/** Every well-known processor, by name. */
export const CATALOGUE: readonly CatalogueProcessor[] = [
  ADOBE, AMPLITUDE, ATLASSIAN, AWS, CALENDLY, CHARTMOGUL, CLOUDFLARE, DOCKER, EVENTBRITE, FULLSTORY, GITHUB, GOOGLE, GOOGLE_CLOUD, HOTJAR,
  HUBSPOT, IBM, INTERCOM, LINKEDIN, MAILCHIMP, MATOMO, META, MICROSOFT_CLARITY, PIWIK_PRO, QUORA, REDDIT, SALESFORCE, SEGMENT, SENDGRID,
  SENTRY, SLACK, STRIPE, TWILIO, X, ZOOM,
].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));

const BY_KEY = new Map(CATALOGUE.map((entry) => [entry.key, entry]));

/** The entry with this key, or undefined. */
export function catalogueProcessor(key: string): CatalogueProcessor | undefined {
  return BY_KEY.get(key);
}

/** Lower case, without diacritics and signs: "Hôtjar" is found as "hotjar". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, ' ').trim();
}

/** What an entry is found by, best first: its place in the list is its rank. */
const SEARCH_WORDS: ReadonlyMap<CatalogueProcessor, readonly (readonly string[])[]> = new Map(
  CATALOGUE.map((entry) => [
    entry,
    [
      [entry.name, entry.key],
      [...entry.aliases, ...entry.services.map((service) => service.name)],
      entry.domains,
      entry.contractingEntities.map((entity) => entity.value.name),
    ].map((texts) => texts.map(plain)),
  ]),
);

/** Rank of an entry for a query, the smaller the better; null where it does not match. */
function rank(entry: CatalogueProcessor, query: string): number | null {
  const fields = SEARCH_WORDS.get(entry) ?? [];
  for (const [place, texts] of fields.entries()) {
    if (texts.includes(query)) return 3 * place;
    if (texts.some((text) => text.startsWith(query))) return 3 * place + 1;
    if (texts.some((text) => text.includes(` ${query}`))) return 3 * place + 2;
  }
  return null;
}

/**
 * Entries whose name, alias, domain or legal name begins with the query, or has a word that does; the best first, at most `limit`.
 * An empty query gives the catalogue by name.
 */
export function searchCatalogue(query: string, limit = 20): readonly CatalogueProcessor[] {
  const wanted = plain(query);
  if (wanted === '') return CATALOGUE.slice(0, limit);
  return CATALOGUE.map((entry) => ({ entry, rank: rank(entry, wanted) }))
    .filter((found): found is { entry: CatalogueProcessor; rank: number } => found.rank !== null)
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map((found) => found.entry);
}
