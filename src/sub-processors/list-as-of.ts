import type { Day } from '../law/facts.js';
import type { Language } from '../law/vocabulary.js';
import { dataCategoryName } from './data-category-name.js';
import { LIST_FORMAT } from './public-list.js';
import type { ListChange, ListedSubProcessor, ListPublication, PublicationHead, PublishedEntry, SubProcessorList } from './public-list.js';

/** A version of the list and the heads of all versions up to it, in any order: what an answer is made from. */
export interface ListSource {
  readonly publication: ListPublication;
  readonly heads: readonly PublicationHead[];
}

/** The question a reader asks. */
export interface ListQuestion {
  readonly asOf: Day;
  readonly product?: string | null;
  readonly language: Language;
}

/**
 * The version that was public on a day: the newest one published by its end in UTC. The past of the public list is its published
 * versions and never what the register knew.
 * @returns null before the first publication: there is no list then, and no telling whether there is an organisation
 */
function sourceAsOf(publications: readonly ListPublication[], asOf: Day): ListSource | null {
  const known = publications.filter(({ publishedAt }) => publishedAt.slice(0, 10) <= asOf);
  const [first, ...others] = known;
  if (!first) return null;
  return { publication: others.reduce((newest, other) => (other.version > newest.version ? other : newest), first), heads: known };
}

/** What the list said on a day, or null where there was none. */
export function listAsOf(publications: readonly ListPublication[], question: ListQuestion): SubProcessorList | null {
  const source = sourceAsOf(publications, question.asOf);
  return source && listFrom(source, question);
}

/** The document that answers a question from a version of the list. An entry that names no product belongs to all of them. */
export function listFrom({ publication, heads }: ListSource, { asOf, product, language }: ListQuestion): SubProcessorList {
  const current = publication.entries.filter(({ effectiveUntil }) => effectiveUntil === null || effectiveUntil >= asOf);
  const listed = current
    .filter((entry) => !product || servesProduct(entry, product))
    .map((entry) => listedSubProcessor(entry, asOf, language));
  return {
    format: LIST_FORMAT,
    organisation: publication.organisation,
    version: publication.version,
    publishedAt: publication.publishedAt,
    asOf,
    language,
    noticePeriodDays: publication.noticePeriodDays,
    objectionPeriodDays: publication.objectionPeriodDays,
    products: [...new Set(current.flatMap((entry) => entry.products))].sort(),
    product: product || null,
    subProcessors: listed.filter((entry) => entry.status === 'active'),
    upcoming: listed.filter((entry) => entry.status === 'upcoming').sort(byStart),
    changes: [...heads].sort((one, other) => other.version - one.version).map(changeOf),
  };
}

function servesProduct({ products }: PublishedEntry, product: string): boolean {
  return products.length === 0 || products.some((served) => served.toLowerCase() === product.toLowerCase());
}

function listedSubProcessor(entry: PublishedEntry, asOf: Day, language: Language): ListedSubProcessor {
  const { key, name, legalName, country, service, purpose, products, locations, safeguards, effectiveFrom, effectiveUntil } = entry;
  return {
    key, name, legalName, country, service, purpose, products,
    dataCategories: entry.dataCategories.map((category) => ({ key: category.key, name: dataCategoryName(category, language) })),
    locations, safeguards,
    status: effectiveFrom > asOf ? 'upcoming' : 'active',
    effectiveFrom, effectiveUntil,
  };
}

function changeOf({ version, publishedAt, difference, urgent, reason }: PublicationHead): ListChange {
  return {
    version, publishedAt,
    added: difference.added.map(({ key }) => key),
    changed: difference.changed.map(({ key }) => key),
    removed: difference.removed.map(({ key }) => key),
    urgent, reason,
    details: difference,
  };
}

function byStart(one: ListedSubProcessor, other: ListedSubProcessor): number {
  return one.effectiveFrom < other.effectiveFrom ? -1 : Number(one.effectiveFrom > other.effectiveFrom);
}
