/// <reference lib="es2025.intl" />
import type { Day, Period, RetentionFacts } from '../../law/facts.js';
import type { LegalBasis, Regime, SpecialCategoryCondition } from '../../law/vocabulary.js';
import type { Labels } from './labels.js';

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly period: Intl.DurationFormat;
  /** Registers use a handful of periods over and over. */
  readonly periods: Map<Period, string>;
}

const formats = new Map<string, Formats>();

/** Making a format costs a thousand times more than using it. */
function formatsOf({ locale }: Labels): Formats {
  const known = formats.get(locale);
  if (known) return known;
  const made = {
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    period: new Intl.DurationFormat(locale, { style: 'long' }),
    periods: new Map(),
  };
  formats.set(locale, made);
  return made;
}

/** A day in words, such as `22 November 2026`; what is no day stays as it is. */
export function dayInWords(day: Day, labels: Labels): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : formatsOf(labels).day.format(time);
}

const MOST_PERIODS_KEPT = 500;
const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** An ISO 8601 duration in words, such as `2 years, 6 months`; what is no duration in days or longer stays as it is. */
export function periodInWords(period: Period, labels: Labels): string {
  const { periods } = formatsOf(labels);
  const known = periods.get(period);
  if (known !== undefined) return known;
  const written = writePeriod(period, labels);
  if (periods.size < MOST_PERIODS_KEPT) periods.set(period, written);
  return written;
}

function writePeriod(period: Period, labels: Labels): string {
  const parts = PERIOD.exec(period)?.slice(1).map((part) => Number(part ?? 0));
  if (!parts) return period;
  const [years = 0, months = 0, weeks = 0, days = 0] = parts;
  return formatsOf(labels).period.format({ years, months, weeks, days }) || period;
}

/**
 * A time limit for erasure in words (Art. 30(1)(f)): the period and the event it counts from, the event alone, or the reason why there
 * is neither; null where nothing is stated.
 */
export function retentionInWords({ period, trigger, description }: RetentionFacts, labels: Labels): string | null {
  const written = period === null ? null : periodInWords(period, labels);
  const limit = written && trigger ? labels.phrases.retentionFrom(written, trigger)
    : trigger ? labels.phrases.retentionUntil(trigger) : written;
  const stated = [limit, description].filter((part) => part !== null && part !== '');
  return stated.length > 0 ? stated.join('. ') : null;
}

const ITEM = /^(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?$/;
const GROUND = /^(art|fadp)-(\d+)(?:-(\d+))?(?:-([a-z]|2))?$/;

interface ProvisionParts {
  readonly article: string;
  readonly paragraph?: string | undefined;
  readonly letter?: string | undefined;
  readonly isSecondSubparagraph?: boolean;
}

/** An article as the language and the law it stands in write it, such as `Art. 30 Abs. 1 Buchst. f DSGVO`. */
function provisionInWords(parts: ProvisionParts, regime: Regime, labels: Labels): string {
  const words = regime === 'ch-fadp' ? labels.provision.swiss : labels.provision.union;
  const place = [
    words.article(parts.article),
    parts.paragraph === undefined ? '' : words.paragraph(parts.paragraph),
    parts.letter === undefined ? '' : words.letter(parts.letter),
    parts.isSecondSubparagraph ? words.secondSubparagraph : '',
  ].join('');
  return `${place}${words.joint}${labels.lawNames[regime]}`;
}

/** Art. 12(2), (3) FADP orders the same items by other letters. */
const ITEMS_OF_FADP: Readonly<Record<string, string>> = {
  '30(1)': '12(2)', '30(1)(a)': '12(2)(a)', '30(1)(b)': '12(2)(b)', '30(1)(c)': '12(2)(c)', '30(1)(d)': '12(2)(d)',
  '30(1)(e)': '12(2)(g)', '30(1)(f)': '12(2)(e)', '30(1)(g)': '12(2)(f)',
  '30(2)': '12(3)', '30(2)(a)': '12(3)', '30(2)(b)': '12(3)', '30(2)(c)': '12(3)', '30(2)(d)': '12(3)',
};

/** The law by which a record is cited: the GDPR before the UK GDPR before the FADP, as the law room cites. */
export function citedRegime(regimes: readonly Regime[]): Regime {
  if (regimes.includes('eu-gdpr') || regimes.length === 0) return 'eu-gdpr';
  return regimes.includes('uk-gdpr') ? 'uk-gdpr' : 'ch-fadp';
}

/** An item of the law, such as `30(1)(f)`, in words; for the FADP its own item of the same content. */
export function itemInWords(item: string, regime: Regime, labels: Labels): string {
  const own = regime === 'ch-fadp' ? ITEMS_OF_FADP[item] : item;
  const [, article, paragraph, letter] = ITEM.exec(own ?? item) ?? [];
  if (article === undefined) return item;
  return provisionInWords({ article, paragraph, letter }, own === undefined ? 'eu-gdpr' : regime, labels);
}

const CITATION = /^Art\. (\d+)(?:\((\d+)\))?(?:\(([a-z])\))? (GDPR|UK GDPR|FADP)$/;
const CITED_LAWS: Readonly<Record<string, Regime>> = { 'GDPR': 'eu-gdpr', 'UK GDPR': 'uk-gdpr', 'FADP': 'ch-fadp' };

/** A citation of the law room, such as `Art. 30(1)(f) GDPR`, as the language writes it; any other citation stays as it is. */
export function citationInWords(citation: string, labels: Labels): string {
  const [, article, paragraph, letter, law] = CITATION.exec(citation) ?? [];
  return article === undefined ? citation : provisionInWords({ article, paragraph, letter }, CITED_LAWS[law ?? ''] ?? 'eu-gdpr', labels);
}

/** The ground of a transfer, such as `art-46-2-c` or `fadp-16-2-d`, in words. */
export function groundInWords(ground: string, regime: Regime, labels: Labels): string {
  const [, law, article, paragraph, last] = GROUND.exec(ground) ?? [];
  if (article === undefined) return ground;
  const isSecondSubparagraph = last === '2';
  const of = law === 'fadp' ? 'ch-fadp' : regime === 'ch-fadp' ? 'eu-gdpr' : regime;
  return provisionInWords({ article, paragraph, letter: isSecondSubparagraph ? undefined : last, isSecondSubparagraph }, of, labels);
}

const LEGAL_BASIS_LETTERS = {
  'consent': 'a', 'contract': 'b', 'legal-obligation': 'c', 'vital-interests': 'd', 'public-task': 'e', 'legitimate-interests': 'f',
} as const satisfies Record<LegalBasis, string>;

/** A legal basis with its article, such as `Consent (Art. 6(1)(a) GDPR)`. */
export function legalBasisInWords(basis: LegalBasis, regime: Regime, labels: Labels): string {
  return `${labels.legalBases[basis]} (${itemInWords(`6(1)(${LEGAL_BASIS_LETTERS[basis]})`, regime, labels)})`;
}

/** A condition for special categories with its article, such as `Explicit consent (Art. 9(2)(a) GDPR)`. */
export function specialCategoryConditionInWords(letter: SpecialCategoryCondition, regime: Regime, labels: Labels): string {
  return `${labels.specialCategoryConditions[letter]} (${itemInWords(`9(2)(${letter})`, regime, labels)})`;
}
