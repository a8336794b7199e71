/** Whether a register already has a company that is about to be added: the same brand, the same legal person, the same domain. */
import type { ProcessorFacts } from '../../law/facts.js';
import { CATALOGUE } from '../catalogue.js';
import type { CatalogueProcessor } from '../catalogue-entry.js';
import { brandWords, comparableName, isOneSlipApart, registrableDomain } from './company-names.js';

/** Why a processor may be the same company, the strongest first. */
export const DUPLICATE_REASONS = ['same-legal-entity', 'same-brand', 'same-domain', 'same-in-catalogue', 'within-name', 'similar-name'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What is known of the company that is about to be added. */
export interface CompanyStated {
  readonly name?: string | null;
  readonly legalName?: string | null;
  readonly website?: string | null;
}

/** A reason, and the words of the register or of the catalogue that it rests on. */
export interface DuplicateMatch {
  readonly code: DuplicateReason;
  readonly matched: string;
}

/** A processor of the register that may be the same company, with every reason. */
export interface Duplicate {
  readonly processor: ProcessorFacts;
  readonly reasons: readonly DuplicateMatch[];
}

/** A company by everything that it goes by. */
interface Known {
  readonly brands: readonly string[];
  readonly legal: readonly string[];
  readonly domains: readonly string[];
}

/** Shorter names are too often part of others. */
const LEAST_LETTERS = 4;

/** @returns the processors that may be the same company, the most certain first */
export function findDuplicates(stated: CompanyStated, processors: readonly ProcessorFacts[]): readonly Duplicate[] {
  const asked = askedOf(stated);
  const entry = CATALOGUE.find((each) => matchesIn(asked, knownOfEntry(each)).some(({ code }) => isCertain(code)));
  return processors
    .map((processor) => ({ processor, reasons: reasonsFor(asked, entry, processor) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((one, other) => rankOf(one) - rankOf(other) || one.processor.name.localeCompare(other.processor.name, 'en'));
}

const rankOf = ({ reasons }: Duplicate): number => Math.min(...reasons.map(({ code }) => DUPLICATE_REASONS.indexOf(code)));
const isCertain = (code: DuplicateReason): boolean => code === 'same-brand' || code === 'same-legal-entity' || code === 'same-domain';
const texts = (values: readonly (string | null | undefined)[]): string[] => values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');

function askedOf({ name, legalName, website }: CompanyStated): Known {
  // Somebody may put the web address where the name belongs.
  const domains = texts([website, /^\S+\.\S+$/.test(name?.trim() ?? '') ? name : null]).flatMap((each) => registrableDomain(each) ?? []);
  return { brands: texts([name]), legal: texts([legalName]), domains };
}

function knownOf({ name, aliases, legalName, website, subProcessorsUrl, contact }: ProcessorFacts): Known {
  return { brands: texts([name, ...aliases]), legal: texts([legalName]), domains: texts([website, subProcessorsUrl, contact?.email]) };
}

function knownOfEntry({ name, aliases, domains, contractingEntities }: CatalogueProcessor): Known {
  return { brands: [name, ...aliases], legal: contractingEntities.map(({ value }) => value.name), domains };
}

function reasonsFor(asked: Known, entry: CatalogueProcessor | undefined, processor: ProcessorFacts): readonly DuplicateMatch[] {
  const known = knownOf(processor);
  const own = matchesIn(asked, known);
  if (entry === undefined || own.some(({ code }) => isCertain(code))) return own;
  const isEntry = processor.catalogue === entry.key || matchesIn(known, knownOfEntry(entry)).some(({ code }) => code === 'same-brand' || code === 'same-legal-entity');
  return isEntry ? [{ code: 'same-in-catalogue', matched: entry.name }, ...own] : own;
}

/** The strongest reasons only: a name that is the same need not be told to be similar, too. */
function matchesIn(asked: Known, known: Known): readonly DuplicateMatch[] {
  const certain = [
    ...sameName('same-legal-entity', asked.legal, known.legal),
    ...sameName('same-brand', [...asked.brands, ...asked.legal], known.brands),
    ...sameName('same-brand', asked.brands, known.legal),
    ...sameDomain(asked.domains, known.domains),
  ];
  if (certain.length > 0) return [...new Map(certain.map((match) => [match.code, match])).values()];
  const loose = asked.brands.flatMap((name) => known.brands.flatMap((brand) => looselyAlike(name, brand)));
  return loose.slice(0, 1);
}

function sameName(code: DuplicateReason, asked: readonly string[], known: readonly string[]): readonly DuplicateMatch[] {
  const wanted = new Set(asked.map(comparableName));
  return known.filter((name) => wanted.has(comparableName(name))).slice(0, 1).map((matched) => ({ code, matched }));
}

function sameDomain(asked: readonly string[], known: readonly string[]): readonly DuplicateMatch[] {
  const wanted = new Set(asked);
  const found = known.map(registrableDomain).find((domain) => domain !== null && wanted.has(domain));
  return found === undefined || found === null ? [] : [{ code: 'same-domain', matched: found }];
}

function looselyAlike(asked: string, brand: string): readonly DuplicateMatch[] {
  const [some, others] = [brandWords(asked), brandWords(brand)].toSorted((one, other) => one.length - other.length) as [readonly string[], readonly string[]];
  const isLongEnough = some.join('').length >= LEAST_LETTERS;
  if (isLongEnough && some.length < others.length && some.every((word, index) => word === others[index])) return [{ code: 'within-name', matched: brand }];
  return isLongEnough && isOneSlipApart(comparableName(asked), comparableName(brand)) ? [{ code: 'similar-name', matched: brand }] : [];
}
